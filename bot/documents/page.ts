/**
 * The page behind a link that gives no document: both languages, since nothing is known of who looks.
 * No script, no picture, nothing from elsewhere.
 */
import { createHash } from 'node:crypto';
import { LINK_MINUTES } from '../process/documents';
import type { Language } from '../process/people';
import { texts } from '../texts';

export type PageKind = 'late' | 'notFound' | 'busy';

const STYLE = `
:root { color-scheme: light dark; --ink: #242424; --soft: #5c5c66; --paper: #fff; --ground: #f3f2f8;
  --line: #e3e1ee; --accent: #4f52b2; }
@media (prefers-color-scheme: dark) { :root { --ink: #f5f5f7; --soft: #b8b8c4; --paper: #2b2b33;
  --ground: #1c1c22; --line: #3d3d48; --accent: #a6a7f0; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1.25rem;
  background: var(--ground); color: var(--ink);
  font: 1rem/1.55 'Segoe UI', system-ui, -apple-system, Roboto, sans-serif; }
main { width: 100%; max-width: 30rem; background: var(--paper); border: 1px solid var(--line);
  border-radius: 12px; padding: 1.75rem 1.5rem; overflow-wrap: anywhere; }
.brand { margin: 0 0 1.25rem; color: var(--accent); font-weight: 600; }
h1, h2 { font-size: 1.3rem; line-height: 1.3; margin: 0 0 .6rem; }
h2 { font-size: 1.05rem; }
p { margin: 0 0 .75rem; }
p:last-child { margin-bottom: 0; }
section + section { margin-top: 1.5rem; padding-top: 1.5rem; border-top: 1px solid var(--line);
  color: var(--soft); }
`;

const styleHash = createHash('sha256').update(STYLE).digest('base64');
export const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** `first`: the language that the reader's browser asks for. */
export function page(kind: PageKind, first: Language): string {
  const languages: Language[] = first === 'en' ? ['en', 'fr'] : ['fr', 'en'];
  const titles = languages.map((language) => wordsOf(kind, language).title);
  const sections = languages.map((language, index) => section(kind, language, index === 0));
  return `<!doctype html>
<html lang="${first}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(titles[0]!)} · Stages</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<p class="brand">Stages</p>
${sections.join('\n')}
</main>
</body>
</html>
`;
}

function wordsOf(kind: PageKind, language: Language): { title: string; paragraphs: string[] } {
  const words = texts(language).documents.page;
  switch (kind) {
    case 'late':
      return { title: words.lateTitle, paragraphs: [words.late(LINK_MINUTES), words.lateHow] };
    case 'notFound':
      return { title: words.notFoundTitle, paragraphs: [words.notFound] };
    case 'busy':
      return { title: words.busyTitle, paragraphs: [words.busy] };
  }
}

function section(kind: PageKind, language: Language, isFirst: boolean): string {
  const { title, paragraphs } = wordsOf(kind, language);
  const tag = isFirst ? 'h1' : 'h2';
  const lines = paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`);
  return `<section lang="${language}">
<${tag}>${escaped(title)}</${tag}>
${lines.join('\n')}
</section>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
