import { asTyped, departmentsNamed, understandLinking } from '../../bot/dialogs/linkingWords';
import { understand } from '../../bot/dialogs/words';
import { artois } from '../support/university';

const inChannel = (text: string) =>
  understandLinking(text, { careers: 'CAP AVENIR', isWholeMessage: false });

test.each([
  ['relier ce canal gestionnaires IUT de Béthune', 'link', 'managers', 'iut bethune'],
  ['Relier ce canal aux gestionnaires de l’IUT de Béthune.', 'link', 'managers', 'iut bethune'],
  ['RELIER CE CANAL GESTIONNAIRES', 'link', 'managers', ''],
  ['relié ce cannal gestionaires fegass', 'link', 'managers', 'fegass'],
  ['reliez le canal aux enseignants fegass', 'link', 'teachers', 'fegass'],
  ['relire ce canal enseigants fegass', 'link', 'teachers', 'fegass'],
  ['relier ce canal profs de lens', 'link', 'teachers', 'lens'],
  ['relier ce canal CAP AVENIR', 'link', 'advisers', ''],
  ['relier ce canal à cap-avenir', 'link', 'advisers', ''],
  ['relier ce canal conseillères', 'link', 'advisers', ''],
  ['relier', 'link', null, ''],
  ['relier ce canal', 'link', null, ''],
  ['link this channel managers iut-bethune', 'link', 'managers', 'iut bethune'],
  ['Link this channel to the teachers of FEGASS please', 'link', 'teachers', 'fegass'],
  ['link this channel careers', 'link', 'advisers', ''],
  ['délier ce canal', 'unlink', null, ''],
  ['Délier', 'unlink', null, ''],
  ['delie ce canal', 'unlink', null, ''],
  ['unlink this channel', 'unlink', null, ''],
])('« %s »', (text, what, audience, rest) => {
  expect(inChannel(text)).toEqual({ what, audience, rest: rest.split(' ').filter(Boolean) });
});

test.each([
  'relire la convention',
  'lire le guide',
  'bonjour',
  'aide',
  'ouvrir un dossier',
  'le lien ne marche pas',
  '',
  'eliers',
])('« %s » is about something else', (text) => {
  expect(inChannel(text)).toBeNull();
});

test.each([
  ['relier ce canal', { name: 'linkChannel' }],
  ['relier', { name: 'linkChannel' }],
  ['délier ce canal', { name: 'unlinkChannel' }],
  ['link this channel', { name: 'linkChannel' }],
  ['relier mon rapport', null],
  ['lier mon compte', null],
])('in a chat, « %s »', (text, command) => {
  expect(understand(text)).toEqual(command);
});

const departments = [
  ['iut-bethune', 'IUT de Béthune'],
  ['iut-lens', 'IUT de Lens'],
  ['sciences', 'Faculté des Sciences Jean Perrin (Lens)'],
  ['fsa', 'Faculté des Sciences Appliquées (Béthune)'],
  ['sports', 'Faculté des Sports (Liévin)'],
  ['fegass', 'FEGASS (Arras)'],
].map(([id = '', name = '']) => ({ ...artois.departments[0]!, id, name }));

const named = (typed: string) =>
  departmentsNamed(typed.split(' ').filter(Boolean), { departments }).map(({ id }) => id);

test.each([
  ['iut bethune', ['iut-bethune']],
  ['fegass', ['fegass']],
  ['arras fegass', ['fegass']],
  ['fegas', ['fegass']],
  ['sports', ['sports']],
  ['sport lievin', ['sports']],
  ['sciences appliquees', ['fsa']],
  ['perrin', ['sciences']],
  ['sciences', ['sciences']],
  ['bethune', ['iut-bethune', 'fsa']],
  ['iut', ['iut-bethune', 'iut-lens']],
  ['', []],
  ['medecine', []],
])('« %s » names %j', (typed, ids) => {
  expect(named(typed)).toEqual(ids);
});

test('what was not understood is said as it was typed', () => {
  expect(asTyped(['iut', 'lille'], 'relier ce canal gestionnaires IUT de Lille')).toBe(
    'IUT de Lille',
  );
  expect(asTyped(['metz'], 'relier ce canal aux profs de METZ !')).toBe('METZ');
});
