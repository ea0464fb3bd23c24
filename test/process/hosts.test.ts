import fc from 'fast-check';
import { readForm } from '../../bot/process/form';
import { headcountOf, listedId, sizeId } from '../../bot/process/hostLists';
import { searchTerms, searchWords } from '../../bot/process/hostSearch';
import {
  afterForm,
  contactDraft,
  draftOf,
  hostFields,
  hostOf,
  nameKey,
  reachedAt,
  sameHost,
  type HostData,
} from '../../bot/process/hosts';
import { completeDraft } from '../support/situations';
import { artois } from '../support/university';

const canal: HostData = {
  hostCountry: 'FR',
  hostName: 'Ateliers du Canal',
  hostSiret: '99900010200015',
  hostPostcode: '62400',
};
const known = (id: string, data: HostData, isImported = true) => ({ id, data, isImported });
const { hostSiret: _siret, ...withoutSiret } = canal;

test('of a form the organisation and nothing else, and back again', () => {
  const data = hostOf(completeDraft())!;
  expect(Object.keys(data).every((field) => field.startsWith('host'))).toBe(true);
  expect(data).toMatchObject({ hostName: 'Decathlon Lens', hostSiret: '50056940503239' });
  const { problems } = readForm({ ...completeDraft(), ...draftOf({ data }) });
  expect([...problems.keys()].filter((field) => field.startsWith('host'))).toEqual([]);
});

test('what does not read well is left out; without a name or a country there is none', () => {
  expect(hostOf(completeDraft({ hostSiret: '1', hostPostcode: '6230' }))).not.toMatchObject({
    hostSiret: expect.anything(),
  });
  expect(hostOf(completeDraft({ hostName: '\u200b ' }))).toBeNull();
  expect(hostOf(completeDraft({ hostCountry: 'XX' }))).toBeNull();
  expect(hostOf({})).toBeNull();
});

test('invisible characters and spaces do not come along', () => {
  const data = hostOf(completeDraft({ hostName: ' Ate\u200bliers\u00a0 du  Canal ' }))!;
  expect(data.hostName).toBe('Ateliers du Canal');
});

test.each([
  ['03 21 00 11 22', '+33 3 21 00 11 22'],
  ['0321001122', '0033321001122'],
  ['03.21.00.11.22', '+33 (0)3 21 00 11 22'],
  ['A.B@c.example', 'a.b@C.example '],
])('« %s » and « %s » reach the same', (one, other) => {
  expect(reachedAt(one)).toBe(reachedAt(other));
});

describe('the same host', () => {
  const one = known('1', canal);
  const nameless = known('2', withoutSiret);
  test.each<[string, HostData, string | undefined]>([
    ['by SIRET, whatever its name', { ...canal, hostName: 'X' }, '1'],
    ['by name where the form has no SIRET', withoutSiret, '2'],
    ['by name where the known one has none', { ...canal, hostSiret: '99900017700017' }, '2'],
    ['not in another place', { ...withoutSiret, hostPostcode: '59000' }, undefined],
    ['not in another country', { ...withoutSiret, hostCountry: 'BE' }, undefined],
  ])('%s', (_what, data, id) => {
    expect(sameHost([one, nameless], data)?.id).toBe(id);
  });

  test('of two establishments under one name none is taken for the other', () => {
    const other = known('3', { ...canal, hostSiret: '99900017700017' });
    expect(sameHost([one, other], withoutSiret)).toBeUndefined();
    expect(sameHost([one], withoutSiret)).toBe(one);
  });

  test('names are compared without capitals, accents and signs', () => {
    expect(nameKey({ ...canal, hostName: 'ATELIERS  du-Cânal.' })).toBe(nameKey(canal));
  });
});

test('one more form fills gaps of what was imported, and corrects the rest', () => {
  const told = { ...canal, hostName: 'Canal', hostCity: 'Béthune' };
  expect(afterForm(known('1', canal), told)).toEqual({ ...canal, hostCity: 'Béthune' });
  expect(afterForm(known('1', canal, false), told)).toEqual(told);
});

test('a verified person becomes answers of their own section only', () => {
  const person = { firstName: 'Zoé', lastName: 'Q', position: 'DRH', email: 'z@q.example' };
  const about = { id: 'c', hostId: 'h', verifiedBy: 'm', verifiedAt: '2026-12-01T09:00:00Z' };
  const contact = { ...person, ...about, civility: null, phone: null };
  expect(contactDraft({ ...contact, role: 'signatory' })).toEqual({
    signatoryFirstName: 'Zoé',
    signatoryLastName: 'Q',
    signatoryRole: 'DRH',
    signatoryEmail: 'z@q.example',
  });
  expect(Object.keys(contactDraft({ ...contact, role: 'tutor' }))[0]).toBe('tutorFirstName');
});

describe('words', () => {
  test('of a name as it is written, and as it is said', () => {
    expect(searchWords({ hostName: 'S.N.C.F. d’Œuvres' })).toEqual(
      ['sncf', 's', 'n', 'c', 'f', 'doeuvres', 'd', 'oeuvres'].sort(),
    );
  });

  test('every name is found by itself, and by the beginnings of its words', () => {
    const word = fc.string({ minLength: 3, maxLength: 12, unit: 'grapheme' });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (parts) => {
        const hostName = parts.join(' ');
        const words = searchWords({ hostName });
        const isFound = (text: string) =>
          searchTerms(text).every((alternatives) =>
            alternatives.some((all) =>
              all.every((start) => words.some((one) => one.startsWith(start))),
            ),
          );
        expect(isFound(hostName)).toBe(true);
        expect(isFound(hostName.toUpperCase())).toBe(true);
      }),
    );
  });

  test('nothing that a query could mean is left in them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        for (const word of searchTerms(text).flat(2)) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
        for (const word of searchWords({ hostName: text }))
          expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
      }),
    );
  });
});

describe('labels', () => {
  const { hostSizes, hostTypes, legalForms } = artois.lists;

  test.each([
    ['1 à 9', [1, 9]],
    ['1 000 à 1 999', [1000, 1999]],
    ['1000 et +', [1000, Infinity]],
    ['10 000 salariés et plus', [10_000, Infinity]],
    ['0 salarié', [0, 0]],
    ['Unités non employeuses', [0, 0]],
    ['Non défini', null],
  ])('« %s »', (label, count) => {
    expect(headcountOf(label)).toEqual(count);
  });

  test('a headcount that is in no value of the list is none', () => {
    expect(sizeId(hostSizes, [5, 60])).toBeUndefined();
    expect(sizeId(hostSizes, null)).toBeUndefined();
  });

  test('every value is found by its names and its id', () => {
    for (const list of [hostSizes, hostTypes, legalForms]) {
      for (const { id, fr } of list) {
        expect(listedId(list, fr.toUpperCase())).toBe(id);
        expect(listedId(list, `${fr} (99)`)).toBe(id);
      }
    }
  });

  test('all host fields are of the form', () => {
    expect(hostFields).toHaveLength(18);
  });
});
