/** Copies and documents: as many as the settings say, in France and abroad. */
import { copiesFor, documentsFor, isInFrance } from '../../../bot/process/convention/copies';
import type { Draft } from '../../../bot/process/form';
import { internshipApproved, internshipFilling } from '../../support/situations';
import { artois } from '../../support/university';

it.each<[string, Draft, 'france' | 'abroad']>([
  ['France', { hostCountry: 'FR' }, 'france'],
  ['France, in small letters', { hostCountry: 'fr' }, 'france'],
  ['an overseas département', { hostCountry: 'RE', hostPostcode: '97400' }, 'france'],
  ['Belgium', { hostCountry: 'BE', hostPostcode: '1000' }, 'abroad'],
  ['New Caledonia, which has its own law', { hostCountry: 'NC' }, 'abroad'],
])('a stage in %s', (_where, draft, where) => {
  for (const file of [internshipFilling(draft), internshipApproved(draft)]) {
    expect(isInFrance(file)).toBe(where === 'france');
    expect(copiesFor(file, artois)).toBe(artois.copies[where]);
    expect(documentsFor(file, artois)).toBe(artois.documents[where]);
  }
});

it('what was submitted decides, not what is typed meanwhile', () => {
  const approved = internshipApproved({ hostCountry: 'FR' });
  expect(isInFrance({ ...approved, draft: { ...approved.draft, hostCountry: 'BE' } })).toBe(true);
});
