/**
 * What the product says by itself while the days go by: who is told what, and when, in the
 * university's time zone. The stage of these stories starts on Monday 11 January 2027; between 21
 * December and 1 January the university is closed, so its 15th working day before is 7 December.
 */
import { arrivalsSince } from '../support/arrivals';
import { setStage, type Stage } from '../support/journey';
import {
  approves,
  asksForApproval,
  collectsSignatures,
  fillsInTheForm,
  findsAHost,
  handsOver,
  managersChannel,
  printsTheConvention,
  startsAnInternship,
  today,
  universitySigns,
  type Story,
} from './story';

const STARTS = 'Votre stage commence le lundi 11 janvier 2027';
const OTHER_STARTS = 'Léa Dubois commence le lundi 11 janvier 2027';

/** The last working day before at 10:00, and the day itself at 6:30. */
const ALARMS = [
  '2027-01-08 10:00 Béthune Gestionnaires (réponse): Léa Dubois ne peut pas commencer le lundi 11 janvier 2027',
  '2027-01-08 10:00 claire-martin: Léa Dubois ne peut pas commencer le lundi 11 janvier 2027',
  '2027-01-08 10:00 lea-dubois: Ne commencez pas votre stage le lundi 11 janvier 2027',
  '2027-01-11 06:30 Béthune Gestionnaires (réponse): Léa Dubois ne peut pas commencer aujourd’hui',
  '2027-01-11 06:30 claire-martin: Léa Dubois ne peut pas commencer aujourd’hui',
  '2027-01-11 06:30 lea-dubois: Ne commencez pas votre stage aujourd’hui',
];

const isIdle = (line: string) => /n’a pas bougé|rien n’a bougé/.test(line);

