/** How each field of the imprimé contact is read: what is accepted, and why something is not. */
import fc from 'fast-check';
import {
  changedFields,
  clean,
  fieldIds,
  readForm,
  sectionOf,
  sections,
  sectionState,
  type Draft,
  type FieldId,
} from '../../bot/process/form';
import { isSiret, visibleLength } from '../../bot/process/formReaders';
import { completeDraft } from '../support/situations';

const ofField = (field: FieldId, typed: string, others: Draft = {}) => {
  const { values, problems } = readForm({ hostCountry: 'FR', ...others, [field]: typed });
  return problems.get(field) ?? { value: values[field] };
};

describe('clean', () => {
  it.each([
    ['  Dubois  ', 'Dubois', 'spaces around'],
    ['Léa\u00A0\u202F Dubois', 'Léa Dubois', 'no-break spaces are spaces'],
    ['a\tb', 'a b', 'a tab is a space'],
    ['Dec\u200Bath\u200Dlon', 'Decathlon', 'zero-width characters'],
    ['\uFEFFDeca\uFEFFthlon', 'Decathlon', 'a byte-order mark is not a space'],
    ['Deca\u00ADthlon', 'Decathlon', 'a soft hyphen'],
    ['\u202Eabc\u202C', 'abc', 'text direction marks'],
    ['a\u0000b\u0007', 'ab', 'control characters'],
    ['a \u200B b', 'a b', 'spaces on both sides of nothing'],
    ['a\uD800b', 'ab', 'half a character, which a database refuses'],
    ['e\u200B\u0301', 'é', 'an accent that something invisible held apart'],
    ['\u3164\u115F', '', 'letters that show nothing'],
    ['e\u0301te\u0301', 'été', 'accents typed apart'],
    ['un\r\ndeux\rtrois', 'un\ndeux\ntrois', 'line ends'],
    ['un\n\ndeux', 'un\n\ndeux', 'paragraphs stay'],
    ['🙂 👍🏽', '🙂 👍🏽', 'whole characters outside the first plane stay'],
    ['Œuvre d’art — 100 %', 'Œuvre d’art — 100 %', 'French typography stays'],
  ])('%j is %j (%s)', (typed, expected) => {
    expect(clean(typed)).toBe(expected);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect(clean(clean(typed))).toBe(clean(typed));
      }),
    );
  });
});

describe('limits are counted as people see them', () => {
  it.each([
    ['é', 1],
    ['e\u0301', 1],
    ['🙂', 1],
    ['👍🏽', 1],
    ['ab', 2],
  ])('%j has length %d', (text, length) => {
    expect(visibleLength(text)).toBe(length);
  });

  it.each<[FieldId, number]>([
    ['hostName', 150],
    ['hostAddress', 200],
    ['hostCity', 200],
    ['workplace', 200],
    ['tutorFirstName', 50],
    ['tutorLastName', 50],
    ['tutorRole', 100],
    ['signatoryFirstName', 50],
    ['signatoryLastName', 50],
    ['signatoryRole', 100],
    ['subject', 1000],
    ['tasks', 1000],
    ['competences', 1000],
  ])('%s holds %d characters', (field, max) => {
    const longest = '🙂'.repeat(max);
    expect(ofField(field, longest)).toEqual({ value: longest });
    expect(ofField(field, `${longest}é`)).toEqual({ code: 'tooLong', max, length: max + 1 });
  });

  it.each(['yes', ''])('the legal representative holds 100, with « minor » %j', (minor) => {
    expect(ofField('legalRepresentative', 'a'.repeat(101), { minor })).toEqual({
      code: 'tooLong',
      max: 100,
      length: 101,
    });
  });
});

describe('what must be there', () => {
  const optional: FieldId[] = [
    'hostSiret',
    'workplace',
    'hourlyGratification',
    'referentUnknown',
    'minor',
    'legalRepresentative',
  ];

  it.each(fieldIds)('%s', (field) => {
    const read = ofField(field, '', { hostCountry: field === 'hostCountry' ? '' : 'FR' });
    if (optional.includes(field)) expect(read).not.toHaveProperty('code');
    else expect(read).toEqual({ code: field === 'referentId' ? 'noTeacher' : 'missing' });
  });

  it('characters that nobody sees are nothing', () => {
    expect(ofField('hostName', ' \u200B\u00A0\uFEFF')).toEqual({ code: 'missing' });
  });
});

