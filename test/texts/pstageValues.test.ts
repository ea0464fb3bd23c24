// What is typed into Pstage: everything that it asks, once, in the shapes that it takes.
import { fieldTable, fieldIds } from '../../bot/process/form';
import { entriesOf, pstageTabs } from '../../bot/process/pstage/entries';
import { pstageValue, pstageValues } from '../../bot/texts/pstage/values';
import { claire, inBelgium, internshipApproved, internshipSearching } from '../support/situations';
import { viewOf } from '../support/views';

const of = (draft: Parameters<typeof internshipApproved>[0] = {}) =>
  viewOf(internshipApproved(draft));
const valueIn = (view: ReturnType<typeof of>, id: string) => pstageValue(view, id)?.value;

test('whatever the form asks for Pstage has its place there', () => {
  const drafts = [{ gratified: 'yes', hostCountry: 'BE' }, { regularHours: 'no' }];
  const keys = drafts.flatMap((draft) =>
    pstageTabs.flatMap((tab) => entriesOf(tab, draft).map(({ key }) => key.split('.')[0])),
  );
  const asked = fieldIds.flatMap((field) => fieldTable[field].pstage?.split('.')[0] ?? []);
  expect(asked.filter((name) => !keys.includes(name))).toEqual([]);
});

test('ids are unique, periods too', () => {
  const view = of({
    interruptions: '15/02/2027 au 19/02/2027\n01/03/2027',
    regularHours: 'no',
    workPeriods: '04/01/2027 au 29/01/2027 : 7 h\n01/03/2027 au 31/03/2027 : 6 h 30',
  });
  const ids = pstageTabs.flatMap((tab) => pstageValues(view, tab).map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  const stage = pstageValues(view, 5);
  const periods = stage.filter(({ id }) => /^periode/.test(id)).map(({ value }) => value);
  expect(periods).toEqual([
    ...['15/02/2027', '19/02/2027', '01/03/2027', '01/03/2027'],
    ...['04/01/2027', '29/01/2027', '7', '01/03/2027', '31/03/2027', '6,5'],
  ]);
});

test('the referent is looked for by name alone', () => {
  const view = of();
  const named = new Map([[claire.id, { ...claire, name: 'Mme Claire Martin' }]]);
  const shown = { ...view, people: { ...view.people, named } };
  expect(valueIn(shown, 'idEnseignant')).toBe('Claire Martin');
});

test('numbers, days and choices are written as Pstage takes them', () => {
  const view = of({ hostApe: '4764z', weeklyHours: '35 h 30', gratificationAmount: '4.5' });
  expect(valueIn(view, 'numeroSiret')).toBe('50056940503239');
  expect(valueIn(view, 'codeNafN5')).toBe('47.64Z');
  expect(valueIn(view, 'dateDebutStage')).toBe('04/01/2027');
  expect(valueIn(view, 'nbHeuresHebdo')).toBe('35,5');
  expect(valueIn(view, 'montantGratification')).toBe('4,50');
  expect(valueIn(view, 'idUniteDuree')).toBe('heure(s)');
  expect(valueIn(view, 'idDevise')).toBe('euros');
  expect(valueIn(view, 'idTempsTravail')).toBe('Temps Plein');
  expect(valueIn(view, 'annee')).toBe('2026/2027');
});

test('hours by weekday are added up, and said in the comment', () => {
  const view = of({ weeklyHours: '', hoursMonday: '7', hoursTuesday: '7 h 30' });
  expect(valueIn(view, 'nbHeuresHebdo')).toBe('14,5');
  const comment = valueIn(view, 'commentaireDureeTravail')?.replaceAll('\u00A0', ' ');
  expect(comment).toBe('Heures de présence : lundi 7 h, mardi 7 h 30');
});

test('the length in hours, months, days and hours agrees', () => {
  const view = of({});
  const number = (id: string) => Number(valueIn(view, id));
  const part = (name: string) => number(`dureeExceptionnellePeriode.${name}`);
  const total = number('dureeExceptionnelle');
  expect((part('mois') * 22 + part('jours')) * 7 + part('heures')).toBe(total);
});

test('a service without an address of its own has the host’s', () => {
  expect(valueIn(of({}), 'service.voie')).toBe('12 rue de la Gare');
  const elsewhere = of({
    ...{ serviceElsewhere: 'yes', serviceAddress: '3 rue Jaurès', servicePostcode: '62800' },
    ...{ serviceCity: 'Liévin', serviceCountry: 'FR' },
  });
  expect(valueIn(elsewhere, 'service.voie')).toBe('3 rue Jaurès');
});

test('what is not asked any more is not said: an answer that is left over, a number of France abroad', () => {
  expect(valueIn(of({ gratified: 'no' }), 'montantGratification')).toBeUndefined();
  expect(valueIn(of({ ...inBelgium, hostSiret: '50056940503239' }), 'numeroSiret')).toBeUndefined();
  expect(valueIn(of(inBelgium), 'protectionSocialeOrganismeAcceuil')).toBeUndefined();
  expect(valueIn(of(inBelgium), 'protectionSocialeOrganismeAccueil')).toBe('Non');
});

test('what is missing, what is empty and what Pstage knows are three things', () => {
  const view = viewOf(internshipSearching());
  const stateOf = (id: string) => pstageValue(view, id)?.state;
  expect(stateOf('dateDebutStage')).toBe('missing');
  expect(stateOf('telEtudiant')).toBe('empty');
  expect(stateOf('etudiant.codeSexe')).toBe('byPstage');
  expect(stateOf('numEtudiant')).toBe('compare');
  expect(stateOf('no such field')).toBeUndefined();
});
