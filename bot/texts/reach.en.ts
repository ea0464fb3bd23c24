/** reach.fr.ts in English, sentence by sentence. */
import type { MandatoryNews } from '../process/mandatory';
import type { UnreachableReason } from '../process/reach';
import type { ReachTexts } from './reach.fr';

const news: Record<MandatoryNews, string> = {
  approvalAsked: 'an internship request to approve',
  approvalReminder: 'an internship request that still waits for approval',
  delegationDeclined: 'a delegated internship request that comes back for approval',
  referentChanged: 'somebody else is now asked to follow the internship',
  approved: 'the internship request is approved, the next step is theirs',
  returned: 'the internship request is sent back, to be corrected',
  lateStartAllowed: 'the start date is accepted',
  copiesReturned: 'the copies of the agreement are given back, to be mended',
  reminder: 'what is still missing before the start',
  lastDayAlarm: 'the internship cannot start',
  startDayAlarm: 'the internship cannot start',
  fullySigned: 'the agreement has every signature',
  openedByManager: 'an internship file is open',
  closedByManager: 'the internship file is closed',
  resumed: 'the internship file is open again',
  answered: 'the answer to their question',
  channelLost: 'a Teams channel can no longer be reached',
};

const why: Record<UnreachableReason, string> = {
  notInstalled: 'the Stages app is not (or no longer) installed',
  blocked: 'this person has blocked the Stages app',
  blockedOrRemoved: 'this person has blocked the Stages app, or it is no longer installed',
  disabled: 'the Stages app is disabled for this account',
  noAccount: 'this account does not exist in Teams (any more)',
  other: 'Teams refuses the messages, and does not say why',
};

const howTo: Record<UnreachableReason, string> = {
  notInstalled: 'In Teams: “Apps”, search for Stages, then “Add”.',
  blocked: 'In Teams: right-click (or long press) the chat with Stages, then “Unblock”.',
  blockedOrRemoved:
    'In Teams: “Apps”, search for Stages, then “Add”; if it is there already, right-click (or long press) the chat, then “Unblock”.',
  disabled: 'Ask the IT service to allow the Stages app for this account.',
  noAccount: 'Check this person’s account with the IT service.',
  other: 'Ask them to open Stages in Teams and to write “hello”.',
};

export const reachEn: ReachTexts = {
  why,
  news,
  post: {
    title: (count) =>
      count === 1
        ? 'One person cannot be reached in Teams'
        : `${count} people cannot be reached in Teams`,
    titleCalls: (calls, count) => {
      const toCall = calls === 1 ? 'One person to call' : `${calls} people to call`;
      if (calls < count) return `${toCall}, of ${count} who cannot be reached in Teams`;
      return `${toCall}: they cannot be reached in Teams`;
    },
    everybody: 'Everybody can be reached in Teams',
    nothing: 'Nothing to do.',
    intro:
      'What is mandatory goes by e-mail where possible; the rest is to be said in person. As soon as somebody writes to Stages or installs it, they leave this list.',
    student: 'student',
    referentOf: (students) => `referent teacher of ${students}`,
    staff: 'staff',
    whySince: (reason, since) => `Reason: ${reason}, ${since}.`,
    refusedOnce: 'Teams refused this message.',
    call: (what) => `To tell them: ${what}.`,
    toCall: 'To call',
    mailing: (what) => `E-mail on its way: ${what}.`,
    mailed: (day, what) => `E-mail sent on ${day}: ${what}.`,
    unsure: (day, what) => `E-mail perhaps sent on ${day} (the server did not confirm): ${what}.`,
    told: (by, day, what) => `Told by ${by} on ${day}: ${what}.`,
    about: (what, whose) => `${what} (${whose})`,
    more: (count) => (count === 1 ? 'And one more.' : `And ${count} more.`),
    others: (count) =>
      count === 1
        ? 'And one more person, in the list below.'
        : `And ${count} more people, in the list below.`,
    person: 'Person',
    choose: 'Choose from the list',
    markTold: 'They have been told',
    install: 'Install for this person',
    help: 'How to help',
    helpTitle: 'How to help somebody come back',
    link: 'Link to send, which opens Stages in Teams',
    howTo,
  },
  done: {
    told: (name) => `Noted: ${name} knows.`,
    notOpen: (name) => `There is nothing to tell ${name} at the moment.`,
    choose: 'First choose the person from the list.',
    notListed: 'This person is no longer on the list: they can be reached again.',
    installed: (name) => `Stages is installed for ${name}. What was waiting now goes out in Teams.`,
    alreadyInstalled: (name) =>
      `Stages is installed for ${name} already: they have probably blocked it. See “How to help”.`,
    installFailed: (name) =>
      `Microsoft did not allow the installation for ${name}. Send them the link, or try again later.`,
    notMet: (name) =>
      `Teams has not said yet which account is ${name}’s: send them the link under “How to help”.`,
    noInstall: 'Installing from here is not enabled. Send the link under “How to help”.',
  },
  toCall: {
    title: (name) => `To call today: ${name}`,
    text: (what) => `The message could not reach them: ${what}.`,
    email: (email) => `Their address: ${email}.`,
  },
  fileLine: (who) => `Not reachable in Teams: ${who}. See the call list of this channel.`,
  fileWho: (name, since) => `${name} (${since})`,

  mail: {
    hello: (name) => `Hello ${name},`,
    approvalAsked: (student) => `The internship request of ${student} waits for your approval`,
    approvalText: (host, dates) =>
      dates === null ? `Internship at ${host}.` : `Internship at ${host}, ${dates}.`,
    approvalNext:
      'In Teams you can approve it, send it back with a reason, or say that this file is not yours.',
    open: 'Open Stages in Teams',
    openText:
      'To answer and for what follows, open Stages in Teams; if Teams offers it, choose “Add”.',
    noLink: 'To answer and for what follows: in Teams, “Apps”, search for Stages, then “Add”.',
    why: 'You get this e-mail because you do not (or no longer) have the Stages app in Teams, or because its messages are blocked there.',
    ask: (desks, addresses) =>
      addresses === null
        ? `A question? ${desks}.`
        : `A question? ${desks}. By e-mail: ${addresses}.`,
    automatic: 'Automatic message: nobody reads replies to this e-mail.',
  },
};
