/** The form that goes to the tutor and comes back, in English. */
import type { TutorTexts } from './tutor.fr';

const answers = (count: number) => (count > 1 ? `${count} answers` : 'one answer');

export const tutorEn: TutorTexts = {
  send: {
    button: 'Send to my tutor',
    title: 'Have the form filled in by your tutor',
    steps: [
      'I give you a PDF to fill in, with what I know already.',
      'You send it to your tutor, by e-mail for instance. They complete it and send it back to you.',
      'You drop the file here: I show you what changes, and nothing is taken over unless you agree.',
    ],
    inFrench: 'PDF in French',
    inEnglish: 'PDF in English',
  },
  reply: {
    title: (count) => `Your tutor proposes ${answers(count)}`,
    text: 'Untick what you do not want to take over. The rest of your form does not change.',
    contested:
      'You have changed these answers too since then: tick the ones that you want to replace.',
    contestedIn: (section) => `${section} (also changed by you)`,
    change: (label, before, after) =>
      before ? `${label}: ${after} (before: ${before})` : `${label}: ${after}`,
    neverKept: (label) => `${label}: a social-security number, which I never keep`,
    whole: 'Read the texts in full',
    before: 'Before',
    after: 'Proposed',
    nothingYet: '(nothing)',
    accept: 'Take over what is ticked',
    ignore: 'Take nothing over',
    voids: (referent) =>
      `These changes need a new approval by ${referent}. The printed convention and the signatures would no longer count.`,
    confirm: 'Yes, change and ask again',
  },
  taken: (count) =>
    count > 1
      ? `${count} answers of your tutor are taken over.`
      : 'One answer of your tutor is taken over.',
  refused: 'What contains a social-security number is not taken over: I never keep one.',
  ignored: 'Nothing was taken over. Your form is as you left it.',
  nothingChosen: 'Nothing was ticked: your form is as you left it.',
  nothingNew: 'I have read this form: it says the same as yours. Nothing has changed.',
  gone: 'I keep this file for a few hours only. Drop it again to see what it changes.',
  outcomes: {
    flattened:
      'This PDF has no fields any more: it was printed or scanned. Ask your tutor for the file as it was saved, or copy it out here. Nothing else has changed.',
    foreign:
      'This PDF is not the form that I gave you. If it is another form, copy it out here, section by section. Nothing else has changed.',
    outdated:
      'This form is of an old version that I can no longer read. Ask for a new one with “Send to my tutor”, or copy this one out. Nothing else has changed.',
    encrypted:
      'This PDF is protected by a password. Ask your tutor to save it without one. Nothing else has changed.',
    broken:
      'This PDF is damaged: I cannot read it. Ask for it to be sent again. Nothing else has changed.',
    hostile:
      'I could not read this PDF safely. Ask for a new form with “Send to my tutor”. Nothing else has changed.',
    tooBig:
      'This PDF is too big: 2 MB at most. The form that I give is much smaller. Nothing else has changed.',
    busy: 'Many files are arriving at the moment. Try again in an instant: nothing else has changed.',
    enough:
      'I read twenty PDFs an hour for each person, and you have given me as many. Give it to me again in an hour, or copy it here: nothing else has changed.',
    notAPdf:
      'The completed form is read as a PDF, the one that I gave you. A photo is not enough: ask your tutor for the completed file.',
    otherFile:
      'This form was made for another internship. I do not take it over here. Nothing else has changed.',
  },
};
