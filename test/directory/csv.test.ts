/** A file of people, as offices write them: encodings, separators, headings, and every mistake. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isFault } from '../../bot/directory/findings';
import { headings } from '../../bot/directory/columns';
import { readCsv } from '../../bot/directory/csvSource';
import { words } from '../../bot/directory/words';
import { artois as university } from '../support/university';

const today = '2026-11-23';
const read = (content: string | Uint8Array) =>
  readCsv(typeof content === 'string' ? Buffer.from(content) : content, { university, today });
const nameOf = (id: string) => university.departments.find((one) => one.id === id)?.name ?? id;

function said(content: string | Uint8Array, language: 'fr' | 'en' = 'fr'): string[] {
  const { finding, where } = words[language];
  return read(content).findings.map(
    (one) => `${isFault(one) ? '' : '(remarque) '}${where(one.where)}: ${finding(one, nameOf)}`,
  );
}

const HEAD = 'e-mail;nom;prénom;rôle;composante';
const LEA = 'lea.dubois@univ.test;Dubois;Léa;étudiante;IUT de Béthune';
const lea = {
  where: 2,
  aadObjectId: null,
  userPrincipalName: null,
  email: 'lea.dubois@univ.test',
  name: 'Léa Dubois',
  department: 'iut-bethune',
  roles: [{ role: 'student', department: 'iut-bethune' }],
};

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');

describe('is read whatever wrote it', () => {
  test.each<[string, string | Uint8Array, string, string]>([
    ['UTF-8', `${HEAD}\n${LEA}\n`, 'UTF-8', ';'],
    ['UTF-8 with a mark', `\uFEFF${HEAD}\n${LEA}\n`, 'UTF-8', ';'],
    ['Windows-1252', latin1(`${HEAD}\r\n${LEA}\r\n`), 'Windows-1252', ';'],
    ['UTF-16', utf16(`${HEAD}\r\n${LEA}`), 'UTF-16', ';'],
    ['UTF-16, the other way round', utf16(`${HEAD}\n${LEA}`).swap16(), 'UTF-16', ';'],
    ['commas', `${HEAD}\n${LEA}`.replaceAll(';', ','), 'UTF-8', ','],
    ['tabs', `${HEAD}\n${LEA}`.replaceAll(';', '\t'), 'UTF-8', '\t'],
    ['old Macintosh line ends', `${HEAD}\r${LEA}\r`, 'UTF-8', ';'],
    ['everything quoted', `"${HEAD}"\n"${LEA}"`.replaceAll(';', '";"'), 'UTF-8', ';'],
    [
      'English headings',
      `E-Mail,Last name,FIRST NAME,Role,Department\n${LEA.replaceAll(';', ',')}`,
      'UTF-8',
      ',',
    ],
    ['headings without accents', `E_MAIL;NOM;PRENOM;Role;Composante\n${LEA}`, 'UTF-8', ';'],
    ['a student in English', `${HEAD}\n${LEA.replace('étudiante', 'Student')}`, 'UTF-8', ';'],
    [
      'the id of the department',
      `${HEAD}\n${LEA.replace('IUT de Béthune', 'IUT-BETHUNE')}`,
      'UTF-8',
      ';',
    ],
    [
      'capitals and spaces',
      `${HEAD}\n LEA.Dubois@univ.test ;Dubois;Léa;ÉTUDIANT(E);iut  de bethune`,
      'UTF-8',
      ';',
    ],
    ['empty cells at the end', `${HEAD};;\n${LEA};;\n;;;;;;\n;;;;\n`, 'UTF-8', ';'],
    [
      'invisible characters',
      `${HEAD}\n\u200B${LEA.replace('Dubois;', 'Du\u00ADbois\u0000\u202E;')}`,
      'UTF-8',
      ';',
    ],
    ['a letter and its accent apart', `${HEAD}\n${LEA.normalize('NFD')}`, 'UTF-8', ';'],
  ])('%s', (_what, content, encoding, separator) => {
    const { people, findings, about } = read(content);
    expect(findings).toEqual([]);
    expect(people).toEqual([lea]);
    expect(about).toEqual({ encoding, separator, lines: 1 });
  });

  test('the separator line of Excel and empty lines count, so that lines are those that one sees', () => {
    const { people, findings } = read(`sep=;\r\n${HEAD}\r\n\r\n${LEA}\r\n`);
    expect(findings).toEqual([]);
    expect(people).toEqual([{ ...lea, where: 4 }]);
  });

  test('Windows has letters that ISO Latin 1 has not', () => {
    const text = `${HEAD}\na.b@univ.test;dXHYuvre;Léa;étudiante;fegass`;
    const bytes = latin1(text).map((byte) => (byte === 0x58 ? 0x92 : byte === 0x59 ? 0x9c : byte));
    expect(read(bytes).people[0]?.name).toBe('Léa d’Hœuvre');
  });

  test('every heading is understood, and none means two columns', () => {
    for (const [column, names] of Object.entries(headings)) {
      for (const name of names) {
        const { findings } = read(`e-mail;${name}\nx@univ.test;-`);
        const codes = findings.map(({ code }) => code);
        expect([column, name, codes]).not.toEqual([
          column,
          name,
          expect.arrayContaining(['unknownColumn']),
        ]);
      }
    }
    const all = Object.values(headings)
      .flat()
      .map((name) => name.toLowerCase());
    expect(new Set(all).size).toBe(all.length);
  });

  test('the « id » of Microsoft’s own list of users is the account; that of another list is not', () => {
    const id = '6b2dfe40-57b4-4f48-8f50-297e477f41c9';
    const entra = `userPrincipalName,displayName,mail,id,role,department\n`;
    const { people, findings } = read(
      `${entra}lea@univ.test,Léa Dubois,lea.dubois@univ.test,${id},student,fegass`,
    );
    expect(findings).toEqual([]);
    expect(people).toEqual([expect.objectContaining({ aadObjectId: id })]);
    expect(said(`id;${HEAD}\n17;${LEA}`)).toEqual([
      '(remarque) ligne 1: la colonne « id » n’est pas utilisée',
    ]);
    expect(said(`id;userPrincipalName;compte;e-mail\n17;l@univ.test;${id};l@univ.test`)).toEqual([
      '(remarque) ligne 1: la colonne « id » n’est pas utilisée',
    ]);
  });

  test('the example is read without a remark', () => {
    const file = path.join(__dirname, '../../deployment/people.example.csv');
    const { people, formations, findings } = read(readFileSync(file));
    expect(findings).toEqual([]);
    expect([people.length, formations.length]).toEqual([13, 2]);
  });
});

describe('what a line says', () => {
  const whole =
    'identifiant Microsoft;UPN;e-mail;civilité;nom;prénom;rôle;composante;formation;n° étudiant;date de naissance;langue';
  const line = (cells: string) => read(`${whole}\n${cells}`);

  test('all of it', () => {
    const { people, findings } = line(
      '{6B2DFE40-57B4-4F48-8F50-297E477F41C9};LDubois@univ.test;lea@univ.test;Mme;Dubois;Léa;étudiante;fegass;L3 Éco;="022504117";14/03/2006;en',
    );
    expect(findings).toEqual([]);
    expect(people).toEqual([
      {
        where: 2,
        aadObjectId: '6b2dfe40-57b4-4f48-8f50-297e477f41c9',
        userPrincipalName: 'ldubois@univ.test',
        email: 'lea@univ.test',
        name: 'Léa Dubois',
        department: 'fegass',
        formation: 'L3 Éco',
        studentNumber: '022504117',
        birthDate: '2006-03-14',
        language: 'en',
        roles: [{ role: 'student', department: 'fegass' }],
      },
    ]);
  });

  test('a civility is for staff; several roles in a cell', () => {
    const { people } = line(
      ';;n@univ.test;Madame;Roussel;Nadia;enseignante | Gestionnaire;fegass;;;;',
    );
    expect(people[0]).toEqual(
      expect.objectContaining({
        name: 'Mme Nadia Roussel',
        roles: [
          { role: 'teacher', department: 'fegass' },
          { role: 'manager', department: 'fegass' },
        ],
      }),
    );
  });

  test('advisers and administrators are everybody’s; staff may be', () => {
    const roles = (role: string, department: string) =>
      line(`;;x@univ.test;;X;Y;${role};${department};;;;`).people[0]?.roles;
    expect(roles('conseillère CAP AVENIR', 'fegass')).toEqual([
      { role: 'adviser', department: null },
    ]);
    expect(roles('administratrice', '')).toEqual([{ role: 'administrator', department: null }]);
    expect(roles('enseignant', 'toutes')).toEqual([{ role: 'teacher', department: null }]);
  });

  test('an empty cell says nothing, a dash erases', () => {
    const { people, findings } = line('-;-;x@univ.test;-;-;—;-;-;-;;–;-');
    expect(findings).toEqual([]);
    expect(people).toEqual([
      {
        where: 2,
        aadObjectId: null,
        userPrincipalName: null,
        email: 'x@univ.test',
        formation: null,
        birthDate: null,
        roles: [],
      },
    ]);
  });

  test.each([
    ['14/03/2006', '2006-03-14'],
    ['4/3/2006', '2006-03-04'],
    ['14.03.2006', '2006-03-14'],
    ['14-03-2006', '2006-03-14'],
    ['2006-03-14', '2006-03-14'],
    ['2006-03-14T00:00:00Z', '2006-03-14'],
    ['14/03/2006 00:00:00', '2006-03-14'],
    ['29/02/2004', '2004-02-29'],
  ])('born on %s', (typed, birthDate) => {
    expect(line(`;;x@univ.test;;;;;;;;${typed};`).people[0]?.birthDate).toBe(birthDate);
  });

  test('several lines for one person are one person', () => {
    const { people, findings } = read(
      `identifiant;e-mail;nom complet;rôle;composante
;n@univ.test;Nadia Roussel;enseignante;fegass
6b2dfe40-57b4-4f48-8f50-297e477f41c9;n@univ.test;Mme Nadia Roussel;gestionnaire;IUT de Béthune`,
    );
    expect(findings).toEqual([]);
    expect(people).toEqual([
      expect.objectContaining({
        where: 2,
        name: 'Mme Nadia Roussel',
        aadObjectId: '6b2dfe40-57b4-4f48-8f50-297e477f41c9',
        department: 'fegass',
        roles: [
          { role: 'teacher', department: 'fegass' },
          { role: 'manager', department: 'iut-bethune' },
        ],
      }),
    ]);
  });

  test('a line of a formation', () => {
    const { people, formations, findings } = read(
      'rôle,composante,formation,gestionnaire,suppléant·e\nformation,fegass,L3 Éco,P@univ.test,6b2dfe40-57b4-4f48-8f50-297e477f41c9\nformation,fegass,M1,p@univ.test,-',
    );
    expect(findings).toEqual([]);
    expect(people).toEqual([]);
    const manager = { aadObjectId: null, userPrincipalName: null, email: 'p@univ.test' };
    expect(formations).toEqual([
      {
        where: 2,
        department: 'fegass',
        name: 'L3 Éco',
        manager,
        deputy: { ...manager, email: null, aadObjectId: '6b2dfe40-57b4-4f48-8f50-297e477f41c9' },
      },
      { where: 3, department: 'fegass', name: 'M1', manager, deputy: null },
    ]);
  });
});

describe('what is wrong is said, with its line and what would be accepted', () => {
  const wide =
    'identifiant;e-mail;civilité;nom;prénom;rôle;composante;formation;numéro étudiant;date de naissance;langue;gestionnaire;suppléant';
  const student = (changes: Record<string, string>) => {
    const cells: Record<string, string> = {
      'e-mail': 'x@univ.test',
      nom: 'X',
      prénom: 'Y',
      rôle: 'étudiant',
      composante: 'fegass',
      ...changes,
    };
    return `${wide}\n${wide
      .split(';')
      .map((name) => cells[name] ?? '')
      .join(';')}`;
  };

  test.each<[string, Record<string, string>, string]>([
    [
      'a role',
      { rôle: 'doyen' },
      'colonne « rôle » : « doyen » n’est pas connu ; acceptés : étudiant, enseignant,',
    ],
    [
      'a department',
      { composante: 'IUT Bethun' },
      'colonne « composante » : « IUT Bethun » n’est pas connu ici ; acceptés : « IUT de Béthune », « FEGASS (Arras) »',
    ],
    ['no department', { composante: '' }, 'colonne « composante » : elle est vide'],
    [
      'a student of everywhere',
      { composante: 'toutes' },
      'colonne « composante » : « toutes » n’est pas connu ici',
    ],
    [
      'an e-mail',
      { 'e-mail': 'lea.dubois' },
      'colonne « e-mail » : « lea.dubois » n’est pas une adresse ; accepté : prenom',
    ],
    [
      'an account',
      { identifiant: 'ldubois' },
      'colonne « identifiant Microsoft » : « ldubois » n’est pas un compte',
    ],
    ['nobody', { 'e-mail': '' }, 'aucun e-mail ni identifiant Microsoft'],
    [
      'a day that does not exist',
      { 'date de naissance': '31/02/2006' },
      'colonne « date de naissance » : « 31/02/2006 » n’est pas un jour qui existe ; acceptés : 14/03/2006',
    ],
    [
      'the month first',
      { 'date de naissance': '03/14/2006' },
      '« 03/14/2006 » n’est pas un jour qui existe',
    ],
    [
      'two digits of a year',
      { 'date de naissance': '14/03/06' },
      '« 14/03/06 » n’est pas un jour qui existe',
    ],
    ['a child', { 'date de naissance': '14/03/2025' }, 'donne moins de 13 ans'],
    ['a very old person', { 'date de naissance': '14/03/1900' }, 'plus de 100 ans'],
    ['a day to come', { 'date de naissance': '14/03/2060' }, 'donne moins de 13 ans'],
    ['a language', { langue: 'breton' }, '« breton » ; acceptés : fr, en'],
    ['a civility', { civilité: 'Dr' }, '« Dr » ; acceptés : M., Mme'],
    [
      'a number',
      { 'numéro étudiant': '22/50' },
      'colonne « numéro étudiant » : « 22/50 » ; acceptés',
    ],
    ['a rounded number', { 'numéro étudiant': '2,25041E+07' }, 'a été arrondi par le tableur'],
    ['a formula', { nom: '=HYPERLINK("http://x")' }, 'ressemble à une formule'],
    ['another formula', { prénom: '@SUM(A1)' }, 'ressemble à une formule'],
    ['lost accents', { prénom: 'LÃ©a' }, '« LÃ©a » a perdu ses accents'],
    ['a lost letter', { prénom: 'L\uFFFDa' }, 'a perdu ses accents'],
    ['a long name', { nom: 'x'.repeat(130) }, 'au plus 120 caractères'],
    [
      'a long formation',
      { formation: 'x'.repeat(201) },
      'colonne « formation » : au plus 200 caractères',
    ],
    ['a first name alone', { nom: '' }, 'colonne « nom » : elle est vide'],
    [
      'a manager on a person’s line',
      { gestionnaire: 'a@univ.test' },
      'elle se remplit sur une ligne de rôle « formation »',
    ],
    [
      'an e-mail on a formation’s line',
      { rôle: 'formation', formation: 'L3', gestionnaire: 'a@univ.test' },
      'n’a que composante, formation, gestionnaire et suppléant',
    ],
    [
      'a formation’s manager',
      {
        rôle: 'formation',
        formation: 'L3',
        gestionnaire: 'Mme Caron',
        'e-mail': '',
        nom: '',
        prénom: '',
      },
      'colonne « gestionnaire » : « Mme Caron » n’est pas une adresse',
    ],
    [
      'a formation without a manager',
      { rôle: 'formation', formation: 'L3', 'e-mail': '', nom: '', prénom: '' },
      'colonne « gestionnaire » : elle est vide',
    ],
  ])('%s', (_what, changes, words) => {
    const found = said(student(changes).replaceAll('"', "'"));
    expect(found).toContainEqual(expect.stringContaining(words));
    expect(found[0]).toMatch(/^ligne 2: /);
  });

  test.each<[string, string | Uint8Array, string]>([
    ['nothing', '', ': le fichier est vide'],
    ['a heading alone', `${HEAD}\n`, ': le fichier est vide'],
    ['an Excel workbook', Buffer.from('504b030414000600', 'hex'), ': c’est un classeur Excel'],
    ['an old one', Buffer.from('d0cf11e0a1b11ae1', 'hex'), ': c’est un classeur Excel'],
    ['a picture', Buffer.alloc(1000), ': ce n’est pas un fichier texte'],
    ['too much', Buffer.alloc(21 * 1024 * 1024, 'x'), ': le fichier dépasse 20 Mo'],
    [
      'no heading',
      LEA,
      'ligne 1: la première ligne doit nommer les colonnes, par exemple : e-mail',
    ],
    ['nobody to recognise', 'nom;rôle\nDubois;étudiant', 'ligne 1: il manque de quoi reconnaître'],
    [
      'a heading twice',
      `${HEAD};courriel\n${LEA};x@univ.test`,
      'ligne 1: deux colonnes veulent dire « e-mail »',
    ],
    ['an open quotation mark', `${HEAD}\n"${LEA}`, 'un guillemet ouvert n’est pas fermé'],
    [
      'a separator too many',
      `${HEAD}\nx@univ.test;Du;Pont;Léa;étudiant;fegass`,
      'ligne 2: 6 cellules pour 5 colonnes',
    ],
    [
      'a heading that nobody knows',
      `${HEAD};téléphone\n${LEA};0321`,
      '(remarque) ligne 1: la colonne « téléphone » n’est pas utilisée',
    ],
    ['the same line again', `${HEAD}\n${LEA}\n${LEA}`, '(remarque) ligne 3: déjà dit ligne 2'],
    [
      'two names',
      `${HEAD}\n${LEA}\n${LEA.replace('Dubois;Léa', 'Dubosc;Lia')}`,
      'ligne 3: colonne « nom » : ligne 2 dit « Léa Dubois »',
    ],
    [
      'two departments',
      `${HEAD}\n${LEA}\n${LEA.replace('IUT de Béthune', 'fegass')}`,
      'ligne 3: colonne « composante » : ligne 2 dit',
    ],
    [
      'a birth date that differs is not shown',
      `e-mail;date de naissance\nx@univ.test;01/02/2005\nx@univ.test;02/02/2005`,
      'ligne 3: colonne « date de naissance » : ligne 2 dit autre chose',
    ],
    [
      'one e-mail, two accounts',
      `identifiant;e-mail\n6b2dfe40-57b4-4f48-8f50-297e477f41c9;x@univ.test\n7b2dfe40-57b4-4f48-8f50-297e477f41c9;x@univ.test`,
      'ligne 3: « x@univ.test » : ligne 2 désigne la même personne avec un autre compte',
    ],
    [
      'one number, two people',
      `e-mail;numéro étudiant\nx@univ.test;1\ny@univ.test;1`,
      'ligne 3: colonne « numéro étudiant » : « 1 » est déjà celui de quelqu’un d’autre, ligne 2',
    ],
    [
      'a formation with two managers',
      `rôle;composante;formation;gestionnaire\nformation;fegass;L3;a@univ.test\nformation;fegass;l3;b@univ.test`,
      'ligne 3: colonne « gestionnaire » : ligne 2 dit « a@univ.test »',
    ],
  ])('%s', (_what, content, words) => {
    expect(said(content)).toContainEqual(expect.stringContaining(words));
  });

  test('every mistake of a line, and of every line', () => {
    const found = said(`${HEAD}\nlea;Dubois;Léa;doyen;Lille\nx@univ.test;=1;Y;étudiant;\n`);
    expect(found.map((one) => one.replace(/ : .*/s, ''))).toEqual([
      'ligne 3: colonne « nom »',
      'ligne 2: colonne « rôle »',
      'ligne 2: colonne « e-mail »',
      'ligne 2: colonne « composante »',
      'ligne 3: colonne « composante »',
    ]);
  });

  test('in English as well', () => {
    expect(said(`${HEAD}\n${LEA.replace('IUT de Béthune', 'Lille')}`, 'en')).toEqual([
      'line 2: column “department”: “Lille” is not known here; accepted: “IUT de Béthune”, “FEGASS (Arras)”; “all” for a teacher or manager of the whole university',
    ]);
  });
});
