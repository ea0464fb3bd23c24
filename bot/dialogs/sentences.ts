/** Short answers that belong to no step. */
import { contentOf } from '../../cards/content';
import { didNotUnderstandCard } from '../../cards/didNotUnderstand';
import { messageCard } from '../../cards/message';
import { shorten } from '../../cards/shorten';
import type { Internship } from '../process/internship';
import { mayBeStudent } from '../process/people';
import { textsOf, type Notice } from './handlers';
import { showHelp } from './home';
import { showFile } from './progress';
import { shown, viewOf, type Turn } from './turn';

/** A sentence, on the progress card where there is a file. */
export async function showSentence(
  turn: Turn,
  notice: Notice,
  current: Internship | null = null,
): Promise<void> {
  if (current) return showFile(turn, current, { notice });
  await turn.show({ card: messageCard(notice), summary: notice.text });
}

/** Says how a text was understood, and offers what can be done with it; staff have no stage. */
export async function showNotUnderstood(
  turn: Turn,
  { text, current, again = false }: { text: string; current: Internship | null; again?: boolean },
): Promise<void> {
  if (!current && !mayBeStudent(turn.person)) {
    const { staff } = textsOf(turn).didNotUnderstand;
    return showHelp(turn, { tone: 'neutral', text: staff(shorten(text)) });
  }
  const view = current ? await viewOf(turn, current) : await shown(turn);
  await turn.show(contentOf(didNotUnderstandCard(view, { text, again })));
}
