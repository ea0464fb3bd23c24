/** Why nothing changed, as the person who pressed reads it: calm, with what would be accepted. */
import { assertNever } from '../bot/process/assertNever';
import type { Refusal } from '../bot/process/commands';
import type { Language } from '../bot/process/people';
import type { QuestionRefusal } from '../bot/process/question';
import type { FileView, QuestionView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { deskInWords } from './deskLines';
import type { CardNotice, Tone } from './elements';
import { nameOf } from './names';

export interface Refused {
  refusal: Refusal | QuestionRefusal;
  language: Language;
  /** The file or question as it is now; null where there is none to show. */
  view: FileView | QuestionView | null;
}

/** The notice on the card that was pressed. */
export function refusalText({ refusal, language, view }: Refused): CardNotice {
  return { tone: toneOf(refusal), text: wordsFor({ refusal, language, view }) };
}

function wordsFor({ refusal, language, view }: Refused): string {
  const t = texts(language);
  switch (refusal.code) {
    case 'alreadyAnswered':
    case 'answerNeeded':
      return t.questionRefusal(refusal, '');
    case 'takenBySomebodyElse':
      return t.questionRefusal(refusal, view ? nameOf(view, refusal.by) : t.staff.somebody);
    // These three exist for files and for questions, with their own words.
    case 'notYours':
    case 'alreadyDone':
    case 'gone':
      return view && 'question' in view ? t.questionRefusal(refusal, '') : t.refusal(refusal);
    case 'notConfirmedStudent':
      return view && 'file' in view
        ? t.notConfirmedYet(deskInWords(view, view.file.department))
        : t.refusal(refusal);
    case 'followsTooMany':
    case 'notToApprove': {
      if (!view || !('file' in view)) return t.refusal(refusal);
      const { askManagers } = t.staff.validation.refusals;
      const desks = deskInWords(view, view.file.department);
      return [t.refusal(refusal), askManagers(desks)].join(' ');
    }
    default:
      return t.refusal(refusal);
  }
}

/** What is done or unchanged is no fault; what is missing can be given; the rest must wait. */
function toneOf(refusal: Refusal | QuestionRefusal): Tone {
  switch (refusal.code) {
    case 'alreadyDone':
    case 'alreadyAnswered':
    case 'nothingChanged':
    case 'notDueAnymore':
      return 'neutral';
    case 'outdated':
    case 'notNow':
    case 'notYours':
    case 'gone':
    case 'confirmationNeeded':
    case 'leaveThroughPerson':
    case 'notConfirmedStudent':
    case 'takenBySomebodyElse':
      return 'warning';
    case 'formProblems':
    case 'reasonNeeded':
    case 'notATeacher':
    case 'notAStudent':
    case 'ownReferent':
    case 'referentFull':
    case 'awayUntil':
    case 'followsTooMany':
    case 'notToApprove':
    case 'acceptYourself':
    case 'tooFewCopies':
    case 'numberNeeded':
    case 'printDiffers':
    case 'nameNeeded':
    case 'dateNeeded':
    case 'dateInFuture':
    case 'dateBeforePrint':
    case 'signedDocument':
    case 'answerNeeded':
    case 'socialSecurityNumber':
      return 'attention';
    default:
      return assertNever(refusal);
  }
}
