/** Step 2 on its cards: what is known already, what is asked for next, what is kept and what is not. */
import type { Internship } from '../../bot/process/internship';
import type { Person } from '../../bot/process/people';
import type { Draft } from '../../bot/process/form';
import { seenOf } from '../../bot/process/form/merge';
import { openChat, withUuid, type Chat } from '../support/chat';
import {
  after,
  claire,
  completeDraft,
  internshipApproved,
  internshipAwaitingTeacher,
  internshipFilling,
  internshipReadyToSubmit,
  internshipSearching,
  isabelle,
  lea,
} from '../support/situations';

let chat: Chat;
/** Each test has a student of its own. */
let student: Person;

beforeAll(async () => {
  chat = await openChat([]);
});
beforeEach(async () => {
  student = { ...withUuid(lea), aadObjectId: withUuid(lea).id };
  const { aadObjectId, roles, isGuest: _, ...rest } = student;
  await chat.storage.directory.saveDirectory([
    { ...rest, aadObjectId: aadObjectId!, roles: [...roles] },
  ]);
  chat.forget();
});
afterAll(() => chat.storage.drop());

async function keeps(make: (who: Person) => Internship): Promise<Internship> {
  return chat.keeps(make(student));
}
const draftOf = async ({ id }: Internship) => (await chat.storage.store.internship(id))!.draft;
const presses = (verb: string, data: object) => chat.presses(student, verb, data);

describe('when the form begins', () => {
  const names = async (file: Internship) =>
    presses('search.name', { file: file.id, organisation: 'Atelier du Canal' });

  test('what is usual, and what the directory knows, is there to be checked', async () => {
    const file = await keeps(internshipSearching);
    const card = await names(file);
    expect(card).toContain('Imprimé contact, 1 sur 14 : vos coordonnées');
    expect(card).toContain('Une réponse est déjà remplie pour vous : vérifiez-la.');
    expect(await draftOf(file)).toMatchObject({
      studentCountry: 'FR',
      hostCountry: 'FR',
      hostName: 'Atelier du Canal',
      formation: lea.formation,
      gratificationCurrency: 'EUR',
    });
  });

  test('of the last file: the student’s own answers, the insurance while it lasts, no host', async () => {
    await keeps((who) => internshipApproved({}, who));
    const file = await keeps(internshipSearching);
    await names(file);
    const draft = await draftOf(file);
    const complete = completeDraft();
    for (const field of ['studentAddress', 'cpam', 'courseUnit', 'insurer'] as const) {
      expect(draft[field]).toBe(complete[field]);
    }
    for (const field of ['hostSiret', 'tutorEmail', 'subject', 'insuranceCertificate'] as const) {
      expect(draft[field] ?? '').toBe('');
    }
  });

  test('an insurance that has ended is not taken over', async () => {
    await keeps((who) => internshipApproved({ insuranceValidUntil: '2026-01-31' }, who));
    const file = await keeps(internshipSearching);
    await names(file);
    expect((await draftOf(file)).insurer ?? '').toBe('');
  });

  test('« j’ai déjà un imprimé rempli » before there is an organisation asks for it first', async () => {
    const file = await keeps(internshipSearching);
    expect(await presses('form.filled', { file: file.id })).toMatch(
      /Dites d’abord quel organisme vous accueille/,
    );
  });
});

