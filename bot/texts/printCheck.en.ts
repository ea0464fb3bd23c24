import type { PrintedItem } from '../process/printed/findings';
import type { PrintCheckTexts } from './printCheck.fr';
import { listInWords, withinSentence } from './format';

const items: PrintCheckTexts['items'] = {
  student: 'Your name',
  start: 'First day',
  end: 'Last day',
  weeklyHours: 'Hours a week',
  totalHours: 'Total length',
  tutor: 'Tutor',
  signatory: 'Signatory of the organisation',
  gratification: 'Allowance',
  place: 'Place',
  subject: 'Subject',
  host: 'Organisation',
  siret: 'SIRET',
  referent: 'Referent teacher',
};

const inSentence = (of: readonly PrintedItem[]) =>
  listInWords(
    of.map((item) => withinSentence(items[item], 'en')),
    'en',
  );

const points = (count: number) => `${count} ${count === 1 ? 'point' : 'points'}`;
const unchanged = 'Nothing else has changed.';

export const printCheckEn: PrintCheckTexts = {
  items,
  unread: {
    noText:
      'I do not find enough text in this PDF: it is probably a scan. Drop the original PDF, or compare with the paper below.',
    tooLong: `This PDF is far longer than an agreement. Drop the agreement alone. ${unchanged}`,
    tooBig: `This PDF is too large: 5 MB at most. Drop the original one. ${unchanged}`,
    encrypted: `This PDF asks for a password. Drop the original one, without protection. ${unchanged}`,
    broken: `This PDF is damaged and I cannot open it. Download it again. ${unchanged}`,
    hostile: 'I could not read this PDF. Download it again, or compare with the paper below.',
    busy: `I am still reading another file: yours, if you have just given me one. Give me this one again in a minute. ${unchanged}`,
    enough: `I read twenty PDFs an hour for each person, and you have given me as many. Give it to me again in an hour, or compare with the paper. ${unchanged}`,
  },
  notAPdf: 'A photo is not enough for me: drop the original PDF, or compare with the paper below.',
  notAConvention: `This PDF is not an internship agreement. Drop the one of yours. ${unchanged}`,
  draft: `This PDF is the draft made here: it is not to be signed. Drop the agreement that you will have signed. ${unchanged}`,
  otherStudent: `This agreement is in somebody else’s name. Drop your own. ${unchanged}`,
  notNow:
    'The printed agreement is compared just before the signatures, in step 5. This file is not kept.',

  offer: 'Give me the PDF from Pstage: I compare it for you, and you look at what is left.',
  offerPaper:
    'Give me the PDF of the agreement: I compare it for you, and you look at what is left.',
  give: 'Drop the PDF',
  again: 'Drop another PDF',
  drop: {
    title: 'Drop the PDF of the agreement',
    how: 'In this conversation: the paper clip on a computer, “+” on a phone. 5 MB at most.',
    what: 'It is the file that you printed, not a scan or a photo. I read it, compare it, and do not keep it.',
    back: 'Compare with the paper',
  },

  title: ({ different, missing }) => {
    if (different > 0) {
      return `${points(different)} ${different === 1 ? 'differs' : 'differ'} from what was approved`;
    }
    return missing > 0
      ? `${points(missing)} to check on the paper`
      : 'Everything that was approved is in your PDF';
  },
  differs:
    'If the paper is wrong, correct the agreement now: after the signatures, everything would have to be done again.',
  isThere:
    'I read the text of the file, not the paper: have a look at what is printed, then you can confirm.',
  earlier: 'From the last PDF that I could compare.',
  approved: 'Approved',
  printed: 'Printed',
  printedOtherwise: 'something else',
  missing: 'Not found for sure: to check on the paper',
  found: (count) => `Found (${count})`,
  label: 'Tick the rest once you have seen that it is the same on the paper',
  reject: 'This is not what was approved',
  confirm: {
    title: 'Your PDF said something else',
    text: (of) =>
      `Look at the paper once more: ${inSentence(of)}. A mistake is easy to correct now, not after the signatures.`,
    yes: 'I have looked: it is the same',
    back: 'Back to the comparison',
  },
  refusal: (of) =>
    `Your PDF said something else: ${inSentence(of)}. Look at the paper, then confirm.`,
  history: (outcomes) => {
    const count = (wanted: string) =>
      Object.values(outcomes).filter((outcome) => outcome === wanted).length;
    return `has the PDF of the agreement compared: ${points(count('found'))} found, ${count('different')} different, ${count('missing')} to check`;
  },
};
