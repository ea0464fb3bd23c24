/** What a file would change, compared with who is known: who is meant, what changes, who is removed. */
import { isFault } from '../../bot/directory/findings';
import { readCsv } from '../../bot/directory/csvSource';
import { isNothing, planImport, type Plan } from '../../bot/directory/plan';
import { reportLines } from '../../bot/directory/report';
import { words } from '../../bot/directory/words';
import type { KnownDirectory } from '../../bot/process/directory';
import type { RoleGrant } from '../../bot/process/people';
import { artois as university } from '../support/university';

type Known = KnownDirectory['people'][number];

const ID = '6b2dfe40-57b4-4f48-8f50-297e477f41c9';
const OTHER_ID = '7b2dfe40-57b4-4f48-8f50-297e477f41c9';
const iut = 'iut-bethune';
const student: RoleGrant = { role: 'student', department: iut };
const manager: RoleGrant = { role: 'manager', department: iut };
const teacher: RoleGrant = { role: 'teacher', department: iut };

function known(id: string, changes: Partial<Known> = {}): Known {
  return {
    id,
    aadObjectId: null,
    signInName: `${id}@univ.test`,
    name: id.toUpperCase(),
    email: `${id}@univ.test`,
    language: 'fr',
    department: iut,
    formation: null,
    studentNumber: null,
    birthDate: null,
    roles: [student],
    isGuest: false,
    hasOpenFiles: false,
    isReferredTo: false,
    ...changes,
  };
}

interface Options {
  formations?: KnownDirectory['formations'];
  removeMissing?: boolean;
  force?: boolean;
}

function plan(csv: string, people: Known[], options: Options = {}): Plan {
  const { formations = [], removeMissing = false, force = false } = options;
  const reading = readCsv(Buffer.from(csv), { university, today: '2026-11-23' });
  let count = 0;
  const newId = () => `new-${(count += 1)}`;
  return planImport(reading, { people, formations }, { newId, removeMissing, force });
}

const codes = ({ findings }: Plan) => findings.map(({ code }) => code);
const report = (found: Plan) =>
  reportLines({ encoding: 'UTF-8', separator: ';', lines: 1 }, found, {
    words: words.fr,
    university,
  });

/** The database after it. */
function applied(found: Plan, before: Known[]): Known[] {
  expect(found.findings.filter(isFault)).toEqual([]);
  const gone = new Set(found.change.merged.map(({ from }) => from));
  const now = new Map(before.filter(({ id }) => !gone.has(id)).map((one) => [one.id, one]));
  for (const person of found.change.people) {
    const was = now.get(person.id);
    const rest = { isGuest: false, hasOpenFiles: false, isReferredTo: false };
    now.set(person.id, { ...rest, ...was, ...person });
  }
  return [...now.values()];
}

const WHOLE = 'identifiant;UPN;e-mail;nom;rôle;composante;formation;n° étudiant;date de naissance';
const file = (...lines: string[]) => [WHOLE, ...lines].join('\n');

