/** Where a request stands, for whoever holds the paper: approved by whom and when, signed by whom. */
import { isTold, type Draft } from '../process/form';
import { signatories } from '../process/internship';
import { editionFor } from '../process/roles';
import { isFullySigned } from '../process/signatures';
import type { FileView } from '../process/view';
import { texts } from '../texts';
import { dateInWords, dayInWords, listInWords } from '../texts/format';
import type { ContactForm } from './form';

/**
 * What the form says now: what was submitted, with the corrections since, or the draft. Whoever sent it
 * back has what they had: what the student is writing is not theirs yet.
 */
export function formNow({ file, reader }: FileView): Draft {
  const { submission, lastDecision, draft } = file;
  if (submission) return submission.values;
  const isWhole = editionFor(file, reader.person) === 'whole';
  const had = isWhole ? null : lastDecision?.values;
  return had ?? draft;
}

export function stateOf(view: FileView): NonNullable<ContactForm['state']> {
  const { state } = texts(view.reader.language).contactFormPdf;
  const signed = signedInWords(view);
  const sentences = [
    requestInWords(view),
    ...(signed === '' ? [] : [state.signed(signed)]),
    ...(isFullySigned(view.file) ? [] : [state.noStart]),
  ];
  return { title: state.title, sentences };
}

function requestInWords({ file, people, reader, university }: FileView): string {
  const { language } = reader;
  const { contactFormPdf, staff } = texts(language);
  const { state } = contactFormPdf;
  const day = (at: string) => dayInWords(at, language, university);
  const who = (id: string) => people.named.get(id)?.name ?? staff.somebody;
  const { submission, approval, returned, referentId } = file;
  if (returned && !submission) return state.returned(who(returned.by), returned.reason);
  if (!submission) return state.draft;
  if (approval) return state.approved(who(approval.by), day(approval.at));
  return referentId
    ? state.sent(who(referentId), day(submission.at))
    : state.sentToManagers(day(submission.at));
}

/** A parent's, or five that are not all of them, are a minor's: said only where that is told. */
function signedInWords({ file, reader: { language, person } }: FileView): string {
  if (!isTold(editionFor(file, person), 'legalRepresentative')) return '';
  const words = texts(language).signatories;
  const parts = signatories.flatMap((signatory) => {
    const signature = file.signatures[signatory];
    return signature
      ? [`${words[signatory].official} (${dateInWords(signature.on, language)})`]
      : [];
  });
  return listInWords(parts, language);
}