describe('as the days go by', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.end());

  /** All that arrives from now until an instant, moving there in one jump or by `step`. */
  async function untilThen({ sandbox }: Story, then: string, step?: string): Promise<string[]> {
    const since = await sandbox.now();
    while (step && (await sandbox.now()) < then) await sandbox.advance(step);
    if (!step) await sandbox.moveTo(then);
    return arrivalsSince(sandbox, since);
  }

  async function isCollecting(): Promise<Story> {
    const story = await stage.begin();
    await asksForApproval(story);
    await approves(story);
    await printsTheConvention(story);
    return story;
  }

  test('while she collects signatures the student is reminded, then everybody alarmed', async () => {
    const story = await isCollecting();
    const lines = await untilThen(story, '2027-03-01T12:00:00Z');
    expect(lines.filter((line) => !isIdle(line))).toEqual([
      `2026-12-07 09:00 lea-dubois: ${STARTS}`,
      `2026-12-17 09:00 lea-dubois: ${STARTS}`,
      `2027-01-06 09:00 lea-dubois: ${STARTS}`,
      `2027-01-08 09:00 lea-dubois: ${STARTS}`,
      ...ALARMS,
    ]);
    expect(lines.filter(isIdle)).toEqual([
      '2026-11-04 09:00 lea-dubois: Votre dossier n’a pas bougé depuis le lundi 5 octobre 2026',
    ]);
  });

  test('while the form is a draft, only its student is reminded', async () => {
    const story = await stage.begin();
    await startsAnInternship(story);
    await findsAHost(story);
    await fillsInTheForm(story);
    const lines = await untilThen(story, '2027-01-08T08:30:00Z');
    expect(lines).toEqual([
      '2026-11-04 09:00 lea-dubois: Votre dossier n’a pas bougé depuis le lundi 5 octobre 2026',
      `2026-12-07 09:00 lea-dubois: ${STARTS}`,
      `2026-12-17 09:00 lea-dubois: ${STARTS}`,
      `2027-01-06 09:00 lea-dubois: ${STARTS}`,
      `2027-01-08 09:00 lea-dubois: ${STARTS}`,
    ]);
  });

  test('a referent who does not answer is reminded, and the student left in peace', async () => {
    const story = await stage.begin();
    await asksForApproval(story);
    const lines = await untilThen(story, '2027-01-08T08:30:00Z');
    expect(lines).toEqual([
      '2026-10-13 09:00 claire-martin: Léa Dubois attend votre validation depuis 8 jours',
      '2026-10-21 09:00 Béthune Gestionnaires: Léa Dubois · BUT 2 Gestion des entreprises et des adm… · Atelier du Canal · commence le 11 janvier 2027 · Mme Claire Martin ne répond pas',
      '2026-11-04 09:00 claire-martin: Léa Dubois : rien n’a bougé depuis le lundi 5 octobre 2026',
      `2026-12-07 09:00 claire-martin: ${OTHER_STARTS}`,
      `2026-12-17 09:00 claire-martin: ${OTHER_STARTS}`,
      `2027-01-06 09:00 claire-martin: ${OTHER_STARTS}`,
      `2027-01-08 09:00 claire-martin: ${OTHER_STARTS}`,
    ]);
  });

  test('without a referent the managers are reminded', async () => {
    const story = await stage.begin();
    await asksForApproval(story, { referentUnknown: 'true' });
    const lines = await untilThen(story, '2026-12-08T08:30:00Z');
    expect(lines.filter((line) => !isIdle(line))).toEqual([
      `2026-12-07 09:00 Béthune Gestionnaires (réponse): ${OTHER_STARTS}`,
    ]);
    expect(lines.some((line) => line.includes('lea-dubois'))).toBe(false);
  });

  test('while the copies are at the university the student hears nothing but the alarms', async () => {
    const story = await isCollecting();
    await story.sandbox.moveTo('2026-12-01T09:00:00Z');
    await story.student.type('statut');
    await collectsSignatures(story, '2026-11-30');
    const conversation = managersChannel(story);
    await story.manager.press('manager.receive', {}, { conversation });
    await story.sandbox.settle();
    const lines = await untilThen(story, '2027-01-12T09:00:00Z');
    expect(lines.filter((line) => !isIdle(line))).toEqual([
      `2026-12-07 09:00 Béthune Gestionnaires (réponse): ${OTHER_STARTS}`,
      `2026-12-17 09:00 Béthune Gestionnaires (réponse): ${OTHER_STARTS}`,
      `2027-01-06 09:00 Béthune Gestionnaires (réponse): ${OTHER_STARTS}`,
      `2027-01-08 09:00 Béthune Gestionnaires (réponse): ${OTHER_STARTS}`,
      ...ALARMS,
    ]);
  });

  test('once everything is signed, the start brings no word', async () => {
    const story = await isCollecting();
    await story.sandbox.moveTo('2026-12-14T09:00:00Z');
    await story.student.type('statut');
    await story.student.press('signatures.show');
    await collectsSignatures(story, '2026-12-14');
    await universitySigns(story, '2026-12-14');
    expect(await untilThen(story, '2027-01-12T09:00:00Z')).toEqual([]);
    await handsOver(story, await today(story));
    expect(await untilThen(story, '2027-12-31T09:00:00Z')).toEqual([]);
  });

  test('one long jump says the same as day after day', async () => {
    const atOnce = await untilThen(await isCollecting(), '2027-01-12T06:00:00Z');
    const bit = await untilThen(await isCollecting(), '2027-01-12T06:00:00Z', 'P1D');
    expect(bit).toEqual(atOnce);
    expect(atOnce).toHaveLength(11);
  }, 120_000);

  test('a start that is changed counts anew', async () => {
    const story = await stage.begin();
    await asksForApproval(story);
    await approves(story);
    const { student, sandbox } = story;
    await sandbox.moveTo('2026-12-07T10:00:00Z');
    await student.type('statut');
    await student.press('form.summary');
    const message = (await student.find('form.section')).id;
    await student.press('form.section', { section: 'dates' }, { message });
    const later = { startDate: '2027-01-18', endDate: '2027-02-26' };
    await student.press('form.save', later, { message });
    await student.press('form.amend', {}, { message });
    await sandbox.settle();
    await approves(story);
    const lines = await untilThen(story, '2027-01-08T12:00:00Z');
    const starts = 'Votre stage commence le lundi 18 janvier 2027';
    expect(lines.filter((line) => !isIdle(line))).toEqual([
      `2026-12-14 09:00 lea-dubois: ${starts}`,
      `2027-01-07 09:00 lea-dubois: ${starts}`,
    ]);
  });
});

describe('said once', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.end());

  test('killed before, on the way and after: every reminder arrives, none twice', async () => {
    let story = await stage.begin();
    await asksForApproval(story);
    await approves(story);
    await printsTheConvention(story);
    const since = await story.sandbox.now();
    await story.sandbox.moveTo('2026-12-07T07:59:00Z');
    story = await stage.killAndStart(story);
    const moving = story.sandbox.moveTo('2027-01-12T06:00:00Z').catch(() => undefined);
    while ((await story.sandbox.now()) < '2027-01-06') await story.sandbox.people();
    story = await stage.killAndStart(story);
    await moving;
    await story.sandbox.moveTo('2027-01-12T06:00:00Z');
    story = await stage.killAndStart(story);
    await story.student.type('statut');
    const typed = (await story.student.messages()).findLast(({ from }) => from === 'lea-dubois')!;
    await story.sandbox.post('redeliver', { messageId: typed.id, newId: true });
    await story.sandbox.advance('PT1H');
    const lines = await arrivalsSince(story.sandbox, since);
    const said = lines.filter((line) => /commence|Ne commencez|ne peut pas/.test(line));
    expect(new Set(said).size).toBe(said.length);
    expect(said).toHaveLength(10);
  }, 300_000);
});