describe('who is meant', () => {
  test('somebody new, known by e-mail until they write', () => {
    const found = plan(file(`;;lea@univ.test;Léa;étudiante;${iut};BUT 2;1;`), []);
    expect(found.change.people).toEqual([
      {
        ...known('lea', { id: 'new-1', name: 'Léa', formation: 'BUT 2', studentNumber: '1' }),
        isGuest: undefined,
        hasOpenFiles: undefined,
        isReferredTo: undefined,
      },
    ]);
  });

  test.each<[string, string, Partial<Known>]>([
    ['their account', `${ID};;lea@univ.test`, { aadObjectId: ID, email: 'old@univ.test' }],
    ['their account alone', `${ID};;`, { aadObjectId: ID }],
    ['their e-mail', ';;LEA@univ.test', { email: 'Lea@Univ.test' }],
    [
      'their e-mail, met in Teams',
      ';;lea@univ.test',
      { aadObjectId: ID, signInName: 'x@univ.test' },
    ],
    ['their sign-in name', ';ldubois@univ.test;', { signInName: 'ldubois@univ.test' }],
    [
      'their e-mail, which is their sign-in name',
      ';;ldubois@univ.test',
      { aadObjectId: ID, email: 'lea.dubois@univ.test', signInName: 'ldubois@univ.test' },
    ],
    ['a stranger who wrote before', ';;lea@univ.test', { aadObjectId: ID, roles: [] }],
    ['an account that is told only now', `${ID};;lea@univ.test`, {}],
    [
      'a new account, by the number',
      `${ID};;lea@univ.test;;;;;7;`,
      { aadObjectId: OTHER_ID, studentNumber: '7' },
    ],
  ])('by %s', (_what, cells, changes) => {
    const line =
      cells.split(';').length > 3
        ? cells.replace(';;;;;', `;Léa;étudiante;${iut};;`)
        : `${cells};Léa;étudiante;${iut};;;`;
    const lea = known('lea', changes);
    const found = plan(file(line), [lea, known('theo')]);
    expect(codes(found)).toEqual([]);
    expect(found.change.people.map(({ id, name }) => [id, name])).toEqual([['lea', 'Léa']]);
    const after = applied(found, [lea, known('theo')]);
    expect(isNothing(plan(file(line), after))).toBe(true);
  });

  test.each<[string, string, Known[], string]>([
    [
      'another account has the address',
      `${ID};;lea@univ.test`,
      [known('lea', { aadObjectId: OTHER_ID })],
      'otherAccount',
    ],
    [
      'several have it',
      ';;lea@univ.test',
      [known('lea'), known('x', { email: 'lea@univ.test' })],
      'ambiguous',
    ],
    [
      'another student has it',
      ';;lea@univ.test',
      [known('lea', { studentNumber: '999' })],
      'otherNumber',
    ],
    [
      'the account is a guest’s',
      `${ID};;lea@univ.test`,
      [known('lea', { aadObjectId: ID, isGuest: true })],
      'guest',
    ],
    [
      'two records, both with files',
      `${ID};;lea@univ.test`,
      [
        known('lea', { isReferredTo: true }),
        known('met', { aadObjectId: ID, roles: [], isReferredTo: true }),
      ],
      'bothInUse',
    ],
  ])('nobody, where %s', (_what, cells, people, code) => {
    const found = plan(file(`${cells};Léa;étudiante;${iut};;7;`), people);
    expect(codes(found)).toEqual([code]);
    expect(isNothing(found)).toBe(true);
  });

  test('an address that was handed on gives no staff role to whoever had it before', () => {
    const jean = known('jean', { aadObjectId: ID, name: 'Jean Dupont', email: 'dupont@univ.test' });
    const staff = (name: string, account = '') =>
      plan(file(`${account};;dupont@univ.test;${name};gestionnaire;${iut};;;`), [jean]);
    const found = staff('Mme Julie Dupont');
    expect(codes(found)).toEqual(['otherName']);
    expect(found.change.people).toEqual([]);
    for (const same of ['DUPONT Jean', 'M. Jean-Paul Dupont'])
      expect(codes(staff(same))).toEqual([]);
    expect(codes(staff('Jean Durand', ID))).toEqual([]);
    expect(codes(plan(file(`;;dupont@univ.test;J. Martin;étudiant;${iut};;;`), [jean]))).toEqual(
      [],
    );
  });

  test('a guest is not meant by an e-mail', () => {
    const guest = known('lea', { aadObjectId: ID, isGuest: true, roles: [] });
    const found = plan(file(`;;lea@univ.test;Léa;étudiante;${iut};;;`), [guest]);
    expect(found.change.people.map(({ id }) => id)).toEqual(['new-1']);
  });

  test('an address that was handed on to another student', () => {
    const old = known('lea', { aadObjectId: OTHER_ID, studentNumber: '1' });
    const line = `${ID};;lea@univ.test;Léa;étudiante;${iut};;2;`;
    const found = plan(file(line), [old]);
    expect(codes(found)).toEqual(['oldAccountKept']);
    expect(found.change.people.map(({ id }) => id)).toEqual(['new-1']);
    expect(isNothing(plan(file(line), applied(found, [old])))).toBe(true);
  });

  test('whoever wrote under another address is joined with who was brought', () => {
    const line = `${ID};;lea@univ.test;Léa;étudiante;${iut};;;`;
    const waiting = known('lea', { formation: 'BUT 2' });
    const met = known('met', { aadObjectId: ID, roles: [], department: null, name: 'L. D.' });
    const joined = plan(file(line), [waiting, met]);
    expect(joined.change.merged).toEqual([{ from: 'lea', to: 'met' }]);
    const result = { name: 'Léa', email: 'lea@univ.test', formation: 'BUT 2', roles: [student] };
    expect(joined.change.people).toEqual([
      expect.objectContaining({ id: 'met', aadObjectId: ID, ...result }),
    ]);
    const inUse = plan(file(line), [{ ...waiting, isReferredTo: true }, met]);
    expect(inUse.change.merged).toEqual([{ from: 'met', to: 'lea' }]);
    expect(inUse.change.people).toEqual([
      expect.objectContaining({ id: 'lea', aadObjectId: ID, ...result }),
    ]);
    expect(isNothing(plan(file(line), applied(inUse, [waiting, met])))).toBe(true);
  });

  test('two lines that turn out to be one person', () => {
    const lea = known('lea', { aadObjectId: ID });
    const lines = [`${ID};;;Léa;étudiante;${iut};;;`, `;;lea@univ.test;Léa;étudiante;${iut};;;`];
    expect(codes(plan(file(...lines), [lea]))).toEqual(['twoAccounts']);
  });

  test('somebody new is complete', () => {
    expect(codes(plan('e-mail;date de naissance\nx@univ.test;01/02/2005', []))).toEqual([
      'newNeeds',
      'newNeeds',
    ]);
  });
});

