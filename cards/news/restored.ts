/** A backup was restored: what is missing since, said once to each department’s managers. */
import type { DepartmentView } from '../../bot/process/view';
import { texts } from '../../bot/texts';
import { momentInWords } from '../../bot/texts/format';
import { message, type Message } from './message';

/** `interval`: from when to when what was entered is missing, `INSTANT/INSTANT`. */
export function restoredNews({ reader, university }: DepartmentView, interval: string): Message {
  const { restored } = texts(reader.language).staff;
  const [since = '', until = ''] = interval
    .split('/')
    .map((at) => momentInWords(at, reader.language, university));
  return message(restored.title(since), [restored.text(since, until), restored.next]);
}