describe('a section', () => {
  const save = (file: Internship, section: string, typed: object, seen?: object) =>
    presses('form.saveAndContinue', { file: file.id, section, ...typed, ...(seen && { seen }) });

  test.each([
    ['tuteur ou tutrice', 'tuteur ou tutrice'],
    ['Civil-liability insurance', 'assurance responsabilité civile'],
  ])('is opened by its name: « %s »', async (typed, title) => {
    await keeps((who) => internshipFilling({}, who));
    chat.forget();
    await chat.types(student, typed);
    expect(chat.reads()).toMatch(new RegExp(`sur 14 : ${title}`));
  });

  test.each([
    ['c’est quoi la cpam ?', 'Votre caisse d’assurance maladie', 'Ouvrir : vos coordonnées'],
    ['siret ?', 'Quatorze chiffres', 'Ouvrir : organisme d’accueil'],
    ['ape', 'Quatre chiffres et une lettre', 'Ouvrir : organisme d’accueil'],
    ['code postal ?', 'Code postal de l’organisme', 'Ouvrir : vos coordonnées'],
  ])('is explained: « %s »', async (typed, help, way) => {
    await keeps((who) => internshipFilling({}, who));
    chat.forget();
    await chat.types(student, typed);
    expect(chat.reads()).toContain(help);
    expect(chat.reads().replaceAll('\u00A0', ' ')).toContain(way);
  });

  test('is explained before there is an organisation too, which its name is not', async () => {
    await keeps(internshipSearching);
    chat.forget();
    await chat.types(student, 'c’est quoi la cpam');
    expect(chat.reads()).toContain('Votre caisse d’assurance maladie');
    expect(chat.reads()).not.toContain('Ouvrir');
  });

  test('« pdf » leads to the documents, and to the form as one', async () => {
    await keeps((who) => internshipFilling({}, who));
    chat.forget();
    await chat.types(student, 'pdf');
    expect(chat.reads()).toContain('Aucun document pour ce stage');
    expect(chat.reads()).toContain('Faire : Imprimé contact');
  });

  test.each(['tutor.ask', 'form.filled'])('keeps what is typed on it under %s', async (verb) => {
    const file = await keeps((who) => internshipFilling({}, who));
    const studentCity = 'Béthune';
    await presses(verb, { file: file.id, section: 'student', seen: {}, studentCity });
    expect(await draftOf(file)).toMatchObject({ studentCity });
  });

  test.each(['imprimé contact', 'formulaire'])('all are listed by « %s »', async (typed) => {
    await keeps((who) => internshipAwaitingTeacher({}, who));
    chat.forget();
    await chat.types(student, typed);
    expect(chat.reads()).toContain('Gratification et avantages');
  });

  test('what is wrong in it is where the progress card leads', async () => {
    await keeps((who) => internshipReadyToSubmit({ hoursMonday: '6', weeklyHours: '35' }, who));
    chat.forget();
    await chat.types(student, 'statut');
    expect(chat.reads()).not.toContain('est complet');
    expect(chat.reads()).toContain('Corriger : heures de présence');
  });

  test('that was sent back is not complete before it is changed, and the next asked one comes', async () => {
    const file = await keeps((who) =>
      after(
        internshipAwaitingTeacher({}, who),
        { at: '2026-11-04T08:00:00.000Z', by: claire.id },
        {
          type: 'returned',
          round: 1,
          reason: 'Précisez.',
          sections: ['content', 'hours'],
        },
      ),
    );
    const list = await presses('form.summary', { file: file.id });
    expect(list).toContain('2 sections à revoir');
    expect(list).toMatch(/Contenu du stage\nà revoir/);
    const { theme, subject, competences, confidential, howFound } = completeDraft();
    const typed = { theme, subject, competences, confidential, howFound, tasks: 'Trois tâches.' };
    expect(await save(file, 'content', typed)).toContain('heures de présence');
    expect(await presses('form.summary', { file: file.id })).toContain('1 section à revoir');
  });

  test('is kept although it is incomplete, and the next one comes', async () => {
    const file = await keeps((who) => internshipFilling({}, who));
    expect(await save(file, 'tutor', { tutorLastName: 'Petit' })).toContain('contenu du stage');
    expect(await draftOf(file)).toMatchObject({ tutorLastName: 'Petit' });
  });

  test('asks for more where an answer calls for it, then goes on', async () => {
    const file = await keeps((who) => internshipFilling({}, who));
    const more = await save(file, 'pay', { gratified: 'yes' });
    expect(more).toContain('Votre réponse demande encore quelques précisions');
    expect(more).toContain('Montant de la gratification');
    expect(await save(file, 'pay', { gratified: 'no' })).toContain('suivi et validation');
  });

  test('an input that was emptied is sent by no client: it is emptied where the rest came back', async () => {
    const filled = { hostPhone: '03 21 00 00 00', hostCity: 'Lens', hostPostcode: '62300' };
    const file = await keeps((who) => internshipFilling(filled, who));
    const seen = seenOf(['hostPhone', 'hostCity', 'hostPostcode'], filled);
    await save(file, 'hostAddress', { hostPostcode: '62300', hostCity: 'Arras' }, seen);
    expect(await draftOf(file)).toMatchObject({ hostPhone: '', hostCity: 'Arras' });
  });

  test('a card that was not shown a field empties nothing of it', async () => {
    const file = await keeps((who) => internshipFilling({ hostPhone: '03 21 00 00 00' }, who));
    const seen = seenOf(['hostCity', 'hostPostcode'], {});
    await save(file, 'hostAddress', { hostCity: 'Arras' }, seen);
    expect(await draftOf(file)).toMatchObject({ hostPhone: '03 21 00 00 00', hostCity: 'Arras' });
  });

  test('keeps what is typed while the certificate is looked for', async () => {
    const file = await keeps((who) => internshipFilling({}, who));
    const card = await presses('form.attach', { file: file.id, seen: {}, insurer: 'Insuria' });
    expect(card).toContain('Déposez votre attestation d’assurance');
    expect(await draftOf(file)).toMatchObject({ insurer: 'Insuria' });
  });

  test('a change to what was sent, while another device changed it too, is asked about', async () => {
    const file = await keeps((who) => internshipAwaitingTeacher({}, who));
    const values = file.submission!.values;
    const seen = seenOf(['subject', 'tasks'], { ...values, subject: 'Un autre' });
    const card = await presses('form.save', {
      ...{ file: file.id, section: 'content', seen },
      ...{ subject: 'Le mien', tasks: values.tasks },
    });
    expect(card).toContain('Une réponse a changé sur un autre appareil');
    expect(card).toContain(values.subject);
    expect(card).toContain('Le mien');
  });
});

