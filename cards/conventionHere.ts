/**
 * Step 4 where conventions are made here: what to print, all copies in one file or one of them alone,
 * then that it is done. Nothing is copied, and nobody types a number.
 */
import { copiesFor } from '../bot/process/convention/copies';
import { formOfView } from '../bot/process/convention/reading';
import { copyNumbers, offersFor } from '../bot/process/offered';
import { phaseOf } from '../bot/process/steps';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { press } from './actions';
import type { Action, AdaptiveCard, Element } from './adaptiveCard';
import { card } from './card';
import { papersToHave } from './documents/papersToHave';
import { heading, hint, text, type CardNotice } from './elements';
import { choiceInput } from './inputs';
import { nameOf } from './names';

/** Sent by the choice of all copies: an empty value would be no choice. */
export const ALL_COPIES = '0';

export function conventionHereCard(
  view: FileView,
  { notice }: { notice?: CardNotice } = {},
): AdaptiveCard {
  const { file, reader } = view;
  const t = texts(reader.language);
  const { here } = t.documents;
  const isToPrint = phaseOf(file) === 'approved';
  const number = formOfView(view, reader.language).number ?? '';
  const others = offersFor(view).filter(({ kind }) => kind !== 'convention');
  return card(t, {
    title: isToPrint ? here.title(number) : here.lost(number),
    ...(notice && { notice }),
    body: [
      text(isToPrint ? here.intro(nameOf(view, file.approval?.by)) : here.lostHow),
      ...whichCopy(view),
      ...papersToHave(view, others),
    ],
    ...buttons(view, isToPrint),
  });
}

function buttons(view: FileView, isToPrint: boolean): { actions: Action[]; more?: Action[] } {
  const t = texts(view.reader.language);
  const { here } = t.documents;
  const at = { file: view.file.id };
  const asked = { ...at, kind: 'convention', language: 'fr' } as const;
  if (!isToPrint) {
    const print = press('document.ask', asked, { title: here.print });
    return { actions: [print, press('student.status', at, { title: t.buttons.status })] };
  }
  const print = press('document.ask', asked, { title: here.print, style: 'positive' });
  return {
    actions: [print, press('convention.record', at, { title: here.printed(countOf(view)) })],
    more: [
      press('form.summary', at, { title: t.buttons.change }),
      press('question.open', at, { title: t.buttons.question }),
    ],
  };
}

function countOf({ file, university }: FileView): number {
  return copiesFor(file, university).count;
}

function whichCopy(view: FileView): Element[] {
  const { file, reader, university } = view;
  const { here } = texts(reader.language).documents;
  const { recipients, count } = copiesFor(file, university);
  const copies = copyNumbers(view).map((value, index) => ({
    value,
    title: here.copy(value, recipients[index]![reader.language]),
  }));
  return [
    heading(here.copies(count)),
    choiceInput({
      id: 'copy',
      label: here.which,
      choices: [{ value: ALL_COPIES, title: here.all }, ...copies],
      value: ALL_COPIES,
      style: 'expanded',
    }),
    hint(here.recto),
  ];
}
