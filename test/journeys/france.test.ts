import { setStage, type Stage } from '../support/journey';
import { buttonsOf, textOf } from '../support/player';
import {
  approves,
  asksForApproval,
  collectsSignatures,
  handsOver,
  managersChannel,
  printsTheConvention,
  rootPosts,
  today,
  universitySigns,
  type Story,
} from './story';

describe('a stage in France, from « bonjour » to the handed-over convention', () => {
  let stage: Stage;
  let story: Story;

  beforeAll(async () => {
    stage = await setStage();
    story = await stage.begin();
  });
  afterAll(() => stage.end());

  test('steps 1 and 2: found, filled in, sent to the named referent', async () => {
    await asksForApproval(story);
    expect(await story.student.reads()).toContain('Mme Claire Martin');
    expect(await rootPosts(story.manager, managersChannel(story))).toHaveLength(0);
  });

  test('the teachers’ channel has the status, without private data', async () => {
    const channel = story.referent.channel(/enseignants/i);
    const posts = await rootPosts(story.referent, channel);
    expect(posts).toHaveLength(1);
    const text = textOf(posts[0]!);
    expect(text).toContain('Léa Dubois');
    for (const secret of ['maud.vasseur', '+33 3', '4,50', '12 quai', '2006']) {
      expect(text).not.toContain(secret);
    }
  });

  test('step 3: the referent approves; the card keeps the decision and loses its buttons', async () => {
    expect(await story.referent.reads()).toContain('Refonte du suivi des commandes');
    await approves(story);
    expect(await rootPosts(story.manager, managersChannel(story))).toHaveLength(1);
    const card = (await story.referent.messages()).at(-1)!.cards[0];
    const verbs = buttonsOf(card).map(({ verb }) => verb);
    expect(verbs).not.toContain('approval.approve');
    expect(verbs).not.toContain('approval.return');
    expect(await story.student.lastText()).toContain('Mme Claire Martin');
  });

  test('step 4: fewer than four copies are not enough in France', async () => {
    await story.student.type('statut');
    await story.student.press('convention.show');
    await story.student.press('convention.record', {
      number: 'P-2027-0042',
      copies: '3',
      documents: 'document1,document2',
    });
    expect(await story.student.lastText()).toMatch(/4 exemplaires/);
    await printsTheConvention(story, '4');
    expect(await story.student.lastText()).toContain('Ne commencez pas');
  });

  test('step 5: the student collects, then brings the copies to her manager', async () => {
    await collectsSignatures(story, await today(story));
    const text = await story.student.lastText();
    expect(text).toContain('Isabelle Caron');
    expect(text).toContain('bureau A 112');
    expect(text).toContain('Ne commencez pas');
  });

  test('step 5: the university signs last, and the student may start', async () => {
    await universitySigns(story, await today(story));
    expect(await story.student.lastText()).not.toContain('Ne commencez pas');
    const [post] = await rootPosts(story.manager, managersChannel(story));
    expect(textOf(post!)).not.toMatch(/il manque \d signature/);
  });

  test('step 6: the file is closed, and the one post says so', async () => {
    await handsOver(story, await today(story));
    const posts = await rootPosts(story.manager, managersChannel(story));
    expect(posts).toHaveLength(1);
    expect(textOf(posts[0]!)).toMatch(/termin|clos/i);
    expect(await story.student.lastText()).toMatch(/termin|clos/i);
  });
});
