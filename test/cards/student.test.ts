/** Every card of a student, in the situations that it is for, in both languages. */
import { contentOf } from '../../cards/content';
import { documentItems } from '../../cards/convention';
import { formReadCard } from '../../cards/formRead';
import { formSectionCard } from '../../cards/formSection';
import { printItems } from '../../cards/printItems';
import { progressCard } from '../../cards/progress';
import { sectionIds } from '../../bot/process/form';
import type { Language } from '../../bot/process/people';
import { actionsOf, expectGoodCard, inputsOf, partsOf, readable } from '../support/cards';
import { plainSpaces } from '../support/plainSpaces';
import * as made from '../support/situations';
import { studentCards as cards } from '../support/studentCards';
import { viewOf } from '../support/views';

const languages: Language[] = ['fr', 'en'];
const inputsIn = (node: unknown) =>
  partsOf(node).filter(({ type }) => String(type).startsWith('Input.'));

describe.each(languages)('in %s', (language) => {
  test.each(Object.keys(cards))('%s', (name) => {
    const card = cards[name]!(language);
    expectGoodCard(card);
    expect(contentOf(card).summary === '' ? name : 'titled').toMatch(/titled|a message/);
  });
});

/** Words that only English has; « Email » is Pstage's own label. */
const english =
  /\b(the|your|you|and|with|please|file|back|status|to|of|is|are|for|done|next|click|send|save)\b/i;

test.each(Object.keys(cards).filter((name) => !name.includes('forged')))(
  'no English in %s',
  (name) => {
    const words = readable(cards[name]!('fr')).replace(/Decathlon Lens|English/g, '');
    expect(words).not.toMatch(english);
  },
);

/** A French sentence must not break before its punctuation. */
test.each(Object.keys(cards))('no-break spaces in %s', (name) => {
  const words = readable(cards[name]!('fr')).replace(/Attention : .*| \?\s»/g, '');
  expect(words).not.toMatch(/ [;:!?»]|« /);
});

