/** validation.fr.ts in English, sentence by sentence. */
import type { ValidationTexts } from './validation.fr';

export const validationEn: ValidationTexts = {
  correctSections: (sections) =>
    `Your turn: correct these parts, then send your request again: ${sections}.`,

  acceptTitle: (name) => `Do you agree to follow ${name}’s internship?`,
  acceptText: (before) =>
    `${before} had approved it, and nothing else has changed. If you accept, it is you who will sign the convention.`,
  accept: 'I accept',
  decline: 'I cannot follow it',
  declineHint: 'The request goes to the internship managers, who look for somebody else.',
  resubmittedTitle: (name) => `${name} has corrected their request`,
  youHadAsked: (reason) => `You had asked: ${reason}`,
  hadAsked: (name, reason) => `${name} had asked: ${reason}`,
  onlyChangedSinceReturn: 'Only this has changed since you sent it back:',
  sameAsReturned: 'Nothing has changed since you sent it back.',
  changedMeanwhile: (day) => `Changed by the student on ${day}. This is the latest version.`,
  readWhole: {
    own: 'The whole form, delegate…',
    acceptance: 'The whole form, decline…',
    instead: 'The whole form, give back…',
  },
  wholeTitle: (name) => `The whole form (imprimé contact) of ${name}`,
  shortened: 'Long texts are shortened here.',
  back: 'Back to the request',
  pdf: 'Get the PDF',
  pdfComes: 'The PDF is on its way to this chat.',
  otherChoices: {
    own: 'Delegate or decline',
    acceptance: 'Do not accept',
    chosen: 'Give the decision back',
    standingIn: 'Do not decide',
  },
  point: (count) => (count === 1 ? '1 point to look at' : `${count} points to look at`),
  theme: 'Theme',
  subject: 'Subject',

  colleague: 'Who decides in your place, about this request',
  colleagueExample: 'Type a name, then choose',
  delegate: 'Delegate this decision',
  delegateHint: 'You stay the referent teacher, and you sign the convention.',
  takeBack: 'Take the decision back',
  handBack: (name) => `Give the decision back to ${name}`,
  handBackAbsent: 'I cannot decide',
  handBackAbsentHint:
    'The request goes to the internship managers, who look for somebody else while the referent is away.',
  insteadOf: (name) => `In place of ${name}, who asked you to, and stays the referent.`,
  standingIn: (name, day) => `In place of ${name}, away until ${day}, who stays the referent.`,
  givenTo: (name) => `${name} decides at your request. You can also decide yourself.`,
  standInDecides: (name, day) =>
    `While you are away, until ${day}, ${name} decides. You can also decide yourself.`,
  nobodyDecides: 'While you are away, the internship managers look for somebody to decide.',
  approvedFor: (by, referent, day) => `By ${by}, on behalf of ${referent}, ${day}.`,
  approvedForShort: (by, referent) => `${by}, on behalf of ${referent}`,
  returnedFor: (by, referent, day) =>
    `By ${by}, on behalf of ${referent}, ${day}. It is the student’s turn.`,
  handedBackTitle: 'Noted: this decision is no longer with you',
  handedBackText:
    'The referent, or an internship manager, takes care of it. Nothing for you to do.',
  delegationDeclined: {
    title: (name) => `${name}: the decision comes back to you`,
    text: 'The person you had asked gives it back to you.',
    textBy: (name) => `${name}, whom you had asked, gives it back to you.`,
  },
  referentChanged: {
    title: (name) => `You no longer follow ${name}’s internship`,
    asked: (teacher) => `${teacher} is now asked to follow it.`,
    open: 'The internship managers look for somebody to follow it.',
    next: 'Your approval no longer counts, and you have no convention to sign. Nothing to do.',
  },
  assignedAfterApproval:
    'Your printed convention and its signatures no longer count: wait for the new approval before you print again.',
  unanswered: {
    title: (name, teacher) => `${name}: no answer from ${teacher}`,
    text: (since) =>
      `The request has been waiting ${since}, and a reminder was sent. Your turn: ask the person, or give the request to somebody else.`,
    textUnreached: (since) =>
      `The request has been waiting ${since}, and no reminder could arrive: this person does not have the assistant in Teams. Your turn: reach them another way, or give the request to somebody else.`,
  },

  decidedBy: (decider, referent) =>
    `${decider} decides on behalf of ${referent}, who stays your referent teacher.`,
  decidedWhileAway: (decider, referent, day) =>
    `${referent} is away until ${day}: ${decider} decides in their place.`,
  awayStudent: (referent, day) =>
    `${referent} is away until ${day}. The internship managers look for somebody to decide, and I will tell you. Nothing to do until then.`,
  fullStudent: (teacher) =>
    `${teacher} already follows as many internships as possible at that time.`,

  awayTitle: (name) => `${name} waits for a decision, and nobody stands in for their referent`,
  awayText: (referent, day) =>
    `${referent} is away until ${day}, and nobody stands in. Your turn: give the request to somebody.`,
  declinedText: (substitute, referent, day) =>
    `${referent} is away until ${day}, and ${substitute} cannot decide. Your turn: give the request to somebody.`,
  acceptanceText: (referent, day) =>
    `${referent} has to accept to follow this internship, and is away until ${day}. Your turn: wait for their return, or give the request to somebody else.`,
  disclaimedText: (teacher) => `${teacher} answered that they do not follow this internship.`,
  fullText: (teacher, limit) =>
    `The student had named ${teacher}, who would then follow more than ${limit} internships at a time.`,
  newReferentTitle: (name) => `${name}: change the referent?`,
  newReferentText: (before, after) =>
    `${after} will take the place of ${before}, has to accept, and will sign the convention.`,
  newReferentLost: (signatures) =>
    signatures > 0
      ? `The approval, the convention and ${signatures === 1 ? 'its signature' : `its ${signatures} signatures`} will no longer count.`
      : 'The approval and the convention will no longer count.',
  newReferentConfirm: 'Change the referent',
  newReferentKeep: 'Change nothing',
  decider: 'Decides',

  refusals: {
    referentFull: (limit) =>
      `This person would then follow more than ${limit} internships at a time. Choose somebody else. Nothing has changed.`,
    awayUntil: (day) =>
      `This person is away until ${day}. Choose somebody else. Nothing has changed.`,
    followsTooMany: (limit) =>
      `With this internship the same person would follow more than ${limit} at a time. An internship manager can give the request to somebody else. Nothing has changed.`,
    notToApprove:
      'Something has changed since it was sent: the request cannot be approved as it is. Nothing is lost.',
    askManagers: (desks) => `To talk about it: ${desks}.`,
    acceptYourself:
      'Only the person who will follow this internship can accept it themselves. Nothing has changed.',
  },

  history: {
    delegated: (to) => `delegates the decision to ${to}`,
    standIn: (to, day) => `gives the decision to ${to}, the referent being away until ${day}`,
    nobody: (day) => `asks the managers who will decide, the referent being away until ${day}`,
    gaveBack: (day) => `cannot decide in place of the referent, who is away until ${day}`,
    ended: 'ends the delegation',
    full: (teacher, limit) =>
      `${teacher} would follow more than ${limit} internships at a time: the managers are told`,
    forReferent: (referent) => `approves the request, on behalf of ${referent}`,
  },

  notToApprove: {
    startPassed: (day) =>
      `The first day given, ${day}, is here already: send the request back for another date, or ask an internship manager to accept this one.`,
    insuranceEnds:
      'The insurance ends before the internship does: send the request back, for a new certificate.',
    payTooLow: (minimum) =>
      `The allowance is below the minimum, ${minimum}: send the request back, for a new amount agreed with the organisation.`,
    tooLong: (hours) =>
      `With their other internships at this organisation this year, the student would do ${hours}; the law allows 924. Send the request back, or see an internship manager.`,
    other: (label) => `To be corrected by the student: ${label}. Send the request back.`,
  },

  late: {
    title: (count) => `${count} requests are waiting for your answer`,
    more: (count) => (count === 1 ? 'and one more.' : `and ${count} more.`),
    open: 'Open “My requests”',
  },

  list: {
    row: (dates, hours, money) => [dates, hours, money].filter(Boolean).join(' · '),
    dates: (from, to) => `from ${from} to ${to}`,
    waits: (since) => `waiting ${since}`,
    open: 'Open',
    start: (count) => (count === 1 ? 'Read and decide' : `Decide one after the other (${count})`),
    next: 'The next ones',
    first: 'Back to the first ones',
    shown: (from, to, count) => `${from} to ${to} of ${count}, the most urgent first.`,
    decided: 'Your latest decisions',
    approved: (name, day) => `${name}: approved, ${day}`,
    returned: (name, day) => `${name}: sent back, ${day}`,
    later: 'Later, the next one',
    left: (count) =>
      count === 0 ? '' : count === 1 ? 'One more after this one.' : `${count} more after this one.`,
    doneApproved: (name) => `Approved: ${name}.`,
    doneReturned: (name) => `Sent back: ${name}.`,
    doneOther: (name) => `Noted: ${name}.`,
    doneHidden: 'Noted: this file is no longer with you.',
    retiredTitle: 'List replaced',
    retiredText: 'The up-to-date list of your requests is further down in this chat.',
    absence: 'My absences',
    all: 'My requests',
  },

  absence: {
    title: 'Your absences',
    titleFor: 'A teacher’s absence',
    text: 'While you are away, new requests and those that wait go to whoever stands in for you. Without anybody, the internship managers are told.',
    textFor:
      'During an absence, requests go to whoever stands in. Without anybody, they come to you.',
    none: 'No absence to come is noted.',
    line: (from, to) => `From ${from} to ${to}`,
    replacedBy: (name) => `${name} stands in`,
    alone: 'Nobody stands in',
    youReplace: (name) => `You stand in for ${name}`,
    setBy: (name) => `Noted by ${name}`,
    teacher: 'Teacher',
    from: 'First day away',
    to: 'Last day away',
    substitute: 'Who stands in (optional)',
    search: 'Type a name, then choose',
    save: 'Note this absence',
    requests: 'My requests',
    end: (from) => `Remove: ${from}`,
    endNow: 'I am back',
    saved: (from, to, who) =>
      who === null
        ? `Absence noted from ${from} to ${to}, and nobody stands in: the internship managers are told of each request.`
        : `Absence noted from ${from} to ${to}. Requests go to ${who}.`,
    ended: 'Noted. Requests that wait come back to the referent.',
    noted: {
      title: (from, to) => `Absence noted: from ${from} to ${to}`,
      yours: (by) => `${by} noted it for you. A mistake? Write “absence”.`,
      standIn: (name) => `You stand in for ${name}: their internship requests come to you here.`,
    },
    refusals: {
      endsBeforeItBegins:
        'The last day is before the first one. Choose a day that is not before it. Nothing has changed.',
      isOver: (today) => `This absence is over already. Give a last day from today on, ${today}.`,
      ownSubstitute: 'Nobody stands in for themselves. Choose somebody else, or leave it empty.',
      notYours:
        'Only the person themself, or a manager of their department, can note this absence. Nothing has changed.',
    },
  },
};
