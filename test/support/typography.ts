/** What a printed guide would not let pass. */

/** Every text of a group, however deep; functions are left to those who know what to call them with. */
export function textsIn(group: unknown): string[] {
  if (typeof group === 'string') return [group];
  return group && typeof group === 'object' ? Object.values(group).flatMap(textsIn) : [];
}

const always: [RegExp, string][] = [
  [/['"]/, 'a straight quote'],
  [/ {2}/, 'two spaces'],
  [/undefined|NaN|\[object/, 'no text'],
  [/\d{4}-\d{2}-\d{2}/, 'a date in figures'],
];

const french: [RegExp, string][] = [
  [/ [;:!?»]/, 'a space that may break before ; : ! ? or »'],
  [/« /, 'a space that may break after «'],
  // « https: » and hours such as « 9:05 » have none before.
  [/[^\u00A0\s](?:[;!?»]|:(?!\/\/|\d))/, 'no space before ; : ! ? or »'],
  [/«[^\u00A0]/, 'no space after «'],
];

/** What is wrong with a text, in words; nothing where it is right. */
export function flawsOf(text: string, language: 'fr' | 'en'): string[] {
  const rules = language === 'fr' ? [...always, ...french] : always;
  return rules.filter(([wrong]) => wrong.test(text)).map(([, name]) => `${name}: ${text}`);
}
