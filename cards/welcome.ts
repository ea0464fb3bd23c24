/** The first words to a student: what this is, what it does, who else is there. */
import type { Shown } from '../bot/process/view';
import { texts } from '../bot/texts';
import { press } from './actions';
import type { AdaptiveCard } from './adaptiveCard';
import { card } from './card';
import { text, type CardNotice } from './elements';

export function welcomeCard(shown: Shown, { notice }: { notice?: CardNotice } = {}): AdaptiveCard {
  const t = texts(shown.reader.language);
  const { name, careers } = shown.university;
  return card(t, {
    title: t.welcome.title,
    ...(notice && { notice }),
    body: [
      text(t.welcome.program(name)),
      text(t.welcome.does),
      text(t.welcome.people(careers.name)),
    ],
    actions: [
      press('student.start', {}, { title: t.welcome.start, style: 'positive' }),
      press('student.privacy', {}, { title: t.welcome.privacy }),
    ],
  });
}