describe('dates', () => {
  it.each([
    ['2027-01-04', true],
    ['2028-02-29', true],
    ['2027-02-29', false],
    ['2027-04-31', false],
    ['2027-13-01', false],
    ['04/01/2027', false],
    ['2027-1-4', false],
    ['20270104', false],
    ['0027-01-04', false],
    ['9999-12-31', false],
    ['2027-01-04T10:00', false],
    ['+002027-01-04', false],
    ['demain', false],
  ])('%s: %s', (typed, good) => {
    const expected = good ? { value: typed } : { code: 'notADate' };
    expect(ofField('startDate', typed)).toEqual(expected);
  });
});

describe('numbers as they are written in France', () => {
  it.each([
    ['35', 2100],
    ['35,5', 2130],
    ['35.5', 2130],
    ['35 h', 2100],
    ['35h', 2100],
    ['37,75', 2265],
    ['35h30', 2130],
    ['35 h 30', 2130],
    ['\u00A035 h', 2100],
  ])('%j hours a week are %d minutes', (typed, minutes) => {
    expect(ofField('weeklyHours', typed)).toEqual({ value: minutes });
  });

  it.each(['trente-cinq', '-35', '35,555', '3 5 heures', '1e3', '٣٥', '35h75', '0', '0,00'])(
    '%j is no number of hours',
    (typed) => {
      expect(ofField('weeklyHours', typed)).toEqual({ code: 'notANumber' });
    },
  );

  it.each([
    ['4,50', 450],
    ['4.5 €', 450],
    ['4,50 €', 450],
    ['€ 5', 500],
    ['0', 0],
    ['', 0],
  ])('%j an hour are %d cents', (typed, cents) => {
    expect(ofField('hourlyGratification', typed)).toEqual({ value: cents });
  });

  it.each(['4h30', 'beaucoup', '-1', '4,505'])('%j is no amount', (typed) => {
    expect(ofField('hourlyGratification', typed)).toEqual({ code: 'notANumber' });
  });
});

