/** What waits for a teacher's decision, oldest first, each with a way to open it. */
import type { Internship } from '../bot/process/internship';
import type { FileView, Shown } from '../bot/process/view';
import { texts } from '../bot/texts';
import { since } from '../bot/texts/format';
import { press } from './actions';
import type { AdaptiveCard, Element } from './adaptiveCard';
import { actionSet, card } from './card';
import { group, hint, text, type CardNotice } from './elements';
import { hostOf, lineOf } from './fileLine';
import { nameOf, personOf } from './names';

/** One button each, within the six that Teams shows. */
const SHOWN_AT_MOST = 6;

export function requestsCard(
  shown: Shown,
  { files, notice }: { files: readonly Internship[]; notice?: CardNotice },
): AdaptiveCard {
  const t = texts(shown.reader.language);
  const { requests } = t.staff;
  const rest = files.length - SHOWN_AT_MOST;
  return card(t, {
    title: files.length === 0 ? requests.none : requests.title(files.length),
    ...(notice && { notice }),
    body: [
      ...(files.length === 0 ? [text(requests.noneText)] : []),
      ...files.slice(0, SHOWN_AT_MOST).map((file) => row({ ...shown, file })),
      ...(rest > 0 ? [hint(requests.more(rest))] : []),
    ],
  });
}

function row(view: FileView): Element {
  const { file, now, reader, university } = view;
  const { requests } = texts(reader.language).staff;
  const name = nameOf(view, file.student.id);
  const sent = file.submission?.at ?? file.openedAt;
  const waits = since(sent, now, { language: reader.language, university });
  return group(
    [
      text(lineOf(name, personOf(view, file.student.id)?.formation), { weight: 'Bolder' }),
      hint(lineOf(hostOf(file), requests.waiting(waits))),
      actionSet([press('approval.open', { file: file.id }, { title: requests.open(name) })]),
    ],
    { separator: true },
  );
}
