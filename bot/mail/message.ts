/** An e-mail as it is read: plain text, and the same as simple HTML. */
import { createHash } from 'node:crypto';
import type { Mail } from '../process/ports';

export function plainOf({ subject, paragraphs, button, footer }: Mail): string {
  return [
    subject,
    ...paragraphs,
    ...(button ? [`${button.title}\n${button.url}`] : []),
    '-- ',
    footer.join('\n'),
  ].join('\n\n');
}

/** Mail programs read styles on the elements only, and few of them. */
const BUTTON =
  'display:inline-block;padding:8px 16px;border-radius:4px;background:#1f5288;color:#ffffff;text-decoration:none;font-weight:bold';
const FOOTER = 'margin:4px 0;font-size:0.875em';

export function htmlOf({ language, subject, paragraphs, button, footer }: Mail): string {
  const inner = [
    `<h1 style="font-size:1.25em">${escaped(subject)}</h1>`,
    ...paragraphs.map((words) => `<p>${escaped(words)}</p>`),
    ...(button
      ? [`<p><a href="${escaped(button.url)}" style="${BUTTON}">${escaped(button.title)}</a></p>`]
      : []),
    '<hr style="border:0;border-top:1px solid #8a8886">',
    ...footer.map((words) => `<p style="${FOOTER}">${escaped(words)}</p>`),
  ].join('\n');
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>${escaped(subject)}</title></head>
<body style="font-family:'Segoe UI',Arial,sans-serif;line-height:1.5;max-width:40em">
${inner}
</body>
</html>`;
}

/** For a header: what people typed may hold line ends, and the line after one would be a header. */
export function oneLine(words: string): string {
  // eslint-disable-next-line no-control-regex -- exactly those
  return words.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim();
}

/** The same for every attempt at the same news: servers and readers know a repetition by it. */
export function messageIdOf(key: string, from: string): string {
  const domain = /@([^\s<>@]+?)>?$/.exec(from)?.[1] ?? 'localhost';
  return `<${createHash('sha256').update(key).digest('hex').slice(0, 40)}@${domain}>`;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(words: string): string {
  return words
    .replace(/[&<>"']/g, (character) => ENTITIES[character]!)
    .replace(/\r\n|[\n\r\u2028\u2029]/g, '<br>');
}
