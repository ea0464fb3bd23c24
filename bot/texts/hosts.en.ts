import { hostTitle, type HostTexts } from './hosts.fr';

export const hostsEn: HostTexts = {
  title: (host) => hostTitle(host, 'en'),
  registered: (title) => `${title} · national register (registre national)`,
  contacts: {
    open: 'Contacts of the organisation',
    title: (host) => `Contacts: ${host}`,
    text: 'A verified contact is offered to students who do an internship in this organisation later; the others never see them. First make sure with the person that their details are right, and that they agree.',
    roles: { tutor: 'Tutor (tuteur)', signatory: 'Signatory (signataire)' },
    name: 'Name',
    position: 'Position',
    email: 'E-mail',
    phone: 'Phone',
    notVerified: 'Not verified yet: offered to nobody.',
    verifiedBy: (who, day) => `Verified by ${who}, ${day}.`,
    otherwise: (who, day) =>
      `Verified by ${who}, ${day}, with other details: those are the ones that are offered.`,
    lapsed: (who, day, months) =>
      `Verified by ${who}, ${day}: more than ${months} months ago, so this contact is no longer offered. Verify it again, or forget it.`,
    verify: 'Verify this contact',
    verifyAgain: 'Verify these details',
    done: (name) => `Recorded: ${name} may be offered to students of this organisation.`,
    changed: 'This contact has changed meanwhile: here are today’s details. Nothing was verified.',
    forgetWho: 'Verified contacts of this organisation',
    forget: 'Forget this contact',
    forgotten: 'Done: this contact is no longer offered. Forms already filled in do not change.',
    choose: 'First choose the contact to forget.',
    back: 'Back to the file',
    unknown:
      'This organisation is not known yet: its contacts can be verified once the contact form is approved.',
  },
};
