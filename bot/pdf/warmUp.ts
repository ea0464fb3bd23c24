/** What a first document would wait for: fonts are read, letters measured, and the code made fast by use. */
import { setImmediate } from 'node:timers/promises';
import type { Language } from '../process/people';
import { texts } from '../texts';
import { makeContactFormPdf } from './contactForm';
import { makeCopies } from './copies';
import { setLine, type Style } from './fonts';
import type { ContactForm, FormField } from './form';
import { FORM_VERSION } from './formVersion';
import { look } from './look';
import type { WarmFormReader } from './reader/formReader';

const ROUNDS = 4;
/** So many sentences of our own, in which nearly all usual pairs of letters meet. */
const measured: Record<Style, number> = { regular: 300, bold: 100, italic: 50 };
const AT_ONCE = 5;
const SET = 60;

/**
 * Makes documents about nobody a few times, in short steps: whoever writes to the bot meanwhile comes
 * first. A second of work in all, once.
 */
export async function warmUp(reader?: WarmFormReader): Promise<void> {
  reader?.warm();
  const sentences = sentencesIn(texts('fr'));
  for (const [style, count] of Object.entries(measured)) {
    for (const [index, sentence] of sentences.slice(0, count).entries()) {
      setLine(sentence, style as Style);
      if (index % AT_ONCE === 0) await setImmediate();
    }
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    await rehearseCopies(sentences.slice(0, SET));
    await setImmediate();
    const { bytes } = await makeContactFormPdf(rehearsal('fr'), { fillable: true });
    await reader?.read(bytes);
    await setImmediate();
  }
}

function sentencesIn(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  if (typeof words !== 'object' || words === null) return [];
  return Object.values(words).flatMap(sentencesIn);
}

async function rehearseCopies(sentences: readonly string[]): Promise<void> {
  await makeCopies(
    (flow) => {
      flow.heading('Essai', look.heading, { level: 1, bookmark: 'Essai' });
      for (const sentence of sentences) flow.paragraph(sentence, look.body, { justify: true });
    },
    {
      paper: { language: 'fr', title: 'Essai', author: 'Essai' },
      labels: ['1', '2'],
      page: (number, count) => `${number} / ${count}`,
    },
  );
}

/** Every kind of field, and every letter that is usual. */
function rehearsal(language: Language): ContactForm {
  const letters = 'AÀÂÄÇÉÈÊËÎÏÔŒÙÛÜŸ aàâäæçéèêëîïôœùûüÿ 0123456789 « » – … ’ € ; : ! ? ( ) /';
  const choices = ['one', 'two', 'three'].map((id) => ({ id, label: id }));
  const kinds: FormField['kind'][] = ['text', 'long', 'date', 'choice', 'yesNo', 'choices'];
  const fields = Array.from({ length: 60 }, (_, index): FormField => {
    const kind = kinds[index % kinds.length]!;
    const value = kind === 'text' || kind === 'long' ? letters : '';
    return { id: `field${index}`, label: letters, help: '', kind, choices, value, editable: true };
  });
  return {
    language,
    title: letters,
    subtitle: letters,
    university: letters,
    about: letters,
    internshipId: 'nobody',
    version: FORM_VERSION,
    instructions: { title: letters, steps: [letters] },
    student: { title: letters, facts: [{ label: letters, value: letters }] },
    sections: [{ title: letters, advice: letters, fields }],
    state: null,
    notice: { title: letters, paragraphs: [letters] },
    words: {
      page: (number, count) => `${number} / ${count}`,
      continued: '…',
      keptAsText: letters,
      dateFormat: '',
      unanswered: '–',
    },
  };
}
