/**
 * Step 4: what to enter on Pstage, tab by tab in its own order, then what to print and how often.
 * The student confirms the number, the copies and the documents.
 */
import { copiesFor, documentsFor } from '../bot/process/convention/copies';
import { offersFor } from '../bot/process/offered';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { press } from './actions';
import type { AdaptiveCard, Element } from './adaptiveCard';
import { card } from './card';
import { conventionLanguage } from './conventionLanguage';
import { papersToHave } from './documents/papersToHave';
import { heading, hint, link, problemText, text, type CardNotice } from './elements';
import { choiceInput, numberInput, textInput } from './inputs';
import { nameOf } from './names';
import { pstageTabs } from './pstageTabs';

type InputId = 'documents' | 'number' | 'copies';

export interface ConventionOptions {
  /** What was typed and could not be taken. */
  typed?: { number?: string; copies?: number | string; documents?: string };
  /** Why not, under each input: the card is long, and its top is out of sight there. */
  problems?: Partial<Record<InputId, string>>;
  notice?: CardNotice;
}

export function conventionCard(view: FileView, options: ConventionOptions = {}): AdaptiveCard {
  const { typed = {}, problems = {} } = options;
  const { file, reader, university } = view;
  const t = texts(reader.language);
  return card(t, {
    title: t.convention.title,
    ...noticeOf(view, options),
    body: [
      text(t.convention.intro(nameOf(view, file.approval?.by))),
      link(t.convention.ent, university.links.ent),
      ...pstageTabs(view),
      ...papersToHave(view, offersFor(view)),
      ...toPrint(view),
      ...inputs(view, typed, problems),
    ],
    actions: [
      press(
        'convention.record',
        { file: file.id },
        { title: t.convention.record, style: 'positive' },
      ),
      { type: 'Action.OpenUrl', title: t.convention.open, url: university.links.pstage },
    ],
    more: [
      press('form.summary', { file: file.id }, { title: t.buttons.change }),
      press('question.open', { file: file.id }, { title: t.buttons.question }),
    ],
  });
}

function noticeOf({ reader }: FileView, options: ConventionOptions): { notice?: CardNotice } {
  const count = Object.keys(options.problems ?? {}).length;
  if (count === 0) return options.notice ? { notice: options.notice } : {};
  const { convention } = texts(reader.language);
  return { notice: { tone: 'attention', text: convention.problems(count) } };
}

function toPrint(view: FileView): Element[] {
  const { file, reader, university } = view;
  const { convention } = texts(reader.language);
  const { count, recipients } = copiesFor(file, university);
  return [
    heading(convention.print),
    text(convention.language(conventionLanguage(view))),
    text(
      convention.copies(
        count,
        recipients.map((recipient) => recipient[reader.language]),
      ),
    ),
  ];
}

function inputs(
  view: FileView,
  typed: NonNullable<ConventionOptions['typed']>,
  problems: NonNullable<ConventionOptions['problems']>,
): Element[] {
  const { file, reader, university } = view;
  const { convention } = texts(reader.language);
  const copies = Number(typed.copies ?? copiesFor(file, university).count);
  const wrong = (input: InputId) => (problems[input] ? [problemText(problems[input])] : []);
  return [
    choiceInput({
      id: 'documents',
      label: convention.documents,
      style: 'expanded',
      isMultiSelect: true,
      choices: documentItems(view).map(({ id, label }) => ({ title: label, value: id })),
      value: typed.documents ?? '',
    }),
    ...wrong('documents'),
    textInput({
      id: 'number',
      label: convention.number,
      placeholder: convention.numberExample,
      maxLength: 50,
      value: typed.number ?? '',
    }),
    ...(problems.number ? wrong('number') : [hint(convention.numberHelp)]),
    numberInput({
      id: 'copies',
      label: convention.copiesPrinted,
      min: 0,
      max: 20,
      ...(Number.isInteger(copies) && { value: copies }),
    }),
    ...wrong('copies'),
  ];
}

/** The documents to print, each with the id that its box sends. */
export function documentItems({
  file,
  reader,
  university,
}: FileView): { id: string; label: string }[] {
  return documentsFor(file, university).map((document, index) => ({
    id: `document${index + 1}`,
    label: document[reader.language],
  }));
}
