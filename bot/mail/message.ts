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

export function htmlOf({ language, subject, paragraphs, button, footer }: Mail): string {
  const inner = [
    `<h1 style="font-size:1.25em">${escaped(subject)}</h1>`,
    ...paragraphs.map((words) => `<p>${escaped(words)}</p>`),
    ...(button ? [`<p><a href="${escaped(button.url)}">${escaped(button.title)}</a></p>`] : []),
    '<hr>',
    ...footer.map((words) => `<p>${escaped(words)}</p>`),
  ].join('\n');
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body style="font-family:sans-serif;line-height:1.5;max-width:40em">
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
