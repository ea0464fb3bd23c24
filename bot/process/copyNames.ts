/** How copies of documents are called in the channels' folders. */
import type { CopyAudience } from './channelCopies';
import { safeFileName } from './documents';
import type { Internship } from './internship';

/** SharePoint's own; names of devices, which it refuses too, never begin with a number. */
const RESERVED = /_vti_/gi;
/** The whole path may have 400 characters; the site, the library and the channel are in it too. */
const LONGEST_STEM = 100;
/** The teachers' edition is another paper: nobody takes one for the other, nor does the bot. */
const EDITION: Record<CopyAudience, string> = { managers: '', teachers: ' (enseignants)' };

/**
 * The name of a copy: « 42 - Imprimé contact - Léa Dubois.pdf ». The number keeps apart two students of
 * one name, whose copies would replace each other. SharePoint refuses `" * : < > ? / \ |`, blanks or a
 * dot at the end, some words, and long paths.
 */
export function copyName(
  file: Pick<Internship, 'id' | 'reference'>,
  { documentName, audience }: { documentName: string; audience: CopyAudience },
): string {
  const number = file.reference === null ? file.id.slice(0, 8) : String(file.reference);
  const stem = documentName.replace(/\.pdf$/i, '').replace(RESERVED, ' vti ');
  const safe = safeFileName(`${number} - ${stem}`, 'pdf').replace(/\.pdf$/, '');
  const short = [...safe].slice(0, LONGEST_STEM).join('');
  return `${short.replace(/[.\s]+$/, '')}${EDITION[audience]}.pdf`;
}

/** As many files may have one name, beside each other. */
const MOST_BESIDE = 20;

/** It, and where others have it already « 42 - … (2).pdf », « 42 - … (3).pdf ». */
export function namesBeside(name: string): string[] {
  const number = (n: number) => (n === 1 ? name : name.replace(/\.pdf$/, ` (${n}).pdf`));
  return Array.from({ length: MOST_BESIDE }, (_, index) => number(index + 1));
}

/** May the bot have named a file so? */
export function isOwnName(name: string): boolean {
  return /^[\da-f]+ - .+\.pdf$/.test(name);
}

/** Is this the name, or one of those beside it? */
export function isNamed(actual: string, name: string): boolean {
  return actual === name || actual.replace(/ \(\d+\)\.pdf$/, '.pdf') === name;
}