describe('what changes', () => {
  const lea = known('lea', {
    name: 'Léa',
    formation: 'BUT 2',
    studentNumber: '1',
    birthDate: '2005-01-02',
  });

  test('only what the file says; an empty cell or a missing column changes nothing', () => {
    expect(isNothing(plan('e-mail\nlea@univ.test', [lea]))).toBe(true);
    expect(isNothing(plan(file(';;lea@univ.test;;;;;;'), [lea]))).toBe(true);
    const found = plan('e-mail;date de naissance;formation\nlea@univ.test;-;BUT 3', [lea]);
    expect(found.change.people).toEqual([
      expect.objectContaining({ birthDate: null, formation: 'BUT 3', studentNumber: '1' }),
    ]);
    expect(report(found)).toContain(
      '  ~ lea@univ.test (Léa) : formation « BUT 2 » → « BUT 3 » ; date de naissance effacée',
    );
  });

  test('a birth date is never shown', () => {
    const found = plan('e-mail;date de naissance\nlea@univ.test;03/04/2006', [lea]);
    expect(report(found).join('\n')).toContain('date de naissance changée');
    expect(report(found).join('\n')).not.toMatch(/2006|2005/);
  });

  test('roles are added, and a student’s department follows', () => {
    const nadia = known('n', { roles: [teacher] });
    const found = plan(file(';;n@univ.test;;gestionnaire;fegass;;;'), [nadia]);
    expect(found.change.people[0]).toEqual(
      expect.objectContaining({
        department: iut,
        roles: [teacher, { role: 'manager', department: 'fegass' }],
      }),
    );
    const moved = plan(file(';;lea@univ.test;;étudiante;fegass;;;'), [
      { ...lea, roles: [student, teacher] },
    ]);
    expect(moved.change.people[0]).toEqual(
      expect.objectContaining({
        department: 'fegass',
        roles: [teacher, { role: 'student', department: 'fegass' }],
      }),
    );
    expect(report(moved)).toContain(
      '  ~ lea@univ.test (Léa) : composante « IUT de Béthune » → « FEGASS (Arras) » ; rôle étudiant·e (IUT de Béthune) retiré ; rôle étudiant·e (FEGASS (Arras)) ajouté',
    );
  });

  test('whoever is not in the file stays, and is counted', () => {
    const found = plan(file(';;lea@univ.test;;;;;;'), [lea, known('a'), known('b', { roles: [] })]);
    expect([found.untouched, found.unchanged, isNothing(found)]).toEqual([1, 1, true]);
    expect(report(found)).toContain('Pas dans ce fichier, laissées telles quelles : 1 personne');
  });

  test('the first of many are shown, all are counted', () => {
    const lines = Array.from({ length: 100 }, (_, n) => `;;s${n}@univ.test;S;étudiant;${iut};;;`);
    const said = report(plan(file(...lines), []));
    expect(said).toContain('À ajouter : 100 personnes');
    expect(said).toContain('  … et 70 autres');
    const wrong = lines.map((line) => line.replace('étudiant', 'doyen'));
    expect(report(plan(file(...wrong), []))).toContain('100 erreurs');
  });
});

