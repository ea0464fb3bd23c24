/** « Ne commencez pas votre stage »: said plainly, once a card, until every signature is there. */
import { missingSignatures, requiredSignatories } from '../bot/process/signatures';
import { phaseOf } from '../bot/process/steps';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import type { Element } from './adaptiveCard';
import { box } from './elements';
import { startDateOf } from './fileLine';

/** The box, where a start date is known and something is still missing. */
export function doNotStart(view: FileView): Element[] {
  const t = texts(view.reader.language);
  const why = startDateOf(view.file) ? whyNot(view) : null;
  return why ? [box({ tone: 'attention', text: t.doNotStart(why) })] : [];
}

/** What is missing before the first day; null when nothing is. */
export function whyNot({ file, reader }: FileView): string | null {
  const { missing } = texts(reader.language);
  switch (phaseOf(file)) {
    case 'search':
    case 'filling':
      return file.returned ? missing.approval : missing.form;
    case 'awaitingReferent':
    case 'awaitingApproval':
      return missing.approval;
    case 'approved':
    case 'printed':
      return missing.convention;
    case 'signing':
      return missing.signatures(missingSignatures(file), requiredSignatories(file).length);
    case 'signed':
    case 'completed':
    case 'closed':
      return null;
  }
}
