import { readAction } from '../../cards';
import { actions, press, verbs, type Verb } from '../../cards/actions';

const id = '0193a1f0-0000-7000-8000-000000000001';
const other = '0193a1f0-0000-7000-8000-000000000002';

/** What a card sends for each verb: its own data, and inputs as a person filled them in. */
const sent: Record<Verb, Record<string, unknown>> = {
  'student.start': {},
  'student.privacy': {},
  'student.help': {},
  'student.status': { file: id },
  'situation.choose': { ordinal: 1, situation: 'cesure', department: 'fegass' },
  'file.list': {},
  'file.open': { file: id },
  'file.new': { ordinal: 2 },
  'file.askRestart': { file: id },
  'file.restart': { file: id },
  'file.askAbandon': { file: id },
  'file.abandon': { file: id },
  'file.history': { file: id },
  'search.show': { file: id },
  'search.name': { file: id, organisation: 'Decathlon Lens' },
  'form.section': { file: id, section: 'host' },
  'form.save': { file: id, section: 'host', hostName: 'Decathlon' },
  'form.saveAndContinue': { file: id, section: 'dates', startDate: '2027-01-04' },
  'form.settle': {
    ...{ file: id, section: 'content', asked: ['tasks'], values: { tasks: 'b', details: 'c' } },
    ...{ seen: { tasks: '0abcde' }, 'keep-tasks': 'typed' },
  },
  'form.summary': { file: id },
  'form.filled': { file: id },
  'form.read': { file: id },
  'form.takeHost': { file: id, seen: { hostName: '0abcde' }, known: other, hostName: 'Decathlon' },
  'form.takeContact': { file: id, section: 'tutor', seen: {}, contact: other },
  'form.attach': { file: id, seen: {}, insurer: 'Mutuelle' },
  'form.submit': { file: id },
  'form.amend': { file: id, section: 'content', values: { subject: 'Autre' } },
  'document.ask': { file: id, kind: 'contactForm', language: 'en' },
  'document.made': { file: id, kind: 'convention', variant: '2', language: 'fr', version: 3 },
  'document.link': { document: id },
  'documents.show': { file: id },
  'document.askRemove': { file: id },
  'document.remove': { file: id, version: 3 },
  'certificate.ask': { file: id },
  'upload.use': { file: id, upload: other, as: 'certificate' },
  'tutor.ask': { file: id },
  'tutor.accept': { file: id, upload: other, confirmed: 'yes', 'take-tutor': 'tutorRole,tutorFax' },
  'tutor.ignore': { file: id, upload: other },
  'convention.show': { file: id },
  'entry.tab': { file: id, tab: 5, from: 24 },
  'entry.copy': { file: id, field: 'periodeStage.dateDebut.2' },
  'convention.record': { file: id, number: '2026-42', copies: '4', documents: 'document1' },
  'print.show': { file: id },
  'print.drop': { file: id },
  'print.confirm': { file: id, checked: 'dates,hours' },
  'print.reject': { file: id },
  'signatures.show': { file: id },
  'signatures.record': { file: id, student: '2026-12-01', tutor: '' },
  'signatures.all': { file: id, on: '2026-12-01' },
  'copies.move': { file: id, holder: 'host' },
  'handover.show': { file: id },
  'handover.confirm': { file: id, part: 'host', on: '2026-12-15' },
  'question.open': { file: id },
  'question.ask': { file: id, text: 'Pourquoi ?' },
  'leaving.ask': { file: id, text: 'Je veux arrêter.' },
  'approval.approve': { file: id, round: 1 },
  'approval.return': { file: id, round: 1, reason: 'Précisez.', sections: 'content,dates' },
  'approval.disclaim': { file: id, round: 1 },
  'approval.open': { file: id, skipped: 1 },
  'approval.more': { file: id, round: 1 },
  'approval.pdf': { file: id, round: 1 },
  'approval.delegate': { file: id, round: 1, colleague: other },
  'approval.endDelegation': { file: id, round: 1 },
  'requests.next': { skipped: 2 },
  'requests.show': { from: 5 },
  'absence.show': {},
  'absence.add': { from: '2027-01-04', to: '2027-01-08', substitute: other },
  'absence.end': { absence: id, department: 'fegass' },
  'approval.recordSignature': { file: id, on: '2026-12-01' },
  'manager.confirmStudent': { file: id },
  'manager.assign': { file: id, teacher: other },
  'manager.askReferent': { file: id },
  'manager.post': { file: id },
  'manager.askClose': { file: id },
  'manager.allowLateStart': { file: id, reason: 'Accord.' },
  'manager.receive': { file: id },
  'manager.return': { file: id, reason: 'Il manque un cachet.' },
  'manager.record': { file: id, host: '2026-12-01' },
  'manager.sign': { file: id, on: '2026-12-10', name: 'Marc Lefort' },
  'manager.confirmCopies': { file: id },
  'manager.close': { file: id, reason: 'Doublon.' },
  'manager.resume': { file: id, reason: 'Erreur.' },
  'manager.open': { student: other, department: 'fegass', reason: 'Papier.' },
  'post.open': { file: id, at: 'managers' },
  'post.document': {
    ...{ file: id, at: 'teachers', kind: 'convention', variant: '2', language: 'fr' },
    from: 3,
  },
  'post.back': { file: id, at: 'teachers' },
  'host.contacts': { file: id },
  'host.verify': { file: id, role: 'tutor', email: 'jean@exemple.test' },
  'host.forget': { file: id, contact: other },
  'reach.told': { department: 'fegass', person: other },
  'reach.install': { department: 'fegass', person: other },
  'channel.ask': {},
  'channel.link': { instead: '19:x ', audience: 'managers', department: 'fegass' },
  'channel.keep': {},
  'question.take': { question: id },
  'question.answer': { question: id, answer: 'Oui.' },
};

