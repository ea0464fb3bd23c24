/** How each field of the imprimé contact is read: what is accepted, and why something is not. */
import fc from 'fast-check';
import {
  changedFields,
  clean,
  fieldIds,
  isAsked,
  readForm,
  sectionOf,
  sections,
  sectionsOf,
  sectionState,
  type Draft,
  type FieldId,
} from '../../bot/process/form';
import { visibleLength } from '../../bot/process/form/kinds';
import { isSiret } from '../../bot/process/form/siret';
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
    ['serviceName', 70],
    ['secondWorkplace', 200],
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
  const required: FieldId[] = [
    ...(['studentAddress', 'studentPostcode', 'studentCity', 'studentCountry'] as const),
    ...(['personalEmail', 'cpam', 'internshipKind', 'formation', 'courseUnit'] as const),
    ...(['hostName', 'hostType', 'hostLegalForm', 'hostActivity'] as const),
    ...(['hostAddress', 'hostPostcode', 'hostCity', 'serviceName', 'serviceElsewhere'] as const),
    ...(['tutorFirstName', 'tutorLastName', 'tutorRole', 'tutorEmail', 'tutorPhone'] as const),
    ...(['theme', 'subject', 'tasks', 'competences', 'confidential', 'howFound'] as const),
    ...(['startDate', 'endDate', 'alreadyHere', 'workingTime', 'regularHours'] as const),
    ...(['weeklyHours', 'gratified', 'followUp', 'workType', 'validationMode'] as const),
    ...(['referentId', 'signatoryFirstName', 'signatoryLastName', 'signatoryRole'] as const),
    ...(['signatoryCapacity', 'signatoryEmail', 'signatoryPhone'] as const),
    ...(['insurer', 'insuranceNumber', 'insuranceValidUntil', 'insuranceCertificate'] as const),
  ];
  const abroad: FieldId[] = [
    ...(['hostSocialCover', 'abroadInsurance', 'ariane', 'emergencyContactName'] as const),
    ...(['emergencyContactPhone', 'riskZone', 'countryConditions'] as const),
  ];
  const missingIn = (draft: Draft) => [...readForm(draft).problems.keys()];

  it('in France', () => {
    expect(missingIn({ hostCountry: 'FR' })).toEqual(
      fieldIds.filter((field) => required.includes(field)),
    );
  });

  it('abroad: the sheet for it, and no French legal form', () => {
    const asked: FieldId[] = [...required, ...abroad].filter((field) => field !== 'hostLegalForm');
    expect(missingIn({ hostCountry: 'BE' })).toEqual(
      fieldIds.filter((field) => asked.includes(field)),
    );
  });

  it.each<[Draft, FieldId[]]>([
    [{}, ['hostCountry']],
    [{ cpam: 'other' }, ['cpamOtherName', 'cpamOtherAddress']],
    [{ minor: 'yes' }, ['legalRepresentative']],
    [
      { serviceElsewhere: 'yes' },
      ['serviceAddress', 'servicePostcode', 'serviceCity', 'serviceCountry'],
    ],
    [{ alreadyHere: 'yes' }, ['earlierHours']],
    [{ regularHours: 'no' }, ['workPeriods']],
    [
      { gratified: 'yes' },
      [
        'gratificationAmount',
        'gratificationUnit',
        'gratificationKind',
        'gratificationCurrency',
        'gratificationMode',
      ],
    ],
  ])('%j asks for %j too', (answers, asked) => {
    expect(missingIn(answers)).toEqual(expect.arrayContaining(asked));
    expect(missingIn(completeDraft())).toEqual([]);
  });

  it.each<[string, Draft, FieldId]>([
    ['an APE code stands for the activity', { hostApe: '4764Z' }, 'hostActivity'],
    ['hours of a weekday stand for those of the week', { hoursMonday: '7' }, 'weeklyHours'],
    ['irregular hours have no week', { regularHours: 'no' }, 'weeklyHours'],
  ])('%s', (_what, answers, field) => {
    expect(missingIn(answers)).not.toContain(field);
  });

  it('what is not asked holds nothing, whatever was typed before', () => {
    const draft: Draft = { gratified: 'no', gratificationAmount: 'beaucoup' };
    expect(readForm(draft).values.gratificationAmount).toBeNull();
    expect(isAsked('gratificationAmount', draft)).toBe(false);
  });

  it('only a stay abroad has the section for it', () => {
    expect(sectionsOf({ hostCountry: 'FR' })).not.toContain('abroad');
    expect(sectionsOf({ hostCountry: 'BE' })).toContain('abroad');
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
    ['620,55', 62_055],
  ])('%j are %d cents', (typed, cents) => {
    expect(ofField('gratificationAmount', typed, { gratified: 'yes' })).toEqual({ value: cents });
  });

  it.each(['4h30', 'beaucoup', '-1', '4,505'])('%j is no amount', (typed) => {
    expect(ofField('gratificationAmount', typed, { gratified: 'yes' })).toEqual({
      code: 'notANumber',
    });
  });

  it.each([
    ['0,5', 1],
    ['2', 4],
    ['12.5', 25],
  ])('%j days of leave are %d half days', (typed, halves) => {
    expect(ofField('leaveDays', typed)).toEqual({ value: halves });
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
    ['7000', 'BE', true],
    ['70000', 'BE', false],
    ['00100', 'KE', true],
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

describe('codes, addresses and lists', () => {
  it.each<[FieldId, string, object]>([
    ['hostApe', '47.64 z', { value: '4764Z' }],
    ['hostApe', '4764', { code: 'notAnApe' }],
    ['hostUai', '0623456a', { value: '0623456A' }],
    ['hostUai', '62', { code: 'notAUai' }],
    ['hostWebsite', 'https://cycles.exemple.fr', { value: 'https://cycles.exemple.fr' }],
    ['hostWebsite', 'cycles.exemple.fr', { value: 'cycles.exemple.fr' }],
    ['hostWebsite', 'javascript:alert(1)', { code: 'notAWebAddress' }],
    ['hostWebsite', 'notre page', { code: 'notAWebAddress' }],
    ['workingTime', 'full', { value: 'full' }],
    ['workingTime', 'half', { code: 'notInList' }],
    ['exceptionalWork', 'sunday,night', { value: ['night', 'sunday'] }],
    ['exceptionalWork', 'sunday,party', { code: 'notInList' }],
  ])('%s %j', (field, typed, expected) => {
    expect(ofField(field, typed)).toEqual(expected);
  });

  it.each([
    ['CHF', { value: 'CHF' }],
    ['francs', { code: 'notInList' }],
  ])('currency %s', (typed, expected) => {
    expect(ofField('gratificationCurrency', typed, { gratified: 'yes' })).toEqual(expected);
  });
});

describe('days and periods, one a line', () => {
  const winter = { from: '2027-02-15', to: '2027-02-19' };
  const oneDay = (day: string) => ({ from: `2027-03-${day}`, to: `2027-03-${day}` });

  it.each([
    ['15/02/2027 au 19/02/2027', [winter]],
    ['du 15/02/2027 au 19/02/2027', [winter]],
    ['15.2.2027 - 19.2.2027', [winter]],
    ['2027-02-15 to 2027-02-19', [winter]],
    ['12/03/2027', [oneDay('12')]],
    ['15/02/2027 – 19/02/2027\n\n12/03/2027 ; 13/03/2027', [winter, oneDay('12'), oneDay('13')]],
  ])('%j', (typed, expected) => {
    expect(ofField('interruptions', typed)).toEqual({ value: expected });
  });

  it.each([
    ['la semaine 7', 'la semaine 7'],
    ['30/02/2027', '30/02/2027'],
    ['12/03/2027\n19/02/2027 au 15/02/2027', '19/02/2027 au 15/02/2027'],
    ['03/12/27', '03/12/27'],
  ])('%j cannot be read, and it is said where', (typed, line) => {
    expect(ofField('interruptions', typed)).toEqual({ code: 'notPeriods', line });
  });

  it.each([
    ['04/01/2027 au 29/01/2027 : 7 h', 420],
    ['04/01/2027 au 29/01/2027 : 7,5 h', 450],
    ['04/01/2027 au 29/01/2027 : 3 h 30', 210],
  ])('%j is %d minutes a day', (typed, minutesADay) => {
    const period = { from: '2027-01-04', to: '2027-01-29', minutesADay };
    expect(ofField('workPeriods', typed, { regularHours: 'no' })).toEqual({ value: [period] });
  });

  it.each(['04/01/2027 au 29/01/2027', '04/01/2027 : 0 h', '04/01/2027 : 25 h'])(
    '%j says no hours a day',
    (typed) => {
      expect(ofField('workPeriods', typed, { regularHours: 'no' })).toEqual({
        code: 'notPeriods',
        line: typed,
      });
    },
  );
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
