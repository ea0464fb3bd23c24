import type { DocumentKind } from '../process/documents';
import type { DocumentTexts } from './documents.fr';

const names: Record<DocumentKind, string> = {
  contactFormFillable: 'contact form (imprimé contact) to fill in',
  contactForm: 'contact form (imprimé contact)',
  entrySheet: 'entry sheet for Pstage (fiche de saisie)',
  signatureSheet: 'signature tracking sheet (feuille de suivi)',
  abroadSheet: 'sheet for an internship abroad (fiche stage à l’étranger)',
  attestation: 'internship certificate (attestation de stage)',
  convention: 'internship agreement (convention de stage)',
  conventionDraft: 'translation of the agreement (convention)',
  insuranceCertificate: 'insurance certificate (attestation d’assurance)',
};

const titles: Record<DocumentKind, string> = {
  contactFormFillable: 'Contact form (imprimé contact) to fill in',
  contactForm: 'Contact form (imprimé contact)',
  entrySheet: 'Entry sheet for Pstage (fiche de saisie)',
  signatureSheet: 'Signature tracking sheet (feuille de suivi)',
  abroadSheet: 'Sheet for an internship abroad (fiche stage à l’étranger)',
  attestation: 'Internship certificate (attestation de stage)',
  convention: 'Agreement to print (convention de stage)',
  conventionDraft: 'Translation of the agreement (do not sign)',
  insuranceCertificate: 'Insurance certificate (attestation d’assurance)',
};

export const onEarlierVersion = 'from an earlier version of the file';

