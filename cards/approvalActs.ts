/** What a teacher can do with a request: two buttons; the reason opens in place, the rest is behind « Plus ». */
import { sectionsOf } from '../bot/process/form';
import { valuesOf } from '../bot/process/internship';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { press } from './actions';
import type { Element } from './adaptiveCard';
import { isReadersAcceptance } from './approvalState';
import { actionSet, toggle } from './card';
import { box, group, text, type CardNotice } from './elements';
import { choiceInput, textInput } from './inputs';

/** The id of the part that opens in place. */
export const GIVE_BACK = 'giveBack';
const PARTS = 'partsToCorrect';
const MORE = 'more';

/** In a list of requests: how many were left for later so far, and how many come after this one. */
export interface InTurn {
  skipped: number;
  left: number;
}

/** What a button about the request on the card carries. */
export function requestData({ file }: FileView, inTurn?: InTurn) {
  const round = file.submission?.round ?? file.rounds;
  return { file: file.id, round, ...(inTurn && { skipped: inTurn.skipped }) };
}

/** The form as a PDF, given in the chat. */
export function pdfAction(view: FileView, inTurn?: InTurn) {
  const { validation } = texts(view.reader.language).staff;
  return press('approval.pdf', requestData(view, inTurn), { title: validation.pdf });
}

/** Whose decision it is: what else they can do with it depends on that. */
export function standingOf(view: FileView): 'own' | 'acceptance' | 'instead' {
  if (view.reader.person?.id !== view.file.referentId) return 'instead';
  return isReadersAcceptance(view) ? 'acceptance' : 'own';
}

/** `reasonNotice`: said beside the reason, which may be far below the title on a phone. */
export function decisions(
  view: FileView,
  { reasonNotice, inTurn }: { reasonNotice?: CardNotice; inTurn?: InTurn },
): Element[] {
  const t = texts(view.reader.language);
  const { approval, validation } = t.staff;
  const request = requestData(view, inTurn);
  const standing = standingOf(view);
  const main = standing === 'acceptance' ? validation.accept : approval.approve;
  const later =
    inTurn && inTurn.left > 0
      ? press('requests.next', { skipped: inTurn.skipped + 1 }, { title: validation.list.later })
      : pdfAction(view);
  return [
    actionSet([
      press('approval.approve', request, { title: main, style: 'positive' }),
      toggle(approval.giveBack, GIVE_BACK),
      toggle(t.buttons.more, MORE),
    ]),
    group(
      [
        ...(reasonNotice ? [box(reasonNotice)] : []),
        textInput({
          id: 'reason',
          label: approval.reason,
          placeholder: approval.reasonExample,
          isMultiline: true,
          maxLength: 1000,
        }),
        ...partsToCorrect(view),
        actionSet([press('approval.return', request, { title: approval.sendBack })]),
      ],
      { id: GIVE_BACK, isVisible: false, style: 'emphasis' },
    ),
    {
      ...actionSet([
        press('approval.more', request, { title: validation.readWhole[standing] }),
        later,
      ]),
      id: MORE,
      isVisible: false,
    },
  ];
}

/** Optional, and a screen of a phone long: folded, so that the button is in sight under the reason. */
function partsToCorrect(view: FileView): Element[] {
  const t = texts(view.reader.language);
  const label = t.staff.approval.sections;
  const parts = sectionsOf(valuesOf(view.file));
  return [
    group([text(label, { color: 'Accent', weight: 'Bolder' })], {
      selectAction: toggle(label, PARTS),
    }),
    group(
      [
        choiceInput({
          id: 'sections',
          label,
          style: 'compact',
          isMultiSelect: true,
          choices: parts.map((id) => ({ title: t.staff.sections[id], value: id })),
        }),
      ],
      { id: PARTS, isVisible: false },
    ),
  ];
}
