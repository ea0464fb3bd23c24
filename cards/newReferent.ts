/** A manager changes the referent of an approved stage: whom to, and what is lost is said first. */
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { press } from './actions';
import type { AdaptiveCard } from './adaptiveCard';
import { card } from './card';
import { box, text, type CardNotice } from './elements';
import { whoAndWhere } from './fileLine';
import { assigning } from './fileActions';
import { nameOf, studentName } from './names';

export interface NewReferentOptions {
  teacher: { id: string; name: string };
  /** How many would not count any more. */
  signatures: number;
  notice?: CardNotice;
}

export function newReferentCard(
  view: FileView,
  { teacher, signatures, notice }: NewReferentOptions,
): AdaptiveCard {
  const { file, reader } = view;
  const t = texts(reader.language);
  const { validation: words } = t.staff;
  const here = { file: file.id };
  return card(t, {
    title: words.newReferentTitle(studentName(view)),
    ...(notice && { notice }),
    body: [
      text(whoAndWhere(view)),
      text(words.newReferentText(nameOf(view, file.referentId), teacher.name)),
      box({ tone: 'attention', text: words.newReferentLost(signatures) }),
    ],
    actions: [
      press(
        'manager.assign',
        { ...here, teacher: teacher.id, instead: file.referentId ?? '', confirmed: true },
        { title: words.newReferentConfirm, style: 'destructive' },
      ),
      press('manager.post', here, { title: words.newReferentKeep }),
    ],
  });
}

/** Asks who. */
export function askReferentCard(
  view: FileView,
  { notice }: { notice?: CardNotice } = {},
): AdaptiveCard {
  const { file, reader } = view;
  const t = texts(reader.language);
  const { validation: words } = t.staff;
  const keep = press('manager.post', { file: file.id }, { title: words.newReferentKeep });
  return card(t, {
    title: words.newReferentTitle(studentName(view)),
    ...(notice && { notice }),
    body: [
      text(whoAndWhere(view)),
      text(words.newReferentLost(Object.keys(file.signatures).length)),
      ...assigning(view, keep),
    ],
  });
}
