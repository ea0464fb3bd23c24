import {
  copiesAt,
  isEnoughTries,
  type ChannelCopy,
  type CopyAudience,
} from '../../bot/process/channelCopies';
import {
  audiencesOf,
  channelReader,
  copyOrders,
  isPlacedNow,
  mustGo,
  ordersOfMade,
} from '../../bot/process/channelFiles';
import { copyName, isNamed, isOwnName, namesBeside } from '../../bot/process/copyNames';
import { madeKinds, type MadeKind } from '../../bot/process/documents';
import type { InternshipEvent } from '../../bot/process/internship';
import { editionFor } from '../../bot/process/roles';
import {
  internshipApproved,
  internshipAwaitingTeacher,
  internshipCompleted,
  internshipSigning,
  lea,
} from '../support/situations';
import { artois } from '../support/university';

const channelFiles = { managers: true, teachers: true };
const university = { ...artois, channelFiles };
const madeHere = {
  ...university,
  convention: { ...university.convention, madeIn: 'here' as const },
};
const approved = internshipApproved();
const closed = { kind: 'byManager' as const, at: approved.openedAt, by: 'isabelle', reason: 'x' };

/** What may lie where; nothing that is to be read on screen only, nothing that students give. */
const places: Record<MadeKind | 'insuranceCertificate', string[]> = {
  contactForm: ['managers', 'teachers'],
  signatureSheet: ['managers', 'teachers'],
  convention: ['managers'],
  attestation: ['managers'],
  contactFormFillable: [],
  entrySheet: [],
  abroadSheet: [],
  conventionDraft: [],
  insuranceCertificate: [],
};

test.each(Object.entries(places))('%s: in the channels of %j', (kind, audiences) => {
  expect(audiencesOf(kind as MadeKind)).toEqual(audiences);
});

test('the managers’ channel reads what its managers may, the teachers’ what anybody may', () => {
  const at = (audience: 'managers' | 'teachers', department: string) =>
    channelReader({ kind: 'channel', audience, department });
  expect(editionFor(approved, at('managers', approved.department))).toBe('whole');
  expect(editionFor(approved, at('managers', 'another'))).not.toBe('whole');
  expect(at('teachers', approved.department)).toBeNull();
  expect(editionFor(approved, null)).toBe('channel');
  expect(channelReader({ kind: 'channel', audience: 'advisers', department: null })).toBeNull();
});

describe('when a copy may be placed', () => {
  const key = (kind: MadeKind, audience: 'managers' | 'teachers' = 'managers') => ({
    kind,
    audience,
  });

  test('from the approval on, until the file is closed', () => {
    expect(isPlacedNow(approved, key('contactForm'), university)).toBe(true);
    expect(isPlacedNow(internshipAwaitingTeacher(), key('contactForm'), university)).toBe(false);
    expect(isPlacedNow({ ...approved, closure: closed }, key('contactForm'), university)).toBe(
      false,
    );
    expect(isPlacedNow(internshipCompleted(), key('attestation'), university)).toBe(true);
  });

  test('where the university wants it', () => {
    const teachersOnly = { ...university, channelFiles: { managers: false, teachers: true } };
    expect(isPlacedNow(approved, key('contactForm'), teachersOnly)).toBe(false);
    expect(isPlacedNow(approved, key('contactForm', 'teachers'), teachersOnly)).toBe(true);
    expect(isPlacedNow(approved, key('convention', 'teachers'), madeHere)).toBe(false);
  });

  test('a convention only where it is made here; a draft of it never', () => {
    expect(isPlacedNow(approved, key('convention'), university)).toBe(false);
    expect(isPlacedNow(approved, key('convention'), madeHere)).toBe(true);
    for (const kind of madeKinds.filter((one) => places[one].length === 0)) {
      expect(isPlacedNow(approved, key(kind), madeHere)).toBe(false);
    }
  });
});

test('copies go with the approval, and with a file that ends before any signature', () => {
  expect(mustGo(approved)).toBe(false);
  expect(mustGo({ ...approved, approval: null })).toBe(true);
  expect(mustGo({ ...approved, closure: closed })).toBe(true);
  const signature = { on: '2026-12-01', recordedBy: lea.id, recordedAt: '', name: null };
  expect(mustGo({ ...approved, signatures: { student: signature }, closure: closed })).toBe(false);
});

