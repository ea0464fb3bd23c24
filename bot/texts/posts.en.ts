import { onEarlierVersion } from './documents.en';
import type { PostTexts } from './posts.fr';

export const postsEn: PostTexts = {
  open: 'Open',
  silent: (teacher) => `${teacher} does not answer`,
  reference: 'File',
  number: (reference) => `no. ${reference}`,
  documents: 'Documents',
  between: '; ',
  made: (title, day) => `${title} (${day})`,
  madeBefore: (title, day) => `${title} (${day}, ${onEarlierVersion})`,
  allMadeBefore: (papers) => `${onEarlierVersion}: ${papers}`,
  missing: (title) =>
    `${title}: these characters could not be printed, an empty box stands in their place:`,
  askClose: 'Close this file',
  closeTitle: (name) => `Close ${name}’s file?`,
  closeText: 'Nothing is deleted: you can open it again, with a reason.',
  keep: 'Keep it open',
  movedTitle: (name) => `${name}: it goes on in the other post`,
  moved:
    'This file has one post in this channel, kept up to date. This one does not change any more.',

  list: {
    title: (name) => `Documents of ${name}’s internship`,
    alone: 'Only you see this. The post stays as it is for the others.',
    none: 'No document is offered at this step.',
    open: (title) => `Open: ${title}`,
    make: (title) => `Prepare: ${title}`,
    made: (_kind, day) => `made on ${day}`,
    madeBefore: (_kind, day) => `made on ${day}, ${onEarlierVersion}`,
    madeHere: (day, isOld) => `made here on ${day}${isOld ? `, ${onEarlierVersion}` : ''}`,
    given: (day) => `given by the student on ${day}`,
    inFolder: 'already in the files of this channel',
    inLanguage: {
      fr: (state) => `${state}, in French`,
      en: (state) => `${state}, in English`,
    },
    back: 'Back to the post',
    toFile: 'Back to the file',
    others: 'Other documents',
  },
  link: {
    only: (minutes) =>
      `This link is for you alone and works for ${minutes} minutes. Please do not copy it into the channel.`,
    open: 'Open the document',
  },
  making: {
    text: 'It arrives in your chat with Stages within a few seconds. You can also open it without leaving this channel:',
    open: 'See if it is ready',
  },
  gone: 'This document is not available any more. Go back to the post, then press “Open”.',
  notYours: {
    managers:
      'Only the internship managers of the department can open the documents of this file. Nothing has changed.',
    teachers:
      'Only the referent teacher, or whoever decides in their place, can open the documents of this file here. Nothing has changed.',
    managersInTeachers:
      'Here, only the referent teacher opens the documents. All of those of the file are yours to open, by “Open” in the managers’ channel.',
  },
  from: {
    managers: (name, department) =>
      `Asked for in the managers’ channel (${department}), ${name}’s file`,
    teachers: (name, department) =>
      `Asked for in the teachers’ channel (${department}), ${name}’s file`,
  },
};
