// Where the convention is made here nobody enters anything on Pstage: what students, teachers, tutors
// and managers read there does not name it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { createDocumentMaker } from '../../bot/pdf';
import { checkForm } from '../../bot/process/checks';
import { madeKinds } from '../../bot/process/documents';
import type { Language } from '../../bot/process/people';
import { wordsOf } from '../support/cards';
import { internshipApproved, internshipReadyToSubmit } from '../support/situations';
import { staffCards } from '../support/staffCards';
import { studentCards } from '../support/studentCards';
import { viewOf } from '../support/views';
import { fieldsOf, pageTexts } from '../pdf/pdfjs';

jest.mock('../support/university', () => {
  const { artois } =
    jest.requireActual<typeof import('../support/university')>('../support/university');
  return { artois: { ...artois, convention: { madeIn: 'here' } } };
});

const languages: Language[] = ['fr', 'en'];

/**
 * Scenes of a university whose conventions are made on Pstage: no dialog shows these cards elsewhere. In the
 * last one an entry sheet is there already: the settings were switched after it was made.
 */
const onPstageOnly = [
  /^convention (in France|abroad)$/,
  /^tab \d of Pstage/,
  /^file post, every paper$/,
];

const everyCard = Object.entries({ ...studentCards, ...staffCards }).filter(
  ([name]) => !onPstageOnly.some((scene) => scene.test(name)),
);

/** A link's address is the university's own: it is not read, but pressed. */
const withoutAddresses = (words: string) => words.replace(/\]\([^)]*\)/g, ']');

test.each(languages)('no card names it (%s)', (language) => {
  const named = everyCard.flatMap(([name, make]) =>
    wordsOf(make(language))
      .map(withoutAddresses)
      .filter((words) => /pstage/i.test(words))
      .map((words) => `${name}: ${words}`),
  );
  expect(named).toEqual([]);
});

const maker = createDocumentMaker({ fileAddress: () => 'https://teams.microsoft.com/l/42' });
const papers = madeKinds.filter((kind) => kind !== 'entrySheet');

test.each(papers.flatMap((kind) => languages.map((language) => [kind, language] as const)))(
  'no paper names it: %s (%s)',
  async (kind, language) => {
    const view = viewOf({ ...internshipApproved(), reference: 42 }, { language });
    const { bytes } = await maker.make(kind, view);
    const fields = await fieldsOf(bytes);
    const read = [...(await pageTexts(bytes)), ...fields.map((field) => field.accessibleName)];
    expect(read.filter((words) => /pstage/i.test(words))).toEqual([]);
  },
);

test.each([
  ['here', false],
  ['pstage', true],
] as const)('what Pstage does not take yet is said only there: %s', (madeIn, isSaid) => {
  const view = viewOf(internshipReadyToSubmit({ startDate: '2028-10-02', endDate: '2028-11-10' }));
  const university = { ...view.university, convention: { madeIn } };
  const codes = checkForm(view.file.draft, { ...view, university }).remarks.map(({ code }) => code);
  expect(codes.includes('startFarAhead')).toBe(isSaid);
});

/** Sentences said only where the convention is made on Pstage, each with what keeps it there. */
const saidOnPstageOnly: Record<string, string> = {
  'checks startFarAhead': 'found where the convention is made on Pstage (checks/dates.ts)',
  'documents entrySheet': 'the name of a paper that is offered on Pstage only (offered.ts)',
  'documents papers what entrySheet': 'the same paper',
  'documents link madeHere': 'of a convention of before the settings were switched to Pstage',
  'entrySheet *': 'the same paper, and cards that only the card of Pstage leads to',
  'core convention intro': 'cards/convention.ts; made here, it is cards/conventionHere.ts',
  'core convention numberHelp': 'cards/convention.ts',
  'core convention open': 'cards/convention.ts',
  'core noted printRejected': 'made here, printRejectedHere',
  'core progress approved': 'made here, approvedHere',
  'core search hosts': 'made here, hostsHere',
  'printCheck offer': 'made here, offerPaper',
};

const TEXTS = path.join(__dirname, '../../bot/texts');

/** « core convention intro »: the domain, and the keys or case above each sentence that names it. */
function sentencesNamingIt(): string[] {
  const files = readdirSync(TEXTS, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const text = readFileSync(path.join(TEXTS, file), 'utf8');
      const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
      const found = new Set<string>();
      const visit = (node: ts.Node, above: readonly string[]): void => {
        if (ts.isImportDeclaration(node)) return;
        const isText = ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
        if (isText && /\bPstage/.test(node.getText())) found.add(placeOf(file, above));
        const name = nameOf(node);
        ts.forEachChild(node, (child) => visit(child, name ? [...above, name] : above));
      };
      visit(source, []);
      return [...found];
    });
}

/** French and English alike: the two have the same shape. */
function placeOf(file: string, above: readonly string[]): string {
  const domain = file.replace(/^(fr|en)\.ts$/, 'core').replace(/(\.(fr|en))?\.ts$/, '');
  return domain === 'entrySheet' ? 'entrySheet *' : [domain, ...above].join(' ');
}

/** The key or the case that a sentence stands under. */
function nameOf(node: ts.Node): string | null {
  if (ts.isPropertyAssignment(node)) return node.name.getText();
  if (ts.isCaseClause(node)) return node.expression.getText().replaceAll("'", '');
  return null;
}

test('a sentence that names it is said on Pstage only, for a reason', () => {
  expect([...new Set(sentencesNamingIt())].sort()).toEqual(Object.keys(saidOnPstageOnly).sort());
});
