/** Every verb of every card with its one handler; a verb that has none does not compile. */
import type { CardAction } from '../../cards';
import { absenceActions } from './absences';
import { searchActions } from './1-search';
import { contactFormActions } from './2-contact-form';
import { tutorActions } from './tutorForm';
import { validationActions } from './3-validation';
import { conventionActions } from './4-convention';
import { signaturesActions } from './5-signatures';
import { documentActions } from './documents';
import { entryActions } from './entries';
import { removalActions } from './documentRemoval';
import { fileActions } from './files';
import { handoverActions } from './6-handover';
import type { Handlers, Verb } from './handlers';
import { homeActions } from './home';
import { hostContactActions } from './hostContacts';
import { linkingActions } from './linking';
import { managerActions } from './managers';
import { postDocumentActions } from './postDocuments';
import { questionActions } from './questions';
import { reachActions } from './reach';
import { requestsActions } from './requests';
import type { Turn } from './turn';

const handlers: Handlers<Verb> = {
  ...homeActions,
  ...searchActions,
  ...contactFormActions,
  ...validationActions,
  ...conventionActions,
  ...entryActions,
  ...signaturesActions,
  ...handoverActions,
  ...questionActions,
  ...managerActions,
  ...linkingActions,
  ...reachActions,
  ...requestsActions,
  ...absenceActions,
  ...documentActions,
  ...postDocumentActions,
  ...removalActions,
  ...fileActions,
  ...tutorActions,
  ...hostContactActions,
};

/** Answers a press. The file that it is about becomes the student's current one. */
export function press(turn: Turn, action: CardAction): Promise<void> {
  const handle = handlers[action.verb] as (turn: Turn, data: CardAction['data']) => Promise<void>;
  return handle(turn, action.data);
}
