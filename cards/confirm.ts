/** Giving something up asks first, and says what is kept. */
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { press } from './actions';
import type { AdaptiveCard } from './adaptiveCard';
import { card } from './card';
import { text, type CardNotice } from './elements';
import { hostOf } from './fileLine';

export function confirmCard(
  view: FileView,
  { what, notice }: { what: 'restart' | 'abandon'; notice?: CardNotice },
): AdaptiveCard {
  const { file, reader } = view;
  const t = texts(reader.language);
  const host = hostOf(file);
  const isRestart = what === 'restart';
  const yes = { title: isRestart ? t.confirm.yesRestart : t.confirm.yesAbandon };
  return card(t, {
    title: isRestart ? t.confirm.restart : t.confirm.abandon,
    ...(notice && { notice }),
    body: [
      ...(host ? [text(host, { weight: 'Bolder' })] : []),
      text(isRestart ? t.confirm.restartText : t.confirm.abandonText),
      ...(file.submission ? [text(t.confirm.tellHost)] : []),
    ],
    actions: [
      press(`file.${what}`, { file: file.id }, { ...yes, style: 'destructive' }),
      press('student.status', { file: file.id }, { title: t.confirm.no }),
    ],
  });
}