describe('what a change leaves to be done', () => {
  const orders = (
    events: InternshipEvent[],
    after = approved,
    settings: Pick<typeof university, 'channelFiles'> = university,
  ) => copyOrders(events, after, settings).map(({ kind, documentKind }) => [kind, documentKind]);
  const approval: InternshipEvent = { type: 'approved', round: 1 };
  const off = { channelFiles: { managers: false, teachers: false } };

  test('an approval places its papers, and brings in line what is there', () => {
    expect(orders([approval])).toEqual([
      ['fileToChannel', 'contactForm'],
      ['fileToChannel', 'convention'],
      ['fileToChannel', null],
    ]);
    expect(orders([approval], approved, off)).toEqual([]);
  });

  test('later changes bring in line what is there; reminders do not', () => {
    expect(orders([{ type: 'printChecked' }])).toEqual([['fileToChannel', null]]);
    expect(orders([{ type: 'noticeSent', key: 'k', notice: 'reminder', skipped: [] }])).toEqual([]);
    expect(
      orders(
        [{ type: 'submitted', round: 1, values: {}, referentId: null }],
        internshipAwaitingTeacher(),
      ),
    ).toEqual([]);
  });

  test('an approval that falls, or an end before any signature, removes all; also with the setting off', () => {
    const voided = { ...approved, approval: null };
    const all = [['removeFromChannel', null]];
    expect(orders([{ type: 'approvalVoided', changes: [] }], voided, off)).toEqual(all);
    const ended = { ...approved, closure: closed };
    expect(orders([{ type: 'closed', kind: 'abandoned', reason: null }], ended)).toEqual(all);
    const never = { ...internshipAwaitingTeacher(), closure: closed };
    expect(orders([{ type: 'closed', kind: 'abandoned', reason: null }], never)).toEqual([]);
    const signing = { ...internshipSigning(), closure: closed };
    const isSigned = Object.keys(signing.signatures).length > 0;
    expect(orders([{ type: 'closed', kind: 'byManager', reason: 'x' }], signing)).toEqual(
      isSigned ? [['fileToChannel', null]] : all,
    );
  });

  test('a deleted document takes its copies along, whatever the settings', () => {
    const removed = (document: MadeKind): InternshipEvent => ({
      type: 'documentRemoved',
      document,
    });
    const gone = [['removeFromChannel', 'contactForm']];
    expect(orders([removed('contactForm')])).toEqual(gone);
    expect(orders([removed('contactForm')], internshipAwaitingTeacher(), off)).toEqual(gone);
    expect(orders([removed('contactFormFillable')])).toEqual([]);
  });

  test('a document that somebody has made of an approved file is placed too', () => {
    const made = (kind: MadeKind, variant = '', file = approved) =>
      ordersOfMade(file, { kind, variant }, madeHere).map(({ documentKind }) => documentKind);
    expect(made('attestation')).toEqual(['attestation']);
    const asked = { kind: 'attestation', variant: '', askedIn: 'managers' } as const;
    expect(ordersOfMade(approved, asked, madeHere)).toMatchObject([{ askedIn: 'managers' }]);
    expect(made('convention', '2')).toEqual([]);
    expect(made('contactFormFillable')).toEqual([]);
    expect(made('contactForm', '', internshipAwaitingTeacher())).toEqual([]);
  });
});

