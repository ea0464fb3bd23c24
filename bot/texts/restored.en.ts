/** restored.fr.ts in English, sentence by sentence. */
import type { RestoredTexts } from './restored.fr';

export const restoredEn: RestoredTexts = {
  title: (since) =>
    `The data were restored as they were on ${since}: what was entered afterwards must be entered again`,
  text: (since, until) =>
    `Nothing of what was done between ${since} and ${until} was kept: forms, approvals, signatures, copies handed over, answers. The cards of the files show what was true before.`,
  next: 'Compare the copies that you have with the cards, record again what is missing, and ask the people concerned to do again what they had done. Reminders that were sent are not sent a second time.',
};