describe('formations', () => {
  const HEAD = 'rôle;composante;formation;gestionnaire;suppléant;e-mail;nom';
  const isa = known('isa', { roles: [manager] });
  const bob = known('bob', { roles: [{ role: 'manager', department: null }] });
  const but2 = { department: iut, name: 'BUT 2 GÉA', managerId: 'isa', deputyId: 'bob' };
  const people = [isa, bob, known('t', { roles: [teacher] })];
  const line = (text: string, formations = [but2], extra = '') =>
    plan(`${HEAD}\nformation;${iut};${text};;\n${extra}`, people, { formations });

  test('added, changed, left', () => {
    expect(line('BUT 3;isa@univ.test;').change.formations).toEqual([
      { department: iut, name: 'BUT 3', managerId: 'isa', deputyId: null },
    ]);
    expect(line('but 2 - gea;bob@univ.test;-').change.formations).toEqual([
      { department: iut, name: 'but 2 - gea', managerId: 'bob', deputyId: null },
    ]);
    expect(isNothing(line('BUT 2 GÉA;isa@univ.test;'))).toBe(true);
  });

  test('by managers of the department only, those of the same file too', () => {
    const found = line('BUT 3;t@univ.test;nobody@univ.test');
    expect(codes(found)).toEqual(['notAManager', 'notAManager']);
    expect(report(found).join('\n')).toContain(
      'ligne 2, colonne « gestionnaire » : « t@univ.test » n’est pas gestionnaire de cette composante ; acceptés : « isa@univ.test », « bob@univ.test ».',
    );
    const both = line('BUT 3;zoe@univ.test;', [], `gestionnaire;${iut};;;;zoe@univ.test;Zoé`);
    expect(both.change.formations).toEqual([
      { department: iut, name: 'BUT 3', managerId: 'new-1', deputyId: null },
    ]);
  });

  test('one that a student has and nobody follows was perhaps spelt otherwise', () => {
    const csv = (name: string) => `${HEAD}\nétudiant;${iut};${name};;;x@univ.test;X`;
    expect(codes(plan(csv('BUT 2 Géa'), people, { formations: [but2] }))).toEqual([]);
    expect(codes(plan(csv('BUT II'), people, { formations: [but2] }))).toEqual([
      'formationWithoutManager',
    ]);
    expect(codes(plan(csv('BUT II'), people))).toEqual([]);
  });
});