describe('every verb', () => {
  test.each(verbs)('%s is read as it was sent', (verb) => {
    expect(readAction(verb, sent[verb])).toHaveProperty('verb', verb);
  });

  test.each(verbs)('%s never throws on forged data', (verb) => {
    const forged = [null, 42, 'x', [], { file: 7 }, { file: { $ne: 1 } }, { file: `${id}' or 1` }];
    for (const data of forged) expect(() => readAction(verb, data)).not.toThrow();
  });

  test.each(verbs.filter((verb) => 'file' in sent[verb]))('%s refuses a forged file id', (verb) => {
    const read = readAction(verb, { ...sent[verb], file: '../../etc/passwd' });
    expect(read).toEqual({ invalid: [expect.stringContaining('file')] });
  });

  test('an unknown verb is refused loudly', () => {
    for (const verb of ['form.delete', 'constructor', '__proto__', 'toString', '']) {
      expect(readAction(verb, {})).toEqual({ unknownVerb: verb });
    }
  });
});

describe('what comes back is checked', () => {
  test.each<[Verb, Record<string, unknown>]>([
    ['form.section', { file: id, section: 'payment' }],
    ['form.save', { file: id, section: 'host', hostName: 'x'.repeat(12_001) }],
    ['form.save', { file: id, section: 'referent', referentUnknown: 'maybe' }],
    ['form.amend', { file: id, section: 'host', values: { role: 'manager' } }],
    ['form.amend', { file: id, section: 'insurance', values: { insuranceCertificate: other } }],
    ['form.save', { file: id, section: 'host', seen: { role: '0abcde' } }],
    ['form.save', { file: id, section: 'host', seen: { hostName: 'x'.repeat(50) } }],
    ['form.settle', { file: id, section: 'host', asked: ['role'], values: {} }],
    ['form.settle', { file: id, section: 'host', asked: [], values: {}, 'keep-hostName': 'both' }],
    ['form.takeContact', { file: id, section: 'host', contact: other }],
    ['copies.move', { file: id, holder: 'moon' }],
    ['signatures.record', { file: id, tutor: '2026-02-30' }],
    ['signatures.all', { file: id, on: 'yesterday' }],
    ['handover.confirm', { file: id, part: 'others', on: '2026-12-15' }],
    ['situation.choose', { ordinal: 0, situation: 'initial' }],
    ['situation.choose', { ordinal: 1, situation: 'retired' }],
    ['approval.return', { file: id, round: -1, reason: 'x' }],
    ['convention.record', { file: id, number: '1', copies: 'four' }],
  ])('%s refuses %j', (verb, data) => {
    expect(readAction(verb, data)).toHaveProperty('invalid');
  });

  test('a text of the form is read where it is too long: the form says by how much', () => {
    const tasks = '👩‍👩‍👧‍👦'.repeat(1000);
    expect(readAction('form.save', { file: id, section: 'content', tasks })).toMatchObject({
      data: { tasks },
    });
    const question = readAction('question.ask', { text: 'x'.repeat(5001) });
    expect(question).toHaveProperty('invalid');
  });

  test('what is wrong is named, never repeated: it goes to the log', () => {
    const read = readAction('form.save', { file: id, section: 'Léa Dubois', hostName: 3 });
    expect(JSON.stringify(read)).not.toContain('Dubois');
    expect(read).toEqual({ invalid: [expect.stringContaining('section'), expect.any(String)] });
  });

  test('only the fields of the verb come through', () => {
    const read = readAction('file.open', { file: id, role: 'manager', on: 'x' });
    expect(read).toEqual({ verb: 'file.open', data: { file: id } });
  });

  test('a toggle becomes what a draft says, an input number a number', () => {
    const saved = { file: id, section: 'referent', referentUnknown: 'true', minor: 'false' };
    expect(readAction('form.save', saved)).toMatchObject({
      data: { referentUnknown: 'yes', minor: '' },
    });
    expect(readAction('convention.record', { file: id, number: '7', copies: '' })).toMatchObject({
      data: { copies: 0 },
    });
  });

  test('no card says which document is the certificate', () => {
    const saved = { file: id, section: 'insurance', insuranceCertificate: other };
    expect(readAction('form.save', saved)).toEqual({
      verb: 'form.save',
      data: { file: id, section: 'insurance' },
    });
  });

  test('a name that was typed and not chosen is nobody', () => {
    const typed = { file: id, section: 'referent', referentId: 'Claire Martin' };
    expect(readAction('form.save', typed)).toMatchObject({ data: { referentId: '' } });
    expect(readAction('manager.assign', { file: id, teacher: 'Claire' })).toMatchObject({
      data: { teacher: '' },
    });
  });
});

describe('buttons', () => {
  test('one without inputs sends none', () => {
    expect(press('student.status', { file: id }, { title: 'Retour' }).associatedInputs).toBe(
      'none',
    );
  });

  test('one with inputs sends them, unless it carries what they would hold', () => {
    expect(press('question.ask', {}, { title: 'Envoyer' }).associatedInputs).toBe('auto');
    expect(press('question.ask', { text: 'Déjà écrit' }, { title: 'Envoyer' })).toMatchObject({
      associatedInputs: 'none',
      data: { text: 'Déjà écrit' },
    });
  });

  test('every verb has its definition', () => {
    expect(Object.keys(sent).sort()).toEqual([...verbs].sort());
    for (const verb of verbs) expect(actions[verb]).toHaveProperty('schema');
  });
});
