import { fieldsAsked, fieldsNamed } from '../../bot/dialogs/contactForm/fieldsAsked';
import { fieldIds } from '../../bot/process/form';
import { texts } from '../../bot/texts';

// What students ask about the words of the form, as they type it.

test.each([
  ['c’est quoi la cpam ?', ['cpam']],
  ['C quoi la CPAM', ['cpam']],
  ['la cpam c’est quoi ?', ['cpam']],
  ['qu’est-ce que c’est que le siret', ['hostSiret']],
  ['siret ?', ['hostSiret']],
  ['c’est quoi l’ape', ['hostApe']],
  ['ça veut dire quoi NAF ?', ['hostApe']],
  ['où trouver le code UAI ?', ['hostUai']],
  ['what is the cpam', ['cpam']],
  ['what does ECTS mean?', ['ectsCredits']],
  ['c’est quoi un élément pédagogique ?', ['courseUnit']],
  ['c’est quoi les avantages en nature ?', ['benefits']],
  ['je mets quoi dans modalités de suivi ?', ['followUp']],
  ['thematiqe du stage ?', ['theme']],
  ['code postal ?', ['studentPostcode', 'hostPostcode', 'servicePostcode']],
])('« %s » asks about %j', (typed, fields) => {
  expect(fieldsAsked(typed)).toEqual(fields);
});

test.each([
  // Nine digits, which nobody asks for.
  'c’est quoi le siren ?',
  'siren ?',
  'siret',
  'téléphone ?',
  'qui signe ?',
  'où trouver une entreprise ?',
  'comment trouver un stage ?',
  'c’est quoi la convention ?',
  'où est mon tuteur ?',
  'est-ce que mon tuteur peut signer à la place du directeur ?',
  'Atelier du Canal',
  '?',
  '',
])('« %s » asks about no field', (typed) => {
  expect(fieldsAsked(typed)).toEqual([]);
});

test.each(['ape', 'télétravail', 'ects'])('« %s » alone names one', (typed) => {
  expect(fieldsNamed(typed)).toHaveLength(1);
});

test.each(['fr', 'en'] as const)('every field is found by its label, in %s', (language) => {
  const { fields } = texts(language);
  const lost = fieldIds.filter((field) => {
    const asked = language === 'fr' ? `c’est quoi ${fields[field].label} ?` : fields[field].label;
    return !fieldsNamed(asked.replace(/^c’est quoi | \?$/g, '')).includes(field);
  });
  expect(lost).toEqual([]);
});
