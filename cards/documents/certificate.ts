/** The insurance certificate, which the student drops in the chat. */
import type { FileView } from '../../bot/process/view';
import { texts } from '../../bot/texts';
import { press } from '../actions';
import type { AdaptiveCard } from '../adaptiveCard';
import { card } from '../card';
import { text } from '../elements';
import { valuesOf } from '../../bot/process/internship';

/** How to give it: a card of Teams has no input for files. */
export function dropCertificateCard({ file, reader }: FileView): AdaptiveCard {
  const t = texts(reader.language);
  const { drop, attached } = t.documents;
  const isThere = Boolean(valuesOf(file).insuranceCertificate);
  return card(t, {
    title: drop.title,
    body: [text(drop.how), text(isThere ? drop.again : drop.what)],
    actions: [press('form.summary', { file: file.id }, { title: attached.goOn })],
  });
}

export function certificateAttachedCard({ file, reader }: FileView, name: string): AdaptiveCard {
  const t = texts(reader.language);
  const { attached } = t.documents;
  return card(t, {
    title: attached.title,
    body: [text(attached.text(name))],
    actions: [
      press('form.summary', { file: file.id }, { title: attached.goOn, style: 'positive' }),
      press('student.status', { file: file.id }, { title: t.buttons.status }),
    ],
  });
}