describe('what is known of organisations', () => {
  const host: Draft = { hostName: 'Cycles du Beffroi', hostCountry: 'FR', hostCity: 'Arras' };

  /** As an approval makes an organisation known. */
  async function knows(): Promise<string> {
    const { store } = chat.storage;
    const file = await chat.keeps({ ...internshipApproved(host, student) });
    await store.commitInternship({
      expectedVersion: 1,
      file: { ...file, version: 2 },
      entries: [{ event: { type: 'approved', round: 1 }, at: '2026-11-18T10:00:00Z', by: null }],
      nextDueAt: null,
      announcement: { tellings: [], posts: [] },
    });
    const [known] = await store.hosts.search('cycles beffroi', 1);
    return known!.id;
  }

  test('its information fills what is empty, asks before it replaces, and brings no person', async () => {
    const known = await knows();
    const file = await keeps((who) => internshipFilling({ hostCity: 'Lens' }, who));
    const asked = await presses('form.takeHost', { file: file.id, known });
    expect(asked).toContain('Cycles du Beffroi : remplacer vos réponses ?');
    expect(asked).toContain('Lens → Arras');
    expect((await draftOf(file)).hostActivity ?? '').toBe('');
    await presses('form.takeHost', { file: file.id, known, replace: 'no' });
    const draft = await draftOf(file);
    expect(draft).toMatchObject({ hostCity: 'Lens', hostActivity: 'Commerce d’articles de sport' });
    expect(draft.tutorLastName ?? '').toBe('');
    await presses('form.takeHost', { file: file.id, known, replace: 'yes' });
    expect(await draftOf(file)).toMatchObject({ hostCity: 'Arras' });
  });

  test('a contact that a manager has verified is offered, and copied', async () => {
    const hostId = await knows();
    const contact = await chat.storage.store.hosts.verifyContact({
      ...{ hostId, role: 'tutor', civility: null, firstName: 'Awa', lastName: 'Deschamps' },
      ...{ position: 'Responsable', email: 'awa@cycles-exemple.test', phone: '03 21 00 00 11' },
      verifiedBy: isabelle.id,
    });
    const file = await keeps((who) => internshipReadyToSubmit({ ...host, tutorLastName: '' }, who));
    const at = { file: file.id, section: 'tutor' };
    expect(await presses('form.section', at)).toContain('Awa Deschamps, Responsable');
    await presses('form.takeContact', { ...at, contact: contact!.id });
    expect(await draftOf(file)).toMatchObject({
      tutorFirstName: 'Awa',
      tutorEmail: 'awa@cycles-exemple.test',
    });
    const elsewhere = { ...at, section: 'signatory', contact: contact!.id };
    expect(await presses('form.takeContact', elsewhere)).toContain('Choisissez d’abord');
  });
});
