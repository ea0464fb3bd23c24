/** What students type for a part of the form: « dates », « gratificaton », « imprimé contact ». */
import type { SectionId } from '../../process/form';
import { texts } from '../../texts';
import { isNearly } from '../nearly';
import { simplify } from '../words';

const LONGEST = 60;
const MOST_WORDS = 5;

const forms = [
  ...['imprime', 'imprime contact', 'formulaire', 'mon imprime', 'mon formulaire', 'sections'],
  ...['contact form', 'form', 'my form', 'the form'],
];
const sendings = [
  ...['envoyer a mon tuteur', 'envoyer a ma tutrice', 'envoyer au tuteur'],
  ...['send to my tutor', 'send to the tutor', 'send to my supervisor'],
];

/** Words for a section beside those of its title. */
const alsoCalled: Partial<Record<SectionId, readonly string[]>> = {
  student: ['cpam', 'adresse personnelle', 'mon adresse', 'my address'],
  host: ['entreprise', 'siret', 'company'],
  content: ['sujet', 'taches', 'missions', 'competences', 'theme', 'subject', 'tasks', 'skills'],
  dates: ['conges', 'leave'],
  hours: ['horaires', 'heures', 'hours'],
  pay: ['salaire', 'paie', 'pay', 'wage'],
  insurance: ['attestation', 'responsabilite civile', 'insurance certificate'],
  abroad: ['etranger', 'ariane'],
};

/** Too common to say which section is meant. */
const common = new Set([
  'stage',
  'vos',
  'your',
  'de',
  'du',
  'et',
  'l',
  'd',
  'e',
  'ou',
  'or',
  'a',
  'la',
]);

/** The whole form, or how the tutor gets it; null for anything else. */
export function wordsOfTheForm(typed: string): 'form' | 'tutor' | null {
  if (typed.length > LONGEST) return null;
  const said = simplify(typed);
  const isSaid = (phrases: readonly string[]) => phrases.some((phrase) => isNearly(said, phrase));
  if (isSaid(sendings)) return 'tutor';
  return isSaid(forms) ? 'form' : null;
}

/** The one section that these words name; none when several may be meant, or in a question. */
export function sectionNamed(typed: string, asked: readonly SectionId[]): SectionId | undefined {
  const said = typed.length > LONGEST || typed.includes('?') ? '' : simplify(typed);
  if (said === '') return undefined;
  const whole = asked.filter((section) => namesOf(section).some((name) => isNearly(said, name)));
  if (whole.length > 0) return whole[0];
  const words = said.split(' ').filter((word) => !common.has(word));
  if (words.length === 0 || words.length > MOST_WORDS) return undefined;
  const found = asked.filter((section) => {
    const own = namesOf(section).flatMap((name) => name.split(' '));
    return words.every((word) => own.some((one) => !common.has(one) && isNearly(word, one)));
  });
  return found.length === 1 ? found[0] : undefined;
}

function namesOf(section: SectionId): string[] {
  const titles = [texts('fr'), texts('en')].map(({ sections }) => simplify(sections[section]));
  return [...titles, ...(alsoCalled[section] ?? [])];
}
