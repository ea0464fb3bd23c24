/** channels.fr.ts in English, sentence by sentence. */
import type { ChannelTexts } from './channels.fr';

export const channelsEn: ChannelTexts = {
  place: {
    managers: (department) => `Managers · ${department}`,
    teachers: (department) => `Teachers · ${department}`,
    advisers: (careers) => careers,
  },
  words: {
    managers: (department) => `link this channel managers ${department}`,
    teachers: (department) => `link this channel teachers ${department}`,
    advisers: (careers) => `link this channel ${careers}`,
  },
  channel: (name, team) => {
    const named = name === null ? 'another channel' : `the channel “${name}”`;
    return team === null ? named : `${named} of the team “${team}”`;
  },
  general: 'General',

  ask: {
    title: 'Whose channel is this?',
    text: 'What concerns these people will be shown here, and kept up to date.',
    audience: 'This channel belongs to',
    audiences: {
      managers: 'the internship managers',
      teachers: 'the teachers',
      advisers: (careers) => careers,
    },
    department: 'Department',
    departmentOrCareers: (careers) => `Department (none for ${careers})`,
    departmentExample: 'Choose the department',
    link: 'Link this channel',
    audienceMissing: 'First say whose channel this is.',
    departmentMissing: 'Say of which department, too.',
    departmentUnknown: (typed) =>
      `I do not know a department “${typed}”. Please choose it in the list.`,
    departmentAmbiguous: (typed, names) => `“${typed}” may be ${names}. Please choose in the list.`,
  },

  confirm: {
    title: (name) => `Another channel for: ${name}?`,
    replaces: (channel) =>
      `Today it is ${channel}. What was posted there stays, but will not change any more.`,
    moves: (name) =>
      `This channel will no longer be the one of: ${name}. What is to be said there will wait for another channel.`,
    here: 'What is under way will be shown here.',
    files:
      'The papers that I put into the files follow: they leave the channel that gets another role.',
    replace: 'Yes, replace it',
    keep: 'Change nothing',
  },

  linked: (name) =>
    `It is linked: ${name}. What is under way arrives in this channel, message by message.`,
  readToo: (names) =>
    `Mind: the same team has a channel that is the one of: ${names}. Everybody in a team reads its standard channels and opens their files. For the managers’ papers to stay among managers, they need a private channel or another team.`,
  already: (name) => `This channel is already the one of: ${name}. Nothing has changed.`,
  kept: 'Nothing has changed.',
  farewell: (name) =>
    `This channel is no longer the one of: ${name}. News go to another channel; what was posted here stays, but will not change any more.`,
  unlinked: (name) => `This channel is no longer linked (it was the one of: ${name})`,
  waits:
    'What is to be said there waits until a channel is linked. Nothing is lost, and people still get their own messages.',
  filesGo:
    'The papers that I put into the files of this channel are removed from it (into SharePoint’s recycle bin). They will be put into the channel that gets linked.',
  linkAgain: 'Link it again',
  notLinked: 'This channel is not linked: there is nothing to unlink.',

  notAllowed:
    'Only owners of its team who work for this department, and the administrators of the app, may link a channel. Ask one of them to write the same here.',
  notAllowedToUnlink:
    'Only owners of its team and the administrators of the app may unlink a channel.',
  ownerUnknown:
    'I cannot find out at the moment whether this team is yours. An administrator of the app can write the same here.',
  whereToType:
    'That is said in the channel itself: add me to its team, mention me (@) in the channel, and write “link this channel”.',

  post: {
    title: (name) => `This channel is the one of: ${name}`,
    shows: {
      managers:
        'Each internship has one message here, kept up to date: what you are asked for, signatures, copies. News come as replies. So does the list of people to call, when Teams does not reach somebody.',
      teachers:
        'Each internship of the department has one message here, from the request for approval to the end. Nothing private is shown: no address, no telephone, no reason. Requests to approve arrive in each referent’s own chat.',
      advisers:
        'Each question for a person arrives here. Take it, answer on its card: the answer goes out with your name.',
    },
    undo: 'For this channel not to serve for that any more, mention me and write “unlink this channel”.',
  },

  help: {
    notLinked: 'This channel is not linked yet: nothing arrives here',
    intro: 'Here I only read messages that mention me (@). These words work:',
    openFor: ['open a file', 'for a student'],
    absence: ['absence', 'note a teacher’s, and who stands in'],
    link: ['link this channel', 'say whose it is'],
    unlink: ['unlink this channel', 'nothing arrives here any more'],
    list: ['help', 'this list'],
    elsewhere: 'For what concerns only you, write “help” in our own chat.',
  },

  welcome: {
    title: 'Hello! Tell me whose channel this is',
    text: 'I accompany internships. In each channel where something should arrive, mention me (@) and write, for example:',
    who: 'Owners of the team who work for the department, and the administrators of the app, may do it.',
    back: 'I am back. What was waiting arrives in your channels.',
  },

  lost: {
    title: (count, names) =>
      `I can no longer write in ${count > 1 ? 'some channels' : 'a channel'}: ${names}`,
    why: {
      botRemoved: (channel) => `The app was removed: ${channel}.`,
      channelDeleted: (channel) => `Channel deleted: ${channel}.`,
      teamDeleted: (channel) => `The team was deleted: ${channel}.`,
      teamArchived: (channel) => `The team is archived: ${channel}.`,
      other: (channel, code) =>
        `Teams refuses the messages: ${channel} (for the IT service: ${code}).`,
    },
    waits: 'What is to be said there waits, nothing is lost. People still get their own messages.',
    mend: {
      botRemoved: 'Add the app to the team again, or choose another channel.',
      channelDeleted: 'Restore it in Teams (“Manage team”, “Channels”), or choose another channel.',
      teamDeleted: 'Have the IT service restore the team, or choose another channel.',
      teamArchived:
        'Restore the team in Teams (“Your teams”, “Restore”), or choose another channel.',
      other: 'Check that the app is in the team and may write there, or choose another channel.',
    },
    inIt: (commands) => `In that other channel, mention me (@) and write ${commands}.`,
    command: (command) => `“${command}”`,
  },
};
