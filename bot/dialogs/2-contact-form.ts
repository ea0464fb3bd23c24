/** Step 2, Imprimé contact: one form per section, kept as typed, checked as a whole, then sent. */
import { contentOf } from '../../cards/content';
import { formReadCard } from '../../cards/formRead';
import { formSummaryCard } from '../../cards/formSummary';
import { checkForm } from '../process/checks';
import { sectionsOf } from '../process/form';
import { phaseOf } from '../process/steps';
import type { FileView } from '../process/view';
import { explain, showFilled, showSection, showSummary } from './contactForm/shown';
import { amendConfirmed, keepLeft, keepTyped, save, settle } from './contactForm/saving';
import { takeContact, takeHost } from './contactForm/known';
import { fileActions } from './files';
import { perform, refusalNotice, withFile, type Handlers } from './handlers';
import { showProgress } from './progress';
import { StepDialog } from './stepDialog';
import type { Turn } from './turn';
import { fieldsNamed } from './contactForm/fieldsAsked';
import { sectionNamed, wordsOfTheForm } from './contactForm/named';
import { tutorActions } from './tutorForm';

export class ContactFormDialog extends StepDialog {
  constructor() {
    super('contactForm');
  }

  protected card(view: FileView) {
    const { file, university, now } = view;
    const check = checkForm(file.draft, { file, university, now });
    return contentOf(formSummaryCard(view, { check }));
  }

  /** The name of a section opens it, as a touch on its row does; the form's own name, the list. */
  protected override async answer(turn: Turn, view: FileView, typed: string): Promise<boolean> {
    const asked = wordsOfTheForm(typed);
    if (asked === 'form') await showSummary(turn, view);
    if (asked === 'tutor') await tutorActions['tutor.ask'](turn, { file: view.file.id });
    if (asked) return true;
    const section = sectionNamed(typed, sectionsOf(view.file.draft));
    if (section) await showSection(turn, view, { section });
    return (
      section !== undefined || explain(turn, view, { fields: fieldsNamed(typed), asked: typed })
    );
  }
}

export const contactFormActions: Handlers<
  | 'form.section'
  | 'form.save'
  | 'form.saveAndContinue'
  | 'form.settle'
  | 'form.summary'
  | 'form.filled'
  | 'form.read'
  | 'form.takeHost'
  | 'form.takeContact'
  | 'form.attach'
  | 'form.submit'
  | 'form.amend'
> = {
  'form.section': (turn, { file, section }) =>
    withFile(turn, file, (_file, view) => showSection(turn, view, { section })),

  'form.summary': (turn, { file }) =>
    withFile(turn, file, (_file, view) => showSummary(turn, view)),

  'form.filled': async (turn, data) => {
    await keepLeft(turn, data);
    await withFile(turn, data.file, (_file, view) => showFilled(turn, view));
  },

  'form.read': (turn, { file }) =>
    withFile(turn, file, (_file, view) => turn.show(contentOf(formReadCard(view)))),

  'form.save': (turn, data) => save(turn, data, 'stay'),
  'form.saveAndContinue': (turn, data) => save(turn, data, 'continue'),
  'form.settle': (turn, data) => settle(turn, data),

  'form.takeHost': (turn, data) => takeHost(turn, data),
  'form.takeContact': (turn, data) => takeContact(turn, data),

  'form.attach': async (turn, data) => {
    await keepTyped(turn, { ...data, section: 'insurance' });
    await fileActions['certificate.ask'](turn, { file: data.file });
  },

  'form.submit': (turn, { file }) =>
    perform(turn, { file, command: { type: 'submit' } }, (outcome, view) => {
      // The progress card says itself to whom it went, and what comes next.
      if (outcome.ok && view.file.submission) return showProgress(turn, view);
      if (outcome.ok) return showSummary(turn, view);
      const notice = refusalNotice(outcome.refusal, view);
      return phaseOf(view.file) === 'filling'
        ? showSummary(turn, view, notice)
        : showProgress(turn, view, notice);
    }),

  'form.amend': (turn, data) => amendConfirmed(turn, data),
};
