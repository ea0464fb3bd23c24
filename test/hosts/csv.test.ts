/** A file of hosts, as Pstage and offices write them: encodings, headings, and every mistake. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isFault } from '../../bot/csv/findings';
import { planHosts, readHosts, reportLines, words } from '../../bot/hosts';
import { headings } from '../../bot/hosts/columns';
import { hostFields, type HostData, type KnownHost } from '../../bot/process/hosts';
import { artois } from '../support/university';

const lists = artois.lists;
const read = (content: string | Uint8Array) =>
  readHosts(typeof content === 'string' ? Buffer.from(content) : content, { lists });

function said(content: string | Uint8Array, language: 'fr' | 'en' = 'fr'): string[] {
  const { finding, where } = words[language];
  return read(content).findings.map(
    (one) => `${isFault(one) ? '' : '(remarque) '}${where(one.where)}: ${finding(one)}`,
  );
}

const HEAD = 'Raison sociale;Numéro SIRET;Voie;Code postal;Commune;Pays';
const CANAL = 'Ateliers du Canal;99900010200015;3 quai du Halage;62400;Béthune;FRANCE';
const canal: HostData = {
  hostCountry: 'FR',
  hostName: 'Ateliers du Canal',
  hostSiret: '99900010200015',
  hostAddress: '3 quai du Halage',
  hostPostcode: '62400',
  hostCity: 'Béthune',
};
const dataOf = (content: string | Uint8Array) => read(content).hosts.map(({ data }) => data);

describe('is read whatever wrote it', () => {
  test.each<[string, string | Uint8Array]>([
    ['UTF-8', `${HEAD}\n${CANAL}\n`],
    ['UTF-8 with a mark', `\uFEFF${HEAD}\n${CANAL}\n`],
    ['Windows-1252', Buffer.from(`${HEAD}\r\n${CANAL}\r\n`, 'latin1')],
    ['UTF-16', Buffer.from(`\uFEFF${HEAD}\r\n${CANAL}`, 'utf16le')],
    ['commas', `${HEAD}\n${CANAL}`.replaceAll(';', ',')],
    ['everything quoted', `"${HEAD}"\n"${CANAL}"`.replaceAll(';', '";"')],
    [
      'English headings',
      `Organisation name,SIRET,Street,Postcode,City,Country\n${CANAL.replaceAll(';', ',')}`,
    ],
    [
      'the headings of esup-stage',
      `RaisonSociale;NumeroSiret;Voie;CodePostal;Commune;Pays\n${CANAL}`,
    ],
    ['no country, but a SIRET', `${HEAD}\n${CANAL.replace('FRANCE', '')}`],
    ['a country in English', `${HEAD}\n${CANAL.replace('FRANCE', 'France')}`],
    ['a country by its code', `${HEAD}\n${CANAL.replace('FRANCE', 'fr')}`],
  ])('%s', (_what, content) => {
    expect(dataOf(content)).toEqual([canal]);
    expect(said(content)).toEqual([]);
  });

  test('the example, every column of it', () => {
    const bytes = readFileSync(path.join(__dirname, '../../deployment/hosts.example.csv'));
    const { hosts, findings } = read(bytes);
    expect(findings.filter(isFault)).toEqual([]);
    expect(hosts.map(({ data }) => data.hostName)).toEqual([
      "Ateliers du Canal d'Exemple",
      'Association Lire en Exemple',
      "Lycée d'Exemple",
      'Exemple Logistics NV',
    ]);
    expect(hosts[0]!.data).toEqual({
      hostName: "Ateliers du Canal d'Exemple",
      hostSiret: '99900010200015',
      hostSize: '10-49',
      hostType: 'entreprise-privee',
      hostLegalForm: '57',
      hostApe: '6201Z',
      hostActivity: 'Programmation informatique',
      hostAddress: '3 quai du Halage',
      hostBuilding: 'Bâtiment B',
      hostCountry: 'FR',
      hostPostcode: '62400',
      hostCity: 'Béthune',
      hostEmail: 'accueil@canal-exemple.test',
      hostPhone: '03 21 00 10 01',
      hostWebsite: 'https://www.canal-exemple.test',
    });
    expect(JSON.stringify(hosts)).not.toMatch(/dupuis/i);
  });

  test('every column of the documentation, in both languages', () => {
    const guide = readFileSync(path.join(__dirname, '../../deployment/import-hosts.md'), 'utf8');
    for (const field of hostFields) {
      const [french, english] = headings[field];
      expect(guide.replaceAll('’', "'")).toContain(`\`${french.replaceAll('’', "'")}\``);
      expect(guide).toContain(`\`${english}\``);
    }
  });
});

describe('what is written in other ways', () => {
  const withSiret = (siret: string) => `${HEAD}\n${CANAL.replace('99900010200015', siret)}`;
  test.each([
    '999 000 102 00015',
    '999.000.102.00015',
    '\u00A0999\u202F000\u2009102\u200B00015\uFEFF',
    '="99900010200015"',
  ])('a SIRET: « %s »', (siret) => {
    expect(
      dataOf(withSiret(siret.includes('"') ? `"${siret.replaceAll('"', '""')}"` : siret)),
    ).toEqual([canal]);
  });

  test('zeros that a spreadsheet has lost', () => {
    expect(dataOf(`${HEAD}\nMairie;;1 place;1000;Bourg-en-Bresse;FRANCE`)[0]).toMatchObject({
      hostPostcode: '01000',
    });
    expect(dataOf(withSiret('5420120000000'))[0]).toMatchObject({ hostSiret: '05420120000000' });
    expect(said(withSiret('5420120000001'))[0]).toContain('« 5420120000001 »');
  });

  test.each([
    ['BELGIQUE', 'BE'],
    ['Belgium', 'BE'],
    ['Royaume-Uni', 'GB'],
    ['ÉTATS-UNIS', 'US'],
    ['Etats-Unis d’Amérique', 'US'],
    ['CÔTE D’IVOIRE', 'CI'],
    ['Pays-Bas', 'NL'],
    ['Allemagne', 'DE'],
    ['MAROC', 'MA'],
    ['Guadeloupe', 'GP'],
  ])('the country « %s »', (country, code) => {
    const place = code === 'GP' ? '97100;Basse-Terre' : ';Ailleurs';
    expect(dataOf(`${HEAD}\nX;;1 rue;${place};${country}`)[0]).toMatchObject({ hostCountry: code });
  });

  test.each([
    ['10 à 49', '10-49'],
    ['1 ou 2 salariés', '1-9'],
    ['100 à 199', '50-199'],
    ['1 000 à 1 999', '1000'],
    ['10 000 salariés et plus', '1000'],
    ['Unités non employeuses', '0'],
    ['0 salarié', '0'],
    ['Non défini', undefined],
  ])('the headcount « %s »', (label, id) => {
    const content = `${HEAD};Effectif\n${CANAL};${label}`;
    expect(dataOf(content)[0]?.hostSize).toBe(id);
    expect(said(content)).toEqual([]);
  });

  test('lists by label, in capitals or with its code', () => {
    const content = `${HEAD};Type d’établissement;Statut juridique\n${CANAL};ENTREPRISE PRIVEE;SAS (57)`;
    expect(dataOf(content)).toEqual([
      { ...canal, hostType: 'entreprise-privee', hostLegalForm: '57' },
    ]);
  });
});

describe('what is wrong is told by its line, with what would be accepted', () => {
  test.each<[string, string, string]>([
    [
      'a SIRET with a wrong key',
      '99900010200016',
      'refusé ; il faut 14 chiffres dont la clé est juste',
    ],
    ['a SIREN', '999000102', 'refusé ; il faut 14 chiffres'],
    ['a word', 'en cours', 'refusé ; il faut 14 chiffres'],
    ['a rounded one', '"7,32829E+13"', 'a été arrondi par le tableur'],
  ])('%s', (_what, siret, expected) => {
    const content = `${HEAD}\n${CANAL}\n${CANAL.replace('99900010200015', siret)}`;
    const [first, ...others] = said(content);
    expect(first).toMatch(/^ligne 3: colonne « Numéro SIRET » : « .+ »/);
    expect(first).toContain(expected);
    expect(others).toEqual([]);
    expect(read(content).hosts).toHaveLength(1);
  });

  test.each<[string, string, string]>([
    [
      'no name',
      CANAL.replace('Ateliers du Canal', ''),
      'colonne « Raison sociale » : elle est vide',
    ],
    ['a long name', CANAL.replace('Ateliers', 'A'.repeat(150)), 'au plus 150 caractères'],
    ['no such country', CANAL.replace('FRANCE', 'Atlantide'), 'refusé ; il faut un nom de pays'],
    ['a postcode', CANAL.replace('62400', '624'), 'il faut 5 chiffres en France (62000)'],
    ['neither country nor SIRET', 'X;;1 rue;62400;Béthune;', 'colonne « Pays » : elle est vide'],
    ['lost accents', CANAL.replace('Béthune', 'BÃ©thune'), 'a perdu ses accents'],
    ['a formula', CANAL.replace('Béthune', '=A1'), 'ressemble à une formule'],
    ['a cell too many', `${CANAL};x`, '7 cellules pour 6 colonnes'],
  ])('%s', (_what, line, expected) => {
    const [only, ...others] = said(`${HEAD}\n${line}`);
    expect(only).toMatch(/^ligne 2: /);
    expect(only).toContain(expected);
    expect(others).toEqual([]);
  });

  test('the file as such', () => {
    expect(said('')).toEqual([
      ': le fichier est vide : il faut une ligne d’en-tête, puis une ligne par organisme',
    ]);
    expect(said('a;b\n1;2')[0]).toContain('par exemple : Raison sociale ; Numéro SIRET ; Voie');
    expect(said('Voie;Commune\n1 rue;Lens')).toEqual([
      'ligne 1: il manque la colonne des noms ; acceptés : « Raison sociale », « Organisation name », « Name »',
    ]);
    expect(said(Buffer.from('PK\x03\x04'))[0]).toContain('classeur Excel');
    expect(said(`${HEAD};SIRET\n${CANAL};1`)[0]).toContain('deux colonnes veulent dire');
  });

  test('what does not name the organisation is left empty, and told', () => {
    const head = `${HEAD};Adresse mail;Téléphone;Site internet;Code UAI;Code APE;Statut juridique`;
    const content = `${head}\n${CANAL};non;12;pas de site;123;informatique;Confrérie\n${CANAL.replace('99900010200015', '')};;;;;;Confrérie`;
    const remarks = said(content);
    expect(remarks).toEqual([
      expect.stringContaining(
        '(remarque) ligne 2: colonne « Statut juridique », laissée vide (2 lignes) : « Confrérie » n’est pas dans la liste des réglages ; acceptés : ',
      ),
      expect.stringContaining('« informatique » refusé ; il faut quatre chiffres et une lettre'),
      expect.stringContaining('« 123 » refusé ; il faut sept chiffres et une lettre'),
      expect.stringContaining('« 12 » refusé ; il faut un numéro du pays'),
      expect.stringContaining('« non » refusé ; il faut une adresse telle que'),
      expect.stringContaining('« pas de site »'),
    ]);
    expect(dataOf(content)[0]).toEqual(canal);
  });

  test('in English', () => {
    expect(said(`${HEAD};Tuteur\n${CANAL.replace('15;', '16;')};Mme X`, 'en')).toEqual([
      '(remarque) line 1: 1 column about persons left out (“Tuteur”): tutors, contacts and signatories are never imported',
      'line 2: column “SIRET”: “99900010200016” refused; it needs 14 digits with the right key, with or without spaces',
    ]);
  });
});

describe('persons', () => {
  test.each([
    'Tuteur',
    'Nom du tuteur',
    'Mail tuteur',
    'Contact',
    'Téléphone du contact',
    'Nom',
    'Prénom',
    'Civilité',
    'Fonction du signataire',
    'Responsable légal',
    'Tutor e-mail',
    'Signatory',
    'Maître de stage',
    'Étudiant',
    'Enseignant référent',
  ])('the column « %s » is left out, and said', (heading) => {
    const content = `${HEAD};${heading};Remarques\n${CANAL};quelqu’un@exemple.test;libre`;
    expect(dataOf(content)).toEqual([canal]);
    expect(said(content)).toEqual([
      `(remarque) ligne 1: 1 colonne de personnes laissée de côté (« ${heading} ») : tuteurs, contacts et signataires ne sont jamais importés`,
      '(remarque) ligne 1: la colonne « Remarques » n’est pas utilisée',
    ]);
  });

  test('an address or a number that is also a person’s is left empty', () => {
    const head = `${HEAD};Adresse mail;Téléphone;Mail du tuteur;Tél. tuteur`;
    const content = `${head}\n${CANAL};Z.Q@canal.example;03 21 00 11 22;z.q@canal.example;+33321001122`;
    expect(dataOf(content)).toEqual([canal]);
    expect(said(content).slice(1)).toEqual([
      '(remarque) ligne 2: colonne « Téléphone », laissée vide : c’est aussi celle d’une personne de cette ligne',
      '(remarque) ligne 2: colonne « Adresse mail », laissée vide : c’est aussi celle d’une personne de cette ligne',
    ]);
  });

  test('a social-security number is refused, and not repeated', () => {
    const content = `${HEAD};Bâtiment\n${CANAL};2 05 03 62 041 123 KEY`;
    expect(said(content.replace('KEY', '71'))).toEqual([
      '(remarque) ligne 2: colonne « Bâtiment », laissée vide : un numéro de sécurité sociale n’a pas sa place ici',
    ]);
  });
});

describe('compared with what is known', () => {
  let ids = 0;
  const newId = () => `new-${++ids}`;
  beforeEach(() => {
    ids = 0;
  });
  const known = (data: HostData, isImported = true, id = 'known'): KnownHost => ({
    id,
    data,
    isImported,
  });
  const plan = (content: string, hosts: KnownHost[] = [], skipFaulty = false) =>
    planHosts(read(content), hosts, { newId, skipFaulty });
  const report = (content: string, hosts: KnownHost[] = [], skipFaulty = false) =>
    reportLines(read(content).about, plan(content, hosts, skipFaulty), { words: words.fr });

  test('new, changed, the same, and left alone', () => {
    const other = known(
      { ...canal, hostSiret: '99900017700017', hostName: 'Autre' },
      true,
      'other',
    );
    const content = `${HEAD};Téléphone\n${CANAL};03 21 00 11 22\nNeuf;;1 rue;62000;Arras;FRANCE;`;
    expect(report(content, [known({ ...canal, hostEmail: 'a@b.example' }), other])).toEqual([
      'UTF-8, séparateur « ; », 2 lignes',
      'À ajouter : 1 organisme',
      '  + Neuf, 62000 Arras',
      'À changer : 1 organisme',
      '  ~ Ateliers du Canal, 62400 Béthune, 99900010200015 : Téléphone rien → « 03 21 00 11 22 »',
      'Sans changement : 0 organisme',
      'Pas dans ce fichier, laissés tels quels : 1 organisme',
    ]);
  });

  test('a second time changes nothing, whatever the order of the lines', () => {
    const lines = [
      'Foyer;;1 rue;62000;Arras;FRANCE',
      'Foyer;99900010200015;2 rue;62000;Arras;FRANCE',
      'FOYER;99900017700017;3 rue;62000;Arras;FRANCE',
      'Foyer;;1 rue;8000;Brugge;Belgique',
    ];
    const first = plan([HEAD, ...lines].join('\n'));
    expect(first.added).toHaveLength(4);
    for (const order of [lines, lines.toReversed()]) {
      const again = plan([HEAD, ...order].join('\n'), first.change);
      expect(again).toMatchObject({ added: [], changed: [], change: [], unchanged: 4 });
    }
  });

  test('a form’s host gets its SIRET from the file, and is imported from then on', () => {
    const { hostSiret: _none, ...before } = canal;
    const { change, changed } = plan(`${HEAD}\n${CANAL}`, [known(before, false)]);
    expect(change).toEqual([known(canal)]);
    expect(changed[0]!.fields).toEqual([{ field: 'hostSiret', from: '', to: canal.hostSiret }]);
    expect(report(`${HEAD}\n${CANAL}`, [known(canal, false)]).join('\n')).toContain(
      ': connu par un imprimé validé, maintenant aussi par ce fichier',
    );
  });

  test('twice in a file: the first line is kept, and completed', () => {
    const content = `${HEAD};Fax\n${CANAL};\n${CANAL.replace('3 quai', '4 quai')};03 21 00 11 33`;
    expect(plan(content).change).toEqual([
      { id: 'new-1', data: { ...canal, hostFax: '03 21 00 11 33' }, isImported: true },
    ]);
    expect(report(content).join('\n')).toContain(
      'ligne 3, « Ateliers du Canal » est déjà à la ligne 2, avec autre chose pour « Voie » ; ce que dit la ligne 2 est gardé.',
    );
  });

  test('one fault refuses all; on demand only its line', () => {
    const content = `${HEAD}\n${CANAL}\nX;1;1 rue;62000;Arras;FRANCE\n${CANAL};x`;
    expect(plan(content)).toMatchObject({ isRefused: true, change: [] });
    expect(plan(content, [], true)).toMatchObject({ isRefused: false, skipped: 2 });
    expect(plan(content, [], true).change.map(({ data }) => data)).toEqual([canal]);
    expect(report(content, [], true)).toContain(
      '2 lignes fautives laissées de côté (--skip-faulty)',
    );
    expect(plan('Voie\n1 rue', [], true).isRefused).toBe(true);
    expect(plan('', [], true).isRefused).toBe(true);
  });
});
