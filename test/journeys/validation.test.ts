/** Step 3 between people: who decides, in whose place, and what becomes of it. */
import { setStage, type Stage } from '../support/journey';
import {
  answerText,
  buttonsOf,
  cardText,
  textOf,
  type Message,
  type Player,
} from '../support/player';
import {
  approves,
  asksForApproval,
  fillsInTheForm,
  findsAHost,
  managersChannel,
  printsTheConvention,
  rootPosts,
  startsAnInternship,
  submits,
  theContent,
  type Story,
} from './story';

describe('the pedagogical validation', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.end());

  /** A teacher’s or student’s id in the directory, found as people find it: by typing. */
  async function found(player: Player, text: string, where: { verb: string; channel?: string }) {
    const conversation = where.channel ?? player.chat;
    const { id } = await player.find(where.verb, conversation);
    const answer = await player.sandbox.post<{
      value: { results: { title: string; value: string }[] };
    }>(`conversations/${encodeURIComponent(conversation)}/search`, {
      as: player.id,
      messageId: id,
      dataset: 'teachers',
      text,
    });
    expect(answer.value.results[0]!.title).toContain('@'); // Names collide.
    return answer.value.results[0]!.value;
  }

  async function presses(
    story: Story,
    who: Player,
    verb: string,
    typed: Record<string, unknown> = {},
    where: { conversation?: string } = {},
  ): Promise<string> {
    const answer = await who.press(verb, typed, where);
    await story.sandbox.settle();
    return answerText(answer);
  }

  const cards = async (player: Player, text: RegExp): Promise<Message[]> =>
    (await player.messages()).filter((message) => text.test(textOf(message)));

  async function delegates(story: Story, name = 'petit'): Promise<string> {
    await presses(story, story.referent, 'approval.more');
    const colleague = await found(story.referent, name, { verb: 'approval.delegate' });
    return presses(story, story.referent, 'approval.delegate', { colleague });
  }

  test('delegation: the colleague decides, the named referent stays and signs', async () => {
    const story = await stage.begin();
    const hugo = await story.sandbox.as('hugo-petit');
    await asksForApproval(story);
    expect(await delegates(story)).toContain('M. Hugo Petit décide à votre demande');
    expect(await hugo.lastText()).toContain('À la place de Mme Claire Martin');
    await story.student.type('statut');
    expect(await story.student.lastText()).toContain(
      'M. Hugo Petit décide par délégation de Mme Claire Martin',
    );
    await presses(story, hugo, 'approval.approve');
    const line = /Par M\. Hugo Petit, par délégation de Mme Claire Martin/;
    expect(await story.referent.lastText()).toMatch(line);
    expect(await hugo.lastText()).toMatch(line);
    expect(await story.referent.lastText()).toContain('on vous apportera la convention à signer');
    const [post] = await rootPosts(story.manager, managersChannel(story));
    expect(textOf(post!)).toContain('Mme Claire Martin');
    // A second press is calm; and what is not theirs any more is not shown.
    const again = await story.sandbox.post<{ value: unknown }>(
      `conversations/${encodeURIComponent(hugo.chat)}/actions`,
      {
        as: hugo.id,
        messageId: (await hugo.messages()).at(-1)!.id,
        verb: 'approval.approve',
        data: { file: await fileOf(story), round: 1 },
      },
    );
    expect(cardText(again.value)).toMatch(/C’est déjà fait/);
    await story.student.type('historique');
    const history = await story.student.lastText();
    expect(history).toContain('délègue la décision à M. Hugo Petit');
    expect(history).toContain('valide la demande, par délégation de Mme Claire Martin');
  });

  async function fileOf({ student }: Story): Promise<string> {
    const message = await student.find('file.history');
    return message.cards.flatMap(buttonsOf).find(({ verb }) => verb === 'file.history')!.data
      .file as string;
  }

  test('a decision is taken back, and given back; who does not decide sees nothing more', async () => {
    const story = await stage.begin();
    const hugo = await story.sandbox.as('hugo-petit');
    await asksForApproval(story);
    await delegates(story);
    await presses(story, story.referent, 'approval.more');
    await presses(story, story.referent, 'approval.endDelegation');
    expect(await hugo.lastText()).toContain('cette décision n’est plus chez vous');
    expect(await hugo.lastText()).not.toContain('Dubois');
    await delegates(story);
    await presses(story, hugo, 'approval.more');
    expect(await hugo.lastText()).not.toContain('Je ne suis pas son référent');
    await presses(story, hugo, 'approval.endDelegation');
    expect(await story.referent.lastText()).toContain('Léa Dubois : la décision vous revient');
    await presses(story, story.referent, 'approval.open');
    await approves(story);
    expect(await story.student.lastText()).toContain('Votre stage est validé');
  });

  test('the referent is changed before the decision: the new one decides, at once', async () => {
    const story = await stage.begin();
    const hugo = await story.sandbox.as('hugo-petit');
    await asksForApproval(story);
    await story.student.type('statut');
    await story.student.press('form.summary');
    const message = (await story.student.find('form.section')).id;
    await story.student.press('form.section', { section: 'referent' }, { message });
    const referentId = await found(story.student, 'petit', { verb: 'form.save' });
    await story.student.press('form.save', { referentId }, { message });
    await story.sandbox.settle();
    expect(await story.referent.lastText()).toContain('Ce dossier est suivi par quelqu’un d’autre');
    await presses(story, hugo, 'approval.approve');
    expect(await story.student.lastText()).toContain('Votre stage est validé');
  });

  test('the referent is changed after the approval: asked, void, accepted, and the former told', async () => {
    const story = await stage.begin();
    const conversation = managersChannel(story);
    const hugo = await story.sandbox.as('hugo-petit');
    await asksForApproval(story);
    await approves(story);
    await printsTheConvention(story);
    await presses(story, story.manager, 'manager.askReferent', {}, { conversation });
    const teacher = await found(story.manager, 'petit', {
      verb: 'manager.assign',
      channel: conversation,
    });
    const asked = await presses(
      story,
      story.manager,
      'manager.assign',
      { teacher },
      { conversation },
    );
    expect(asked).toContain('M. Hugo Petit remplacera Mme Claire Martin');
    expect(await hugo.reads()).toBe('');
    await presses(story, story.manager, 'manager.assign', {}, { conversation });
    expect(await story.referent.reads()).toContain('Vous ne suivez plus le stage de Léa Dubois');
    expect(await story.student.lastText()).toContain('Votre demande est chez M. Hugo Petit');
    expect(await story.student.lastText()).toContain('ne comptent plus');
    expect(await hugo.lastText()).toContain('Acceptez-vous de suivre le stage de Léa Dubois');
    await presses(story, hugo, 'approval.approve');
    expect(await story.student.lastText()).toContain('Votre stage est validé');
    const [post] = await rootPosts(story.manager, conversation);
    expect(textOf(post!)).toContain('M. Hugo Petit');
    expect(textOf(post!)).not.toContain('Claire Martin');
  });

  test('who does not accept sends it to the managers', async () => {
    const story = await stage.begin();
    const conversation = managersChannel(story);
    const hugo = await story.sandbox.as('hugo-petit');
    await asksForApproval(story);
    await approves(story);
    await presses(story, story.manager, 'manager.askReferent', {}, { conversation });
    const where = { verb: 'manager.assign', channel: conversation };
    const teacher = await found(story.manager, 'petit', where);
    await presses(story, story.manager, 'manager.assign', { teacher }, { conversation });
    await presses(story, story.manager, 'manager.assign', {}, { conversation });
    await presses(story, hugo, 'approval.more');
    expect(await hugo.lastText()).toContain('Je ne peux pas le suivre');
    await presses(story, hugo, 'approval.disclaim');
    expect(await hugo.lastText()).not.toContain('Dubois');
    const text = (await rootPosts(story.manager, conversation)).map(textOf).join('\n');
    expect(text).toContain('a répondu ne pas suivre ce stage');
    expect(text).toContain('désignez qui la suivra');
  });

  test('« je ne suis pas son référent » hides the file at once and goes to the managers', async () => {
    const story = await stage.begin();
    await asksForApproval(story);
    const card = await story.referent.find('approval.approve');
    await presses(story, story.referent, 'approval.more');
    await presses(story, story.referent, 'approval.disclaim');
    expect(await story.referent.reads()).not.toContain('Dubois');
    const data = card.cards
      .flatMap(buttonsOf)
      .find(({ verb }) => verb === 'approval.approve')!.data;
    for (const verb of ['approval.open', 'approval.more', 'approval.pdf', 'approval.approve']) {
      const answer = await story.referent.press(verb, data, { message: card.id });
      expect(answerText(answer)).not.toContain('Dubois');
    }
    await story.referent.type('mes demandes');
    expect(await story.referent.lastText()).not.toContain('Dubois');
    const text = (await rootPosts(story.manager, managersChannel(story))).map(textOf).join('\n');
    expect(text).toContain('à désigner');
  });

  test('returned at several sections; sent again, the teacher sees only the difference', async () => {
    const story = await stage.begin();
    await asksForApproval(story);
    const reason = 'Précisez les tâches et les dates.';
    await presses(story, story.referent, 'approval.return', { reason, sections: 'content,dates' });
    expect(await story.student.lastText()).toContain(reason);
    expect(await story.student.lastText()).toMatch(/corrigez ces parties/);
    await story.student.press('form.section');
    const tasks = 'Semaine 1 : recueil. Semaines 2 à 6 : développement.';
    await story.student.press('form.save', { ...theContent, tasks });
    await story.student.press('form.summary');
    await submits(story);
    const text = await story.referent.lastText();
    expect(text).toContain('Léa Dubois a corrigé sa demande');
    expect(text).toContain(`Maintenant : ${tasks}`);
    expect(text).not.toContain(theContent.subject);
    await approves(story);
    expect(await story.student.lastText()).toContain('Votre stage est validé');
  });

  test('changes to a request that waits stay on one card, and bring no new message', async () => {
    const story = await stage.begin();
    await asksForApproval(story);
    const before = (await story.referent.messages()).length;
    for (const subject of ['Un autre sujet', 'Encore un autre']) {
      await story.student.type('statut');
      await story.student.press('form.summary');
      const message = (await story.student.find('form.section')).id;
      await story.student.press('form.section', { section: 'content' }, { message });
      await story.student.press('form.save', { ...theContent, subject }, { message });
      await story.sandbox.settle();
    }
    expect(await story.referent.messages()).toHaveLength(before);
    expect(await story.referent.lastText()).toContain('Encore un autre');
    expect(await story.referent.lastText()).toContain('Modifiée par l’étudiant·e');
    await approves(story);
    expect(await story.student.lastText()).toContain('Votre stage est validé');
  });

  describe('an absence', () => {
    async function says(story: Story, days: { from: string; to: string }, name?: string) {
      await story.referent.type('absence');
      const substitute = name && (await found(story.referent, name, { verb: 'absence.add' }));
      const typed = { ...days, ...(substitute && { substitute }) };
      return presses(story, story.referent, 'absence.add', typed);
    }

    test('requests that wait and new ones go to the substitute, and come back', async () => {
      const story = await stage.begin();
      const hugo = await story.sandbox.as('hugo-petit');
      await asksForApproval(story);
      const days = { from: '2026-10-06', to: '2026-10-09' };
      expect(await says(story, days, 'petit')).toContain('Les demandes vont à M. Hugo Petit');
      expect(await hugo.reads()).not.toContain('Léa');
      await story.sandbox.moveTo('2026-10-06T06:00:00Z');
      expect(await hugo.lastText()).toContain('Léa Dubois');
      expect(await hugo.lastText()).toContain('absent·e jusqu’au vendredi 9 octobre 2026');
      await story.student.type('statut');
      expect(await story.student.lastText()).toContain('M. Hugo Petit décide à sa place');
      await story.sandbox.moveTo('2026-10-09T22:30:00Z');
      expect(await cards(hugo, /cette décision n’est plus chez vous/)).toHaveLength(1);
      expect(
        (await hugo.messages()).flatMap(({ cards: all }) => all.flatMap(buttonsOf)),
      ).not.toEqual(
        expect.arrayContaining([expect.objectContaining({ verb: 'approval.approve' })]),
      );
      await approves(story);
      expect(await story.student.lastText()).toContain('Votre stage est validé');
    });

    test('nobody stands in: the managers are asked at once, and give it to somebody', async () => {
      const story = await stage.begin();
      const hugo = await story.sandbox.as('hugo-petit');
      const conversation = managersChannel(story);
      const saved = await says(story, { from: '2026-10-05', to: '2026-10-16' });
      expect(saved).toContain('sans remplaçant·e');
      await startsAnInternship(story);
      await findsAHost(story);
      await fillsInTheForm(story);
      await submits(story);
      expect(await story.student.lastText()).toContain('Les gestionnaires de stage cherchent');
      expect(await story.referent.reads()).not.toContain('Dubois');
      const text = (await rootPosts(story.manager, conversation)).map(textOf).join('\n');
      expect(text).toContain('Mme Claire Martin est absent·e jusqu’au vendredi 16 octobre 2026');
      const where = { verb: 'manager.assign', channel: conversation };
      const teacher = await found(story.manager, 'petit', where);
      await presses(story, story.manager, 'manager.assign', { teacher }, { conversation });
      await presses(story, hugo, 'approval.approve');
      expect(await story.student.lastText()).toContain('Votre stage est validé');
    });

    test('noted by a manager: the teacher is told; over as soon as they are back', async () => {
      const story = await stage.begin();
      const conversation = managersChannel(story);
      const hugo = await story.sandbox.as('hugo-petit');
      await story.manager.type('@Stages absence', conversation);
      const where = { verb: 'absence.add', channel: conversation };
      const teacher = await found(story.manager, 'martin', where);
      const substitute = await found(story.manager, 'petit', where);
      const typed = { teacher, substitute, from: '2026-10-05', to: '2026-10-16' };
      const answer = await presses(story, story.manager, 'absence.add', typed, { conversation });
      expect(answer).toContain('Les demandes vont à M. Hugo Petit');
      expect(await story.referent.lastText()).toContain('l’a notée pour vous');
      expect(await hugo.lastText()).toContain('Vous remplacez Mme Claire Martin');
      await asksForApproval(story);
      expect(await hugo.lastText()).toContain('Léa Dubois');
      await story.referent.type('absence');
      expect(await presses(story, story.referent, 'absence.end')).toContain('reviennent');
      await story.sandbox.advance('PT2M');
      expect(await hugo.lastText()).not.toContain('Dubois');
      await approves(story);
      expect(await story.student.lastText()).toContain('Votre stage est validé');
    });
  });

  test('several requests on one day: the first on its card, the others on one list, in turn', async () => {
    const story = await stage.begin();
    const others = ['tom-leroy', 'emma-wilson'];
    await asksForApproval(story);
    const before = (await story.referent.messages()).length;
    for (const id of others) {
      const student = await story.sandbox.as(id);
      const theirs = { ...story, student };
      await startsAnInternship(theirs);
      await findsAHost(theirs);
      const isMinor = id === 'tom-leroy';
      await fillsInTheForm(theirs, isMinor ? { legalRepresentative: 'Sabine Leroy' } : {});
      await submits(theirs);
    }
    const messages = await story.referent.messages();
    expect(messages).toHaveLength(before + 1);
    expect(textOf(messages.at(-1)!)).toContain('3 demandes attendent votre validation');
    const message = messages.at(-1)!.id;
    const list = { message };
    const first = answerText(await story.referent.press('requests.next', {}, list));
    expect(first).toContain('attend votre validation');
    expect(first).toContain('Encore 2 après celle-ci');
    await story.referent.press('approval.approve', {}, list);
    await story.sandbox.settle();
    const second = textOf((await story.referent.messages()).find(({ id }) => id === message)!);
    expect(second).toContain('Encore une après celle-ci');
    await story.referent.press('approval.approve', {}, list);
    await story.referent.press('approval.approve', {}, list);
    await story.sandbox.settle();
    const over = textOf((await story.referent.messages()).find(({ id }) => id === message)!);
    expect(over).toContain('Aucune demande n’attend votre validation');
    expect(over).toContain('Vos dernières décisions');
    expect(await cards(story.referent, /Validé : le stage de/)).toHaveLength(1);
  });
});
