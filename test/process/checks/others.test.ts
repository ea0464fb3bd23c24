/** Insurance, stays abroad, the content and the lists of the settings. */
import type { Remark } from '../../../bot/process/checks';
import { problemsOf, remarksOf, type Found, type Given } from '../../support/checked';
import { inBelgium } from '../../support/situations';

const short = { endDate: '2027-02-05' };
const atMons = {
  serviceElsewhere: 'yes',
  serviceCountry: 'BE',
  serviceAddress: 'Place du Parc 1',
  servicePostcode: '7000',
  serviceCity: 'Mons',
};
const red = (country: string | null) => ({ code: 'redZone', country }) as const;
const abroad = { redCountries: ['BE', 'AF'] };

// prettier-ignore
it.each<[string, Given, Found[]]>([
  ['an insurance that ends before the stage', { typed: { ...short, insuranceValidUntil: '2027-02-04' } }, [['insuranceValidUntil', { code: 'insuranceEndsEarly', until: '2027-02-04', end: '2027-02-05' }]]],
  ['one that ends with it', { typed: { ...short, insuranceValidUntil: '2027-02-05' } }, []],
  ['no certificate', { typed: { ...short, insuranceCertificate: '' } }, [['insuranceCertificate', { code: 'missing' }]]],
  ['abroad without its sheet', { typed: { ...short, ...inBelgium, ariane: '', countryConditions: '' } }, [['ariane', { code: 'missing' }], ['countryConditions', { code: 'missing' }]]],
  ['work abroad for a host in France, without the sheet', { typed: { ...short, ...atMons } }, [...'hostSocialCover abroadInsurance ariane emergencyContactName emergencyContactPhone riskZone countryConditions'.split(' ')].map((field): Found => [field as Found[0], { code: 'missing' }])],
  ['work in France for a host abroad, without it', { typed: { ...short, ...inBelgium, ...atMons, serviceCountry: 'FR', servicePostcode: '62000', ariane: '' } }, []],
  ['a red zone by the student’s answer', { typed: { ...short, ...inBelgium, riskZone: 'red' } }, [['riskZone', red(null)]]],
  ['a red country of the settings', { typed: { ...short, ...inBelgium }, university: { abroad } }, [['hostCountry', red('BE')]]],
  ['work in a red country', { typed: { ...short, serviceElsewhere: 'yes', serviceCountry: 'AF', serviceAddress: 'A', servicePostcode: '1001', serviceCity: 'B', hostSocialCover: 'no', abroadInsurance: 'A', ariane: 'yes', emergencyContactName: 'A', emergencyContactPhone: '0321009988', riskZone: 'normal', countryConditions: 'A' }, university: { abroad } }, [['serviceCountry', red('AF')]]],
  ['a service elsewhere that was taken back', { typed: { ...short, serviceElsewhere: 'no', serviceCountry: 'AF' }, university: { abroad } }, []],
  ['France is never one', { typed: short, university: { abroad } }, []],
  ['a wrong SIRET', { typed: { ...short, hostSiret: '50056940503238' } }, [['hostSiret', { code: 'wrongSiret' }]]],
  ['a SIRET with spaces and invisible characters', { typed: { ...short, hostSiret: ' 500\u00A0569\u200B405 03239' } }, []],
  ['a theme that is no longer in the list', { typed: { ...short, theme: 'astrologie' } }, [['theme', { code: 'notInList' }]]],
  ['a CPAM that is not in the list', { typed: { ...short, cpam: 'atlantide' } }, [['cpam', { code: 'notInList' }]]],
  ['another CPAM', { typed: { ...short, cpam: 'other', cpamOtherName: 'CPAM', cpamOtherAddress: 'Ici' } }, []],
  ['a social-security number in a text', { typed: { ...short, details: 'Je suis le 1 85 05 78 006 084 36.' } }, [['details', { code: 'socialSecurityNumber' }]]],
])('%s', (_what, given, expected) => {
  expect(problemsOf(given)).toEqual(expected);
});

// prettier-ignore
it.each<[string, Given, Remark[]]>([
  ['a SIRET that is not given', { typed: { ...short, hostSiret: '' } }, [{ code: 'noSiret' }]],
  ['none abroad', { typed: { ...short, ...inBelgium } }, []],
  ['a zone that is advised against', { typed: { ...short, ...inBelgium, riskZone: 'advisedAgainst' } }, [{ code: 'riskZone', zone: 'advisedAgainst' }]],
  ['a zone to be careful in', { typed: { ...short, ...inBelgium, riskZone: 'vigilance' } }, []],
])('%s', (_what, given, expected) => {
  expect(remarksOf(given)).toEqual(expected);
});

it.each([
  ['Remplacement d’une salariée absente', 'Remplacement'],
  ['Assurer la saison d’été', 'saison'],
  ['Remplacer le chef de rayon', 'Remplacer'],
  ['Remplaçante du chef de rayon', 'Remplaçante'],
  ['le poste sera remplacé', 'remplacé'],
  ['travail saisonnier', 'saisonnier'],
  ['renfort en caisse', 'renfort'],
  ['mission d’intérim', 'intérim'],
  ['Assaisonnement des plats', null],
  ['Renforcer la présence en ligne', null],
  ['Suivre les ventes', null],
])('a forbidden use (L124-7) in « %s »: %s', (tasks, word) => {
  const found = remarksOf({ typed: { ...short, tasks } });
  expect(found).toEqual(word ? [{ code: 'forbiddenUse', word }] : []);
  expect(remarksOf({ typed: { ...short, subject: tasks } })).toEqual(found);
});