describe('removing is asked for, and refused where it looks wrong', () => {
  const many = Array.from({ length: 20 }, (_, n) => known(`s${n}`));
  const remove = (csv: string, people: Known[], options: Options = {}) =>
    plan(csv, people, { removeMissing: true, ...options });
  const all = (people: Known[], role = 'étudiant') =>
    file(...people.map(({ email, name }) => `;;${email};${name};${role};${iut};;;`));

  test('not by itself', () => {
    expect(isNothing(plan(all(many.slice(1)), many))).toBe(true);
  });

  test('roles go, people stay; other roles and departments are not touched', () => {
    const double = known('s0', { roles: [student, teacher] });
    const elsewhere = known('e', { roles: [{ role: 'student', department: 'fegass' }] });
    const found = remove(all(many.slice(1)), [double, ...many.slice(1), elsewhere]);
    expect(codes(found)).toEqual([]);
    expect(found.change.people).toEqual([expect.objectContaining({ id: 's0', roles: [teacher] })]);
    expect(report(found)).toContain('  - s0@univ.test (S0) : étudiant·e (IUT de Béthune)');
    expect(report(found)).toContain('Personne n’est supprimé : les dossiers restent.');
  });

  test('half a file', () => {
    const found = remove(all(many.slice(10)), many);
    expect(codes(found)).toEqual(['removesTooMany']);
    expect(isNothing(found)).toBe(true);
    expect(remove(all(many.slice(10)), many, { force: true }).change.people).toHaveLength(10);
  });

  test('whom it is about can be read again, all of them, before it is forced', () => {
    const most = Array.from({ length: 50 }, (_, n) => known(`s${n}`));
    for (const force of [false, true]) {
      const lines = report(remove(all(most.slice(40)), most, { force }));
      expect(lines.filter((line) => line.startsWith('  - '))).toHaveLength(40);
    }
    const alsoWrong = `${all(most.slice(40))}\n;;x@univ.test;X;doyen;${iut};;;`;
    const lines = report(remove(alsoWrong, most));
    expect(lines.filter((line) => line.startsWith('  - '))).toEqual([]);
  });

  test('somebody at work', () => {
    const busy = [known('s0', { hasOpenFiles: true }), ...many.slice(1)];
    expect(codes(remove(all(many.slice(1)), busy))).toEqual(['removesFromOpenFiles']);
  });

  test('the last manager, who follows a formation, and the last administrator', () => {
    const isa = known('isa', { roles: [manager] });
    const zoe = known('zoe', { roles: [manager, teacher] });
    const formations = [{ department: iut, name: 'BUT 2', managerId: 'isa', deputyId: null }];
    const csv = all([zoe], 'gestionnaire');
    expect(codes(remove(csv, [isa, zoe]))).toEqual([]);
    expect(codes(remove(csv, [isa, zoe], { formations }))).toEqual(['removesFollower']);
    expect(remove(csv, [isa, zoe], { formations, force: true }).removals).toHaveLength(1);
    // A file of the department's managers that names only somebody of another.
    const graph = {
      ...readCsv(Buffer.from('e-mail\nzoe@univ.test'), { university, today: '2026-11-23' }),
    };
    const empty = {
      ...graph,
      people: [],
      scope: [manager, { role: 'administrator', department: null } as const],
    };
    const boss = known('boss', { roles: [{ role: 'administrator', department: null }] });
    const options = { newId: () => 'x', removeMissing: true, force: false };
    const nobody = planImport(empty, { people: [isa, boss], formations: [] }, options);
    expect(codes(nobody)).toEqual(['removesLastManager', 'removesLastAdministrator']);
  });

  test('somebody of whom the file says something else keeps their roles', () => {
    const csv = `${all(many.slice(1))}\n;;s0@univ.test;Nouveau nom;;;;;`;
    expect(remove(csv, many).change.people).toEqual([
      expect.objectContaining({ id: 's0', name: 'Nouveau nom', roles: [student] }),
    ]);
  });
});