describe('SIRET', () => {
  it.each([
    ['50056940503239', true, 'a shop'],
    ['500 569 405 03239', true, 'with spaces'],
    ['500.569.405-03239', true, 'with points and a hyphen'],
    ['\u200B500\u00A0569\u202F405 03239', true, 'pasted with what nobody sees'],
    ['50056940503238', false, 'a wrong key'],
    ['500569405', false, 'a SIREN alone'],
    ['5005694050323A', false, 'a letter'],
    ['00000000000000', false, 'nothing but zeros, whose sum is right'],
    ['35600000000048', true, 'La Poste’s head office, by the common key'],
    ['35600000012345', false, 'La Poste, neither rule'],
    ['35600000049837', true, 'La Poste’s establishments: the sum of the digits is a multiple of 5'],
    ['35600000049838', false, 'La Poste, a sum that is not'],
  ])('%j: %s (%s)', (typed, good) => {
    const digits = clean(typed).replace(/\D/g, '');
    const expected = good ? { value: digits } : { code: 'wrongSiret' };
    expect(ofField('hostSiret', typed)).toEqual(expected);
  });

  it('a single wrong digit is always noticed, but for La Poste', () => {
    const digit = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(
        fc.array(digit, { minLength: 13, maxLength: 13 }),
        fc.nat(13),
        digit,
        (thirteen, at, other) => {
          fc.pre(!thirteen.join('').startsWith('356000000'));
          const key = [...Array(10).keys()].find((last) => isSiret([...thirteen, last].join('')));
          fc.pre(key !== undefined);
          const right = [...thirteen, key];
          const wrong = right.with(at, other);
          expect(isSiret(wrong.join(''))).toBe(wrong.join('') === right.join(''));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is not asked for abroad', () => {
    expect(ofField('hostSiret', 'whatever', { hostCountry: 'BE' })).toEqual({ value: null });
  });
});

describe('country, postcode, telephone, e-mail', () => {
  it.each([
    ['fr', { value: 'FR' }],
    [' be ', { value: 'BE' }],
    ['France', { code: 'unknownCountry' }],
    ['ZZ', { code: 'unknownCountry' }],
    ['250', { code: 'unknownCountry' }],
    ['FRA', { code: 'unknownCountry' }],
  ])('country %j', (typed, expected) => {
    expect(ofField('hostCountry', typed)).toEqual(expected);
  });

  it.each([
    ['62300', 'FR', true],
    ['62 300', 'FR', true],
    ['6230', 'FR', false],
    ['97410', 'RE', true],
    ['9741', 'RE', false],
    ['SW1A 1AA', 'GB', true],
    ['12345678901', 'GB', false],
  ])('postcode %s in %s: %s', (typed, hostCountry, good) => {
    const expected = good ? { value: typed } : { code: 'notAPostcode' };
    expect(ofField('hostPostcode', typed, { hostCountry })).toEqual(expected);
  });

  it.each([
    ['03 21 00 11 22', 'FR', true],
    ['0321001122', 'FR', true],
    ['03.21.00.11.22', 'FR', true],
    ['+33 3 21 00 11 22', 'FR', true],
    ['0262 00 11 22', 'RE', true],
    ['02 555 12 34', 'BE', true],
    ['+33 3 21 00 11 22', 'AQ', true],
    ['0321', 'FR', false],
    ['03 21 00 11 22 33', 'FR', false],
    ['à demander', 'FR', false],
  ])('telephone %s in %s: %s', (typed, hostCountry, good) => {
    const expected = good ? { value: typed } : { code: 'notAPhone' };
    expect(ofField('tutorPhone', typed, { hostCountry })).toEqual(expected);
  });

  it.each([
    ['jean.petit@magasin-exemple.test', true],
    ['jean.petit@magasin', false],
    ['jean petit@magasin-exemple.test', false],
    ['jean..petit@magasin-exemple.test', false],
    [`${'a'.repeat(250)}@exemple.test`, false],
  ])('e-mail %s: %s', (typed, good) => {
    const expected = good ? { value: typed } : { code: 'notAnEmail' };
    expect(ofField('tutorEmail', typed)).toEqual(expected);
  });
});

describe('the referent and the minor', () => {
  it('« je ne le connais pas encore » is an answer, and wins over a name', () => {
    expect(ofField('referentId', '', { referentUnknown: 'yes' })).toEqual({ value: null });
    expect(ofField('referentId', 't1', { referentUnknown: 'yes' })).toEqual({ value: null });
    expect(ofField('referentId', 't1', { referentUnknown: 'no' })).toEqual({ value: 't1' });
  });

  it.each([
    ['yes', true],
    ['no', false],
    ['', null],
  ])('« minor » %j is %s', (typed, expected) => {
    expect(ofField('minor', typed)).toEqual({ value: expected });
  });

  it('a minor names a parent; nobody else has to', () => {
    expect(ofField('legalRepresentative', '', { minor: 'yes' })).toEqual({ code: 'missing' });
    expect(ofField('legalRepresentative', '', { minor: 'no' })).toEqual({ value: null });
  });
});

describe('the whole form', () => {
  it('a complete draft has no problem, and its values are typed', () => {
    expect([...readForm(completeDraft()).problems]).toEqual([]);
    expect(readForm(completeDraft()).values).toMatchObject({
      hostCountry: 'FR',
      weeklyHours: 2100,
    });
  });

  it('never throws on what is typed', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('0000-01-01', '9999-12-31'),
    );
    const drafts = fc.record(
      Object.fromEntries(fieldIds.map((field) => [field, typed])) as Record<FieldId, typeof typed>,
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(drafts, (draft) => {
        readForm(draft);
      }),
      { numRuns: 50 },
    );
  });

  it('every field is in exactly one section', () => {
    expect(new Set(fieldIds).size).toBe(fieldIds.length);
    for (const field of fieldIds) expect(sections[sectionOf(field)]).toContain(field);
  });

  it('a section is empty, to complete, or complete', () => {
    const complete = completeDraft();
    expect(sectionState({}, 'host')).toBe('empty');
    expect(sectionState({ hostName: 'Decathlon' }, 'host')).toBe('toComplete');
    expect(sectionState(complete, 'host')).toBe('complete');
    expect(sectionState({ ...complete, hostSiret: '1' }, 'host')).toBe('toComplete');
  });

  it('only visible differences are changes', () => {
    const draft = completeDraft();
    expect(changedFields(draft, { ...draft, hostName: ` ${draft.hostName}\u200B ` })).toEqual([]);
    expect(changedFields(draft, { ...draft, tutorPhone: '+33 3 21 00 11 23' })).toEqual([
      { field: 'tutorPhone', before: draft.tutorPhone, after: '+33 3 21 00 11 23' },
    ]);
  });
});
