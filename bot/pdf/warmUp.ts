/** What a first document would wait for: the fonts are read, and the code is made fast by use. */
import type { Language } from '../process/people';
import { makeContactFormPdf } from './contactForm';
import type { ContactForm, FormField } from './form';
import { FORM_VERSION } from './formVersion';
import type { WarmFormReader } from './reader/formReader';

const ROUNDS = 8;

/** Makes and reads a form about nobody a few times; some hundred milliseconds in all. */
export async function warmUp(reader?: WarmFormReader): Promise<void> {
  reader?.warm();
  for (let round = 0; round < ROUNDS; round += 1) {
    const { bytes } = await makeContactFormPdf(rehearsal('fr'), { fillable: true });
    await reader?.read(bytes);
    // Whoever writes to the bot meanwhile comes first.
    await new Promise((resolve) => setImmediate(resolve));
  }
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
