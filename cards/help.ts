/** What the product understands at any moment, in words; each kind of person has their own. */
import type { Shown } from '../bot/process/view';
import { texts } from '../bot/texts';
import { press } from './actions';
import type { Action, AdaptiveCard } from './adaptiveCard';
import { card } from './card';
import { facts, text, type CardNotice } from './elements';

/**
 * `also` in the options: the other roles that somebody has, whose words work for them too.
 * `stranger`: somebody of the university whom the directory does not know (yet); `other`: a member
 * of staff whom no file waits for, an administrator for example.
 */
export type HelpKind = 'student' | 'teacher' | 'manager' | 'adviser' | 'stranger' | 'other';

export function helpCard(
  shown: Shown,
  { kind, also = [], notice }: { kind: HelpKind; also?: HelpKind[]; notice?: CardNotice },
): AdaptiveCard {
  const t = texts(shown.reader.language);
  const all = [kind, ...also].flatMap((one) => t.help.commands[one]);
  // Words that several roles have are said once, where they came last.
  const commands = [...new Map(all.reverse())].reverse();
  const ownPages: Action[] = [
    press('student.status', {}, { title: t.buttons.status, style: 'positive' }),
    press('question.open', {}, { title: t.buttons.question }),
    press('student.privacy', {}, { title: t.welcome.privacy }),
  ];
  return card(t, {
    title: t.help.titles[kind],
    ...(notice && { notice }),
    body: [text(t.help.intro[kind]), ...facts(commands)],
    actions: kind === 'student' || kind === 'stranger' ? ownPages : [],
  });
}
