import { sectionNamed, wordsOfTheForm } from '../../bot/dialogs/contactForm/named';
import { sectionIds } from '../../bot/process/form';

// What students type for a part of the form, as they type it.

test.each([
  ['Dates et congés', 'dates'],
  ['dates', 'dates'],
  ['gratificaton', 'pay'],
  ['Tuteur', 'tutor'],
  ['tutrice', 'tutor'],
  ['assurance', 'insurance'],
  ['mon assurance', undefined],
  ['horaires', 'hours'],
  ['organisme d accueil', 'host'],
  ['insurance', 'insurance'],
  ['your contact details', 'student'],
  // Two sections hold it: nobody can say which is meant.
  ['organisme', undefined],
  ['c’est quoi la cpam ?', undefined],
  ['cpam', 'student'],
  ['stage', undefined],
  ['Atelier du Canal', undefined],
  ['je veux changer la date de mon stage avec mon tuteur', undefined],
  ['', undefined],
])('« %s » names %s', (typed, section) => {
  expect(sectionNamed(typed, sectionIds)).toBe(section);
});

test.each([
  ['imprimé contact', 'form'],
  ['imprime contct', 'form'],
  ['Formulaire', 'form'],
  ['contact form', 'form'],
  ['Envoyer à mon tuteur', 'tutor'],
  ['send to my tutor', 'tutor'],
  ['je comprends rien', null],
  ['contact', null],
])('« %s » is about %s', (typed, asked) => {
  expect(wordsOfTheForm(typed)).toBe(asked);
});
