/** A change that voids an approval is confirmed first: what changes, what is lost, what is kept. */
import { fieldIds, type Draft, type FieldId, type SectionId } from '../bot/process/form';
import type { Seen } from '../bot/process/form/merge';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { press } from './actions';
import type { AdaptiveCard, Element } from './adaptiveCard';
import { card } from './card';
import { box, heading, text, type CardNotice } from './elements';
import { fieldValue } from './fieldValue';
import { nameOf } from './names';
import { shorten } from './shorten';
import { valuesOf } from '../bot/process/internship';

export interface AmendConfirmOptions {
  section: SectionId;
  /** What was typed in that section; the confirmation carries it. */
  values: Draft;
  /** What the card had shown. */
  seen?: Seen | undefined;
  /** The changes that void the approval; before and after are worked out from the facts. */
  changes: readonly { field: string }[];
  /** The number of signatures that would not count any more. */
  signatures: number;
  notice?: CardNotice;
}

export function amendConfirmCard(view: FileView, options: AmendConfirmOptions): AdaptiveCard {
  const { section, values, seen, changes, signatures, notice } = options;
  const { file, reader } = view;
  const t = texts(reader.language);
  const referent = { ...valuesOf(file), ...values }.referentId;
  return card(t, {
    title: t.amend.title(nameOf(view, file.approval?.by)),
    ...(notice && { notice }),
    body: [
      heading(t.amend.changes),
      ...fieldIds
        .filter((field) => changes.some((change) => change.field === field))
        .flatMap((field) => change(view, field, values)),
      ...(file.convention || signatures > 0
        ? [box({ tone: 'attention', text: lost(view, signatures) })]
        : []),
      text(t.amend.kept),
      text(t.amend.again(nameOf(view, referent))),
    ],
    actions: [
      press(
        'form.amend',
        { file: file.id, section, values, seen },
        { title: t.amend.confirm, style: 'destructive' },
      ),
      press('form.summary', { file: file.id }, { title: t.amend.keep }),
    ],
  });
}

function change(view: FileView, field: FieldId, typed: Draft): Element[] {
  const t = texts(view.reader.language);
  const before = valuesOf(view.file);
  const shown = (draft: Draft) => shorten(fieldValue(view, field, draft)) || t.amend.empty;
  return [
    text(t.fields[field].label, { isSubtle: true, spacing: 'Small' }),
    text(t.amend.change(shown(before), shown({ ...before, ...typed })), { spacing: 'None' }),
  ];
}

function lost({ file, reader }: FileView, signatures: number): string {
  const { amend } = texts(reader.language);
  const { convention } = file;
  return [
    convention ? amend.conventionLost(convention.number) : '',
    signatures > 0 ? amend.signaturesLost(signatures) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
