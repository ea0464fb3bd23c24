/** « Envoyer à mon tuteur »: how it goes, and the form in the tutor's language. */
import type { Language } from '../../bot/process/people';
import type { FileView } from '../../bot/process/view';
import { texts } from '../../bot/texts';
import { press } from '../actions';
import type { AdaptiveCard } from '../adaptiveCard';
import { card } from '../card';
import { text } from '../elements';

export function tutorSendCard({ file, reader }: FileView): AdaptiveCard {
  const t = texts(reader.language);
  const { send } = t.tutor;
  const ask = (language: Language, title: string) =>
    press(
      'document.ask',
      { file: file.id, kind: 'contactFormFillable', language },
      { title, ...(language === 'fr' && { style: 'positive' as const }) },
    );
  return card(t, {
    title: send.title,
    body: send.steps.map((step, index) => text(`${index + 1}. ${step}`)),
    actions: [
      ask('fr', send.inFrench),
      ask('en', send.inEnglish),
      press('form.summary', { file: file.id }, { title: t.contactForm.summary.back }),
    ],
  });
}