describe('the name of a copy', () => {
  const name = (typed: string, audience: CopyAudience = 'managers') =>
    copyName({ id: 'abcdef01-x', reference: 42 }, { documentName: typed, audience });

  test.each([
    ['Imprimé contact - Léa Dubois.pdf', '42 - Imprimé contact - Léa Dubois.pdf'],
    ['a"b*c:d<e>f?g/h\\i|j.pdf', '42 - a b c d e f g h i j.pdf'],
    ['Convention - Martin Jr. . ..pdf', '42 - Convention - Martin Jr.pdf'],
    ['~$x.pdf', '42 - ~$x.pdf'],
    ['CON.pdf', '42 - CON.pdf'],
    ['Imprimé contact - Jean_vti_Paul.pdf', '42 - Imprimé contact - Jean vti Paul.pdf'],
    ['Attestation_VTI__vti_x.pdf', '42 - Attestation vti vti x.pdf'],
    ['Fiche - Nguyễn 阮.pdf', '42 - Fiche - Nguyễn 阮.pdf'],
  ])('%s → %s', (typed, expected) => expect(name(typed)).toBe(expected));

  test('is short enough, and never ends with a dot or a blank before its ending', () => {
    const long = name(`${'é'.repeat(94)} . ${'x'.repeat(200)}.pdf`);
    expect([...long].length).toBeLessThanOrEqual(104);
    expect(long).toMatch(/^42 - é+\.pdf$/);
  });

  test('the teachers’ edition is called so, and two files beside each other have numbers', () => {
    const edition = name('Imprimé contact - Léa Dubois.pdf', 'teachers');
    expect(edition).toBe('42 - Imprimé contact - Léa Dubois (enseignants).pdf');
    const second = namesBeside(edition)[1]!;
    expect(second).toBe('42 - Imprimé contact - Léa Dubois (enseignants) (2).pdf');
    expect([isNamed(edition, edition), isNamed(second, edition)]).toEqual([true, true]);
    expect(isNamed(edition, name('Imprimé contact - Léa Dubois.pdf'))).toBe(false);
    expect([isOwnName(second), isOwnName('Compte rendu.pdf')]).toEqual([true, false]);
  });

  test('two students of one name have two files', () => {
    const other = copyName(
      { id: 'abcdef02-x', reference: 43 },
      { documentName: 'Convention - Léa Dubois.pdf', audience: 'managers' },
    );
    expect(other).not.toBe(name('Convention - Léa Dubois.pdf'));
    expect(
      copyName(
        { id: 'abcdef02-x', reference: null },
        { documentName: 'C.pdf', audience: 'managers' },
      ),
    ).toBe('abcdef02 - C.pdf');
  });
});

test('it is tried for a day where it may pass, for half an hour where somebody must act', () => {
  expect([isEnoughTries(9, false), isEnoughTries(10, false)]).toEqual([false, true]);
  expect([isEnoughTries(99, true), isEnoughTries(100, true)]).toEqual([false, true]);
});

test('a card of a channel shows what lies in that channel', () => {
  const copy = (some: Partial<ChannelCopy>): ChannelCopy => ({
    ...{ id: 1, internshipId: 'i', kind: 'contactForm', audience: 'managers', state: 'current' },
    ...{ at: null, placed: null, failed: null, givenUp: null },
    ...some,
  });
  const placed = {
    driveId: 'd',
    itemId: 'i',
    webUrl: 'https://x',
    eTag: 'e',
    sha256: 's',
    missingGlyphs: [],
  };
  const at = { channelId: 'c', driveId: 'd', folderId: 'f', name: '42 - x (2).pdf' };
  const givenUp = '2026-11-20T09:00:00Z';
  const copies = [
    copy({ at, placed: { ...placed, version: 1, at: '' } }),
    copy({ kind: 'convention', givenUp }),
    copy({ kind: 'attestation', state: 'leaving', givenUp }),
    copy({ audience: 'teachers' }),
  ];
  const nothing = { webUrl: null, isGivenUp: false, besides: null, isLeft: false };
  const there = { ...nothing, kind: 'contactForm', webUrl: 'https://x' };
  const others = [
    { ...nothing, kind: 'convention', isGivenUp: true },
    { ...nothing, kind: 'attestation', isLeft: true },
  ];
  expect(copiesAt({ copies }, 'managers')).toEqual([there, ...others]);
  expect(copiesAt({}, 'teachers')).toEqual([]);
  const aside = copy({ state: 'aside', placed: { ...placed, version: 1, at: '' } });
  expect(copiesAt({ copies: [aside, ...copies] }, 'managers')).toEqual([
    { ...there, besides: '42 - x (2).pdf' },
    ...others,
  ]);
});