describe('what the cards say', () => {
  const said = (name: string, language: Language = 'fr') =>
    readable(cards[name]!(language)).replaceAll('\u00A0', ' ');

  test('the welcome: a program, what it does, who else, one button and the data behind another', () => {
    const words = said('welcome');
    expect(words).toContain('un programme, pas une personne');
    expect(actionsOf(cards.welcome!('fr')).map(({ title }) => title)).toEqual([
      'Commencer',
      'Ce que je garde',
    ]);
    expect(words).toContain('Bonjour, je vous accompagne pour votre stage');
  });

  test('the search: four ways, with the university’s own links', () => {
    const words = said('search');
    for (const way of [
      'Ma scolarité',
      'Pstage',
      'candidatures spontanées',
      'réseaux',
      'CAP AVENIR',
    ]) {
      expect(words).toContain(way);
    }
    expect(words).toContain('(https://pstage.univ-exemple.test/)');
    expect(words).toContain('Quel organisme vous accueille ?');
  });

  test('progress: six rows, each with its state in words', () => {
    const words = said('progress: awaitingApproval');
    expect(words.match(/^fait$/gm)).toHaveLength(2);
    expect(words.match(/^à venir$/gm)).toHaveLength(3);
    expect(words).toContain('Étape 3 sur 6 : Valider pédagogiquement votre demande de stage');
    expect(words).toContain('chez Claire Martin depuis 25 jours');
    expect(words).toContain(
      'Ne commencez pas votre stage : votre demande n’est pas encore validée.',
    );
  });

  test('progress: the wait says when the reminder goes, and that there is nothing to do', () => {
    const view = viewOf(made.internshipAwaitingTeacher(), { now: '2026-11-16T15:00:00Z' });
    const words = readable(progressCard(view, { several: false })).replaceAll('\u00A0', ' ');
    expect(words).toContain(
      'C’est envoyé à Claire Martin. Sans réponse, j’envoie un rappel le jeudi 19 novembre 2026. Rien à faire d’ici là.',
    );
    expect(words).toContain('chez Claire Martin depuis ce matin');
    expect(words).not.toContain('Changer de stage');
  });

  test.each([
    [
      '2026-11-20T15:00:00Z',
      'Un rappel est parti à Claire Martin. Sans réponse, je préviens les gestionnaires de stage le',
    ],
    [
      '2026-12-10T15:00:00Z',
      'et les gestionnaires de stage savent que la réponse tarde. Rien à faire en attendant.',
    ],
  ])('progress on %s: the wait says what was done, and what comes next', (now, words) => {
    const view = viewOf(made.internshipAwaitingTeacher(), { now });
    const said = readable(progressCard(view, { several: false })).replaceAll('\u00A0', ' ');
    expect(said).toContain(words);
  });

  test('« ne commencez pas » is said once, and not any more when all is signed', () => {
    expect(said('progress: signing').match(/Ne commencez pas/g)).toHaveLength(1);
    expect(said('no signature').match(/Ne commencez pas/g)).toHaveLength(1);
    expect(said('progress: signed')).not.toContain('Ne commencez pas');
    expect(said('progress: signed')).toContain(
      'Votre stage peut commencer le lundi 4 janvier 2027.',
    );
  });

  test('the title of the signatures tells the fact, and what is missing is named', () => {
    const words = said('all but the university');
    expect(words).toContain('Convention : 4 signatures sur 5');
    expect(words).toContain(
      'Ne commencez pas votre stage : il manque la signature de l’université.',
    );
    expect(words).toContain(
      'Apportez les exemplaires à : Isabelle Caron, bureau A 112, du lundi au jeudi, 9 h à 12 h.',
    );
  });

  test('a minor needs six signatures', () => {
    expect(said('signatures of a minor')).toContain('Convention : 1 signature sur 6');
  });

  test('the student never records the university’s signature', () => {
    const ids = inputsOf(cards['no signature']!('fr')).map(({ id }) => id);
    expect(ids).toEqual(['student', 'tutor', 'host', 'referent', 'on', 'holder']);
  });

  test('while the copies are at the university, the student waits', () => {
    expect(said('copies at the university')).toContain('Rien à faire pour vous');
    expect(said('copies given back')).toContain('Il manque le *cachet*.');
  });

  test('a problem stands right under its field, with what was typed', () => {
    const parts = cards['form with forged words']!('fr').body;
    const at = parts.findIndex((part) => inputsIn(part).some(({ id }) => id === 'tasks'));
    expect(inputsIn(parts[at])[0]).toMatchObject({ value: 'x'.repeat(1200) });
    expect(parts[at + 1]).toMatchObject({
      color: 'Attention',
      text: expect.stringContaining('200'),
    });
  });

  test('the reason of a return is shown at its section, and not at the others', () => {
    expect(said('form that was returned')).toContain(
      'Renvoyé par Claire Martin : Précisez les tâches.',
    );
    const other = formSectionCard(viewOf(made.internshipReturned()), { section: 'host' });
    expect(readable(other)).not.toContain('Précisez les tâches.');
  });

  test('the language of the convention is said before the contents', () => {
    expect(said('empty section content')).toContain('La convention sera en français');
    expect(said('empty section content', 'en')).toContain('will be in French');
  });

  test('the parent is asked for only where the student may be a minor', () => {
    const ids = (who: typeof made.lea) =>
      inputsOf(
        formSectionCard(viewOf(made.internshipFilling({}, who)), { section: 'training' }),
      ).map(({ id }) => id);
    const all = ['internshipKind', 'formation', 'courseUnit', 'ectsCredits'];
    const parent = ['Phone', 'Email'].map((way) => `legalRepresentative${way}`);
    expect(ids(made.lea).sort()).toEqual([...all].sort());
    expect(ids(made.theo).sort()).toEqual([...all, 'legalRepresentative', ...parent].sort());
    expect(ids(made.sam).sort()).toEqual([...all, 'minor'].sort());
  });

  test('at most eight inputs show; what is optional waits behind one line', () => {
    for (const section of sectionIds) {
      const { body } = cards[`empty section ${section}`]!('fr');
      const shown = body.filter(({ isVisible }) => isVisible !== false);
      expect([section, inputsIn(shown).length <= 8]).toEqual([section, true]);
    }
    const folded = cards['empty section hours']!('fr').body.find((part) => part.id === 'optional');
    expect(inputsIn(folded)).toHaveLength(12);
    expect(said('empty section hours')).toContain('Plus de champs (12 facultatifs)');
  });

  test('every field has a tooltip, that of the settings where they have one', () => {
    for (const section of sectionIds) {
      const card = cards[`section ${section} with everything`]!('fr');
      const help = new Set(partsOf(card).map(({ id }) => id));
      const shown = actionsOf(card).flatMap(({ targetElements }) => targetElements ?? []);
      // The seven days have one for all of them.
      const own = inputsOf(card)
        .map(({ id }) => String(id))
        .filter((id) => !/^(hours(?!Monday)[A-Z]|known|contact)/.test(id));
      if (section === 'insurance') own.push('insuranceCertificate');
      for (const id of own) {
        expect(help).toContain(`help-${id}`);
        expect(shown).toContain(`help-${id}`);
      }
    }
    const view = viewOf(made.internshipFilling());
    const tooltips = { hostName: { fr: 'Demandez-le.', en: 'Ask for it.' } };
    const university = { ...view.university, tooltips };
    const card = formSectionCard({ ...view, university }, { section: 'host' });
    expect(partsOf(card).find(({ id }) => id === 'help-hostName')).toMatchObject({
      text: 'Demandez-le.',
      isVisible: false,
    });
  });

  test('an input has the whole width of a phone: only the days stand beside each other', () => {
    for (const section of sectionIds) {
      const card = cards[`section ${section} with everything`]!('fr');
      const beside = partsOf(card)
        .filter(({ type }) => type === 'ColumnSet')
        .flatMap((set) => inputsIn(set).map(({ id }) => String(id)));
      expect(beside.filter((id) => !/^hours[A-Z]/.test(id))).toEqual([]);
    }
  });

  test('a card stays small with every CPAM of the country in it', () => {
    const view = viewOf(made.internshipReadyToSubmit());
    const cpam = Array.from({ length: 106 }, (_, n) => ({
      ...{
        id: `office-${n}`,
        region: 'Hauts-de-France',
        address: '1 rue de la Santé, 62000 Arras',
      },
      name: `Caisse primaire d’assurance maladie (CPAM) de la Côte d’Opale ${n}`,
    }));
    const university = { ...view.university, cpam };
    const card = formSectionCard({ ...view, university }, { section: 'student' });
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(28 * 1024);
    expect(inputsOf(card).find(({ id }) => id === 'cpam')).toMatchObject({
      choices: expect.arrayContaining([{ title: 'CPAM de la Côte d’Opale 7', value: 'office-7' }]),
    });
  });

  test('CAP AVENIR’s advice is open at the theme, the tasks and the competences', () => {
    const words = said('empty section content');
    expect(words.match(/^Le conseil de CAP AVENIR : /gm)).toHaveLength(3);
  });

  test('France and abroad each show only what applies', () => {
    expect(said('summary that is ready')).not.toContain('Départ à l’étranger');
    const ids = (draft: object) =>
      inputsOf(
        formSectionCard(viewOf(made.internshipReadyToSubmit(draft)), { section: 'host' }),
      ).map(({ id }) => id);
    expect(ids({})).toContain('hostSiret');
    expect(ids(made.inBelgium)).not.toContain('hostSiret');
  });

  test('known answers say where they come from, until the section is saved', () => {
    const words = said('form with known answers');
    expect(words).toContain('2 réponses sont déjà remplies');
    expect(words.match(/Déjà rempli pour vous/g)).toHaveLength(2);
  });

  test('the whole form is read under plain names, without the French ones in brackets', () => {
    const view = viewOf(made.internshipReadyToSubmit(), { language: 'en' });
    const words = plainSpaces(readable(formReadCard(view)));
    expect(words).toContain('Home postcode');
    expect(words).not.toContain('Home postcode (');
  });

  test('a conflict shows both values and asks which one stays', () => {
    const card = cards['form changed on two devices']!('fr');
    expect(inputsOf(card).map(({ id }) => id)).toEqual([
      'keep-tasks',
      'keep-confidential',
      'keep-theme',
    ]);
    const words = said('form changed on two devices');
    expect(words).toContain('Revenir sans rien changer');
    for (const value of ['Suivre les ventes', 'non', 'oui', '(vide)', 'ECONOMIE/GESTION']) {
      expect(words).toContain(value);
    }
  });

  test('nothing on the client keeps an incomplete section from being saved', () => {
    for (const section of sectionIds) {
      const json = JSON.stringify(cards[`empty section ${section}`]!('fr'));
      expect(json).not.toMatch(/isRequired|regex/);
    }
  });

  test('the referent chosen before is shown with the e-mail address', () => {
    const inputs = inputsOf(cards['filled section referent']!('fr'));
    expect(inputs[0]).toMatchObject({
      value: 'claire',
      choices: [{ title: 'Claire Martin – claire.martin@univ-exemple.test', value: 'claire' }],
      'choices.data': { type: 'Data.Query', dataset: 'teachers' },
    });
  });

  test('the summary: states, computed length, gratification, and who gets it', () => {
    const words = said('summary that is ready');
    expect(words).toContain('Imprimé contact : prêt à envoyer');
    expect(words.match(/^complet$/gm)).toHaveLength(14);
    expect(words).toContain('Heures de formation');
    expect(words).toContain('plus de 200 heures par an');
    expect(words).toContain('2026/2027');
    expect(words).toContain('29 mars (Lundi de Pâques)');
    expect(words).toMatch(/\d+ h \(\d mois/);
    expect(words).toContain('obligatoire, au moins 4,50 € par heure');
    expect(words).toContain('Envoyer à Claire Martin');
  });

  test('the summary: the way to what is left stands above the list, what is complete is folded', () => {
    const { body } = cards['summary with problems']!('fr');
    const shown = body.filter(({ isVisible }) => isVisible !== false);
    const verbs = partsOf(shown).flatMap(({ verb }) => (verb ? [verb] : []));
    // The button, then the rows of the two sections that are not right, then the tutor.
    expect(verbs).toEqual(['form.section', 'form.section', 'form.section', 'tutor.ask']);
    expect(readable({ body: shown } as never)).toContain('Les 12 sections complètes');
    expect(
      partsOf(body.find(({ id }) => id === 'complete')).filter(({ verb }) => verb),
    ).toHaveLength(12);
  });

  test.each(['summary of a new form', 'summary with problems', 'summary that is ready'])(
    'the tutor’s form is one touch away on the %s',
    (name) => {
      const shown = cards[name]!('fr').body.filter(({ isVisible }) => isVisible !== false);
      expect(partsOf(shown).map(({ verb }) => verb)).toContain('tutor.ask');
    },
  );

  test('and on the first card of step 2, where it keeps what is typed; no other section has it', () => {
    const tutor = (name: string) =>
      actionsOf(cards[name]!('fr')).find(({ verb }) => verb === 'tutor.ask');
    expect(tutor('empty section student')).toMatchObject({ associatedInputs: 'auto' });
    expect(tutor('filled section student')).toBeUndefined();
  });

  test('the summary says what is wrong and what would be accepted', () => {
    const words = said('summary with problems');
    expect(words).toContain('Indiquez une date à partir du lundi 4 janvier 2027.');
    expect(words).toMatch(/Dates et congés\nà corriger/);
    expect(words).not.toContain('Envoyer à Claire');
  });

  test('the convention: Pstage’s seven tabs in order, documents and copies', () => {
    const words = said('convention in France');
    const tabs = [...new Set([...words.matchAll(/^Onglet (\d)/gm)].map(([, number]) => number))];
    expect(tabs).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    expect(words).toContain('La convention en 4 exemplaires');
    expect(said('convention abroad')).toContain('La convention en 5 exemplaires');
    expect(documentItems(viewOf(made.internshipApproved({ hostCountry: 'BE' })))).toHaveLength(3);
  });

  test('the print check: the approved values, none without a value', () => {
    const items = printItems(viewOf(made.internshipPrinted()));
    expect(items.map(({ id }) => id)).toEqual([
      'dates',
      'hours',
      'tutor',
      'signatory',
      'gratification',
      'place',
      'subject',
    ]);
    for (const { value } of items) expect(value).not.toBe('');
    expect(items[0]!.value).toBe('du lundi 4 janvier 2027 au vendredi 28 mai 2027');
  });

  test('history: newest first, the product named', () => {
    const words = said('history');
    expect(words.indexOf('un rappel avant le début')).toBeLessThan(
      words.indexOf('ouvre le dossier'),
    );
    expect(words).toContain('L’assistant des stages : envoie un rappel');
    expect(words).toContain('Léa Dubois : valide la demande');
  });

  test('dates are in words, with the weekday', () => {
    for (const name of Object.keys(cards)) expect(said(name)).not.toMatch(/\b\d{4}-\d{2}-\d{2}\b/);
  });

  test('what people typed shows as typed', () => {
    const card = cards['form to read with forged words']!('fr');
    const runs = JSON.stringify(card);
    expect(runs).toContain('{"type":"TextRun","text":"[x](https://evil.test)"}');
    expect(runs).not.toContain('"[x](https://evil.test)","wrap"');
    expect(readable(card)).toContain('# *Thème*');
  });
});
