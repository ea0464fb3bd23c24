/** Step 1: the guide's ways to look, with the university's own addresses, and who helps. */
import { isMadeHere } from '../bot/process/convention/madeHere';
import { stepNumber } from '../bot/process/steps';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { press } from './actions';
import type { AdaptiveCard } from './adaptiveCard';
import { card } from './card';
import { link, text, type CardNotice } from './elements';
import { textInput } from './inputs';

export function searchCard(view: FileView, { notice }: { notice?: CardNotice } = {}): AdaptiveCard {
  const { file, reader, university } = view;
  const t = texts(reader.language);
  const { search } = t;
  const { careers, links } = university;
  const place = careers.place[reader.language];
  return card(t, {
    title: t.step(stepNumber('search'), t.stepTitle('search', false)),
    ...(notice && { notice }),
    body: [
      text(search.intro),
      link(search.offers, links.offers),
      link(isMadeHere(university) ? search.hostsHere : search.hosts, links.pstage),
      link(search.spontaneous(place), links.library),
      text(search.networks),
      link(search.careers(careers.name, place, careers.hours[reader.language]), links.careers),
      textInput({
        id: 'organisation',
        label: search.label,
        placeholder: search.example,
        maxLength: 150,
        ...(file.organisation && { value: file.organisation }),
      }),
    ],
    actions: [
      press('search.name', { file: file.id }, { title: search.submit, style: 'positive' }),
      press('question.open', { file: file.id }, { title: t.buttons.question }),
      press('student.status', { file: file.id }, { title: t.buttons.status }),
    ],
  });
}
