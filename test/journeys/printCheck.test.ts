import { inputsOf } from '../support/contactForm';
import { setStage, type Stage } from '../support/journey';
import { cardText, textOf } from '../support/player';
import { drawnPdf } from '../pdf/printedPdf';
import { printedLines, type PrintedValues } from '../pdf/printedPages';
import {
  ALL_THAT_WAS_PRINTED,
  approves,
  asksForApproval,
  recordsTheConvention,
  type Story,
} from './story';

// Step 5: the printed convention's PDF is dropped in the chat and compared, before the signatures.

/** As Pstage prints what Léa had approved. */
const approved: Partial<PrintedValues> = {
  host: 'Atelier du Canal',
  hostAddress: '12 quai des Bateliers, 62300 Lens',
  place: '12 quai des Bateliers, 62300 Lens',
  siret: '732 829 320 00074',
  signatory: 'M. Yves CARPENTIER',
  subject: 'Refonte du suivi des commandes',
  start: '11/01/2027',
  end: '19/02/2027',
  total: '210 heures',
  tutor: 'Maud VASSEUR',
  amount: '4,50 € Brut par heure',
};

describe('the printed convention', () => {
  let stage: Stage;
  let story: Story;

  beforeAll(async () => {
    stage = await setStage();
  });
  beforeEach(async () => {
    story = await stage.begin();
    await asksForApproval(story);
    await approves(story);
    await recordsTheConvention(story);
  });
  afterAll(() => stage.end());

  const printed = (changes: Partial<PrintedValues> = {}) =>
    drawnPdf(printedLines({ ...approved, ...changes }));
  const drops = async (bytes: Uint8Array) =>
    (await story.student.drops('convention.pdf', bytes)).at(-1)!;

  test('the same: found, ticked, and confirmed at once', async () => {
    const { student } = story;
    const shown = await drops(await printed());
    expect(textOf(shown)).toMatch(/Tout ce qui est validé est dans votre PDF/);
    const checked = inputsOf(shown.cards[0]).find(({ id }) => id === 'checked')!.value as string;
    expect(checked).toBe(ALL_THAT_WAS_PRINTED);
    const answer = await student.press('print.confirm', { checked }, { message: shown.id });
    expect(cardText(answer.value)).toMatch(/C’est noté/);
    expect(textOf((await student.type('historique')).at(-1)!)).toMatch(
      /fait comparer le PDF de la convention : 13 points retrouvés/,
    );
  });

  test('another end and tutor: shown beside each other, and asked before it is confirmed', async () => {
    const { student } = story;
    const shown = await drops(await printed({ end: '26/02/2027', tutor: 'Luc RENARD' }));
    expect(textOf(shown)).toMatch(/2 points diffèrent de ce qui est validé/);
    expect(textOf(shown)).toContain('26/02/2027');
    expect(textOf(shown)).toContain('Luc RENARD');
    const checked = ALL_THAT_WAS_PRINTED;
    const asked = await student.press('print.confirm', { checked }, { message: shown.id });
    expect(cardText(asked.value)).toMatch(/Votre PDF disait autre chose/);
    const rejected = await student.press('print.reject', {}, { message: shown.id });
    expect(cardText(rejected.value)).toMatch(/Corrigez la convention sur Pstage/);
    const log = stage.bot.log();
    for (const secret of ['26/02/2027', 'RENARD']) expect(log).not.toContain(secret);
  });

  test('looked at, and confirmed all the same', async () => {
    const { student } = story;
    const shown = await drops(await printed({ end: '26/02/2027' }));
    const checked = ALL_THAT_WAS_PRINTED;
    await student.press('print.confirm', { checked }, { message: shown.id });
    const done = await student.press('print.confirm', {}, { message: shown.id });
    expect(cardText(done.value)).toMatch(/C’est noté/);
  });

  test('by its button: a scan, then another student’s, and the list is still there', async () => {
    const { student } = story;
    const asked = await student.press('print.drop');
    expect(cardText(asked.value)).toMatch(/Déposez le PDF de la convention/);
    const scan = await drops(await drawnPdf([['']]));
    expect(textOf(scan)).toMatch(/c’est sans doute un scan/);
    const other = await drops(await printed({ firstName: 'Hugo', lastName: 'BERNARD' }));
    expect(textOf(other)).toMatch(/au nom de quelqu’un d’autre/);
    const checked = ALL_THAT_WAS_PRINTED;
    const answer = await student.press('print.confirm', { checked }, { message: other.id });
    expect(cardText(answer.value)).toMatch(/C’est noté/);
  });

  test('a scan that nobody asked for: what it is can be said', async () => {
    const { student } = story;
    const asked = await drops(await drawnPdf([['']]));
    expect(textOf(asked)).toMatch(/À quoi sert ce fichier/);
    const answer = await student.press('upload.use', {}, { message: asked.id, index: 2 });
    expect(cardText(answer.value)).toMatch(/c’est sans doute un scan/);
  });
});