export const documentsEn: DocumentTexts = {
  titles,
  title: (kind, variant) =>
    kind === 'convention' && variant !== ''
      ? `Agreement (convention), copy ${variant}`
      : titles[kind],
  titleBefore: (variant) =>
    variant === '' ? 'Agreement (convention)' : `Agreement (convention), copy ${variant}`,
  offered: (kind) => `The ${names[kind]} is ready: accept it to have it.`,
  asPdf: 'Form as PDF',
  making: {
    title: (kind) => `I am preparing the ${names[kind]}`,
    text: 'It arrives in this conversation within a few seconds.',
  },
  all: 'All documents',
  papers: {
    heading: 'Your papers',
    have: (title) => title,
    see: (title) => `See: ${title}`,
    what: {
      contactFormFillable: 'for your tutor to fill in',
      contactForm: 'as it is now',
      entrySheet: 'every value, in the order of Pstage, ready to copy',
      signatureSheet: 'who signs, in which order; it goes along with the copies',
      abroadSheet: 'goes with the agreement of an internship abroad',
      attestation: 'the host organisation completes and signs it at the end',
      convention: 'all copies in one file',
      conventionDraft: 'in your browser, to read: it is not signed',
    },
  },
  here: {
    title: (number) => `Agreement (convention) ${number}: to print`,
    intro: (by) =>
      `${by} has approved your request, and the agreement is ready: nothing to copy, no number to type. Print it, then say so here.`,
    copies: (count) => `${count} copies`,
    which: 'What do you want to print?',
    all: 'All copies, in one file',
    copy: (number, recipient) => `Copy ${number}: ${recipient}`,
    recto: 'Every page says which copy it belongs to. Do not mix copies.',
    print: 'Agreement to print',
    printed: (count) => `It is printed: ${count} copies`,
    lost: (number) => `Agreement (convention) ${number}: print again`,
    lostHow: 'A lost copy is printed again alone, then signed again. The others remain valid.',
    reprint: 'Print one copy again',
    next: 'Print the agreement',
  },
  given: {
    title: (kind) => `Here is the ${names[kind]}`,
    text: 'The file is offered just below, in this conversation. “documents” gives it again at any time.',
  },
  failed: {
    title: (kind) => `I could not make the ${names[kind]}`,
    text: 'Nothing is lost in the file. Try again in a moment; if it happens again, write “talk to someone”.',
    removed:
      'The internship managers have just deleted this document. If you need it, ask for it again.',
    again: 'Try again',
  },
  noSuchFile: (reference) =>
    `I have no file ${reference} to show you. A file opens for its student, its referent teacher and the managers who follow it: check the number.`,
  notOffered:
    'This document is not offered for this internship now. Nothing has changed. Write “documents” to see those that are.',
  enough:
    'Many documents were made for you today for this internship. Come back tomorrow for a new one; those that exist still open.',
  accepted: (name) => `“${name}” goes to your Teams files: it arrives just below.`,
  link: {
    title: (name) => `“${name}” is ready`,
    lasts: (minutes) =>
      `This link is for you only and works for ${minutes} minutes. After that, “New link” gives another one.`,
    declined: 'Nothing was put into your files. The document stays here, by a link:',
    failed: 'Teams did not take the file. Here it is by a link:',
    replaced: 'This document has been made again since. Here is the latest one:',
    outdated: `It was made ${onEarlierVersion}.`,
    madeHere:
      'It was made and printed here, before agreements were made on Pstage. It is the one to sign for this internship.',
    onScreen:
      'To be read in the browser, neither printed nor signed. The agreement to sign is the university’s.',
    open: 'Open in the browser',
    again: 'Make it again',
    press: (minutes) => `Press “Get a link”: it is for you only and works for ${minutes} minutes.`,
    download: 'Download',
    get: 'Get a link',
    another: 'New link',
  },
  gone: {
    student:
      'This document is no longer available here. Write “documents” to see those of your internship.',
    staff:
      'This document is no longer available here. Write “file” and its number, for example “file 42”, then “documents”.',
  },
  whichFile:
    'Of which internship? Write “file” and its number, for example “file 42”, then “documents”. In a channel, “Open” under the post of an internship shows its own.',
  whose:
    'The documents of an internship open for its student, its referent teacher and its managers. You have none to open here.',
  nothingToRemove: 'There is nothing to delete in this file: no document made here is kept.',
  inChat: 'In a channel, the documents of an internship are opened by “Open”, under its post.',
  list: {
    title: (count) =>
      count === 1 ? 'One document for this internship' : `${count} documents for this internship`,
    none: 'No document for this internship',
    noneYet:
      'The contact form is asked for in step 2; the insurance certificate is dropped in this conversation.',
    get: (title) => title,
    make: (title) => `Make: ${title}`,
    again: (title) => `Make again: ${title}`,
    notMade: () => 'not made yet',
    made: (_kind, { day, who }) => `made on ${day} by ${who ?? 'you'}`,
    madeBefore: (_kind, { day, who }) => `made on ${day} ${onEarlierVersion}, by ${who ?? 'you'}`,
    madeHere: (day, { who, isOld }) =>
      `made here on ${day}${isOld ? ` ${onEarlierVersion}` : ''}, by ${who ?? 'you'}`,
    given: (name, day, who) => `“${name}”, given on ${day} by ${who ?? 'you'}`,
    missingGlyphs: (signs) =>
      signs.length === 1
        ? `One character could not be written and shows as a box: ${signs.join(' ')}. Correct it by hand on the paper.`
        : `${signs.length} characters could not be written and show as boxes: ${signs.join(' ')}. Correct them by hand on the paper.`,
  },
  drop: {
    title: 'Drop your insurance certificate (attestation d’assurance)',
    how: 'In this conversation: the paper clip on a computer, “+” on a phone. A PDF or a photo (JPEG or PNG), 5 MB at most.',
    what: 'It is your insurer’s paper that says “responsabilité civile” (civil liability), in your name and for the time of the internship.',
    again:
      'A certificate is already attached: the new one will take its place, and the old one will be erased.',
  },
  attached: {
    title: 'Your insurance certificate is attached',
    text: (name) => `“${name}” is now part of your contact form.`,
    goOn: 'Go on with the form',
    already: 'This certificate is attached already. Nothing has changed.',
  },
  purpose: {
    title: 'What is this file for?',
    certificate: 'Insurance certificate',
    form: 'Form filled in by the tutor',
    print: 'Printed agreement',
    nothing: 'Nothing, forget it',
    kept: (name) => `“${name}” has arrived. Tell me what it is:`,
    forgotten: 'It is forgotten: this file is not kept.',
    gone: 'I do not keep a file for long when I do not know what it is for. Drop it again.',
  },
  arrival: {
    tooBig:
      'This file is too big: 5 MB at most. A smaller photo, or a PDF, will do. Nothing has changed.',
    unreadable:
      'I read PDFs and photos (JPEG or PNG). A Word document can be saved as a PDF: “File”, then “Save as”. Nothing has changed.',
    failed: 'I could not take this file. Nothing has changed: drop it again.',
    several: 'One file at a time, please: drop them one after the other.',
    pasted:
      'I do not read what is pasted into a message. To give me a file, attach it: the paper clip on a computer, “+” on a phone.',
    noInternship:
      'I take the files of an internship that is under way, and you have none here yet. Write “hello” to begin.',
    staff: 'I take files from students only, for their internship. Nothing was kept.',
    notNow:
      'At this step I expect no more files for this internship. Nothing was kept. For a question, write “talk to someone”.',
    inChannel: 'I take no files in a channel.',
    enough:
      'You have already replaced this certificate several times today. The latest one is still attached. Come back tomorrow to give another one; if it is urgent, write “talk to someone”.',
  },
  page: {
    lateTitle: 'This link has ended',
    late: (minutes) =>
      `A link to a document works for ${minutes} minutes, so that nobody else can use it. The document is still there.`,
    lateHow:
      'In Teams, go back to where you opened it, then press “New link”. In your conversation with Stages, you can also write “documents”.',
    notFoundTitle: 'There is nothing at this address',
    notFound:
      'The address is incomplete, or never existed. In Teams, write “documents” to Stages: it tells you where they are.',
    busyTitle: 'Too many attempts',
    busy: 'Too many wrong addresses came from here. Try again in a minute.',
  },
};
