/** Why this reader is asked for a decision: in whose place, after whom, and what was to be corrected. */
import { delegationOf } from '../bot/process/deciders';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import type { Element } from './adaptiveCard';
import { isReadersAcceptance } from './approvalState';
import { text } from './elements';
import { nameOf } from './names';

export function whyAsked(view: FileView): Element[] {
  return [...insteadOfWhom(view), ...acceptance(view), ...askedBefore(view)];
}

/** Who decides in whose place: said to both of them. */
export function insteadOfWhom(view: FileView): Element[] {
  const { file, reader } = view;
  const delegation = delegationOf(file);
  if (!delegation) return [];
  const t = texts(reader.language);
  const { validation } = t.staff;
  const day = delegation.kind === 'standingIn' ? t.date(delegation.until) : null;
  if (reader.person?.id === delegation.to) {
    const referent = nameOf(view, file.referentId);
    const words =
      day === null ? validation.insteadOf(referent) : validation.standingIn(referent, day);
    return [text(words, { weight: 'Bolder' })];
  }
  if (!delegation.to) return [text(validation.nobodyDecides)];
  const who = nameOf(view, delegation.to);
  return [text(day === null ? validation.givenTo(who) : validation.standInDecides(who, day))];
}

function acceptance(view: FileView): Element[] {
  if (!isReadersAcceptance(view)) return [];
  const { validation } = texts(view.reader.language).staff;
  return [text(validation.acceptText(nameOf(view, view.file.lastApproved?.referentId)))];
}

/** What was to be corrected, to whoever reads whether it is. */
function askedBefore(view: FileView): Element[] {
  const { file, reader } = view;
  const { lastDecision: last } = file;
  if (last?.kind !== 'returned' || !last.reason) return [];
  const { validation } = texts(reader.language).staff;
  const words =
    last.by === reader.person?.id
      ? validation.youHadAsked(last.reason)
      : validation.hadAsked(nameOf(view, last.by), last.reason);
  return [text(words)];
}
