/** Settings that say where conventions are made, and what they and their channels hold. */
import { z } from 'zod';
import { bothLanguages, text } from '../settingsParts';

/** Members of the settings' file; see university.ts. */
export const conventionSettings = {
  convention: z
    .strictObject({
      madeIn: z
        .enum(['pstage', 'here'], 'pstage or here')
        .describe(
          'Where conventions are made: pstage, and this product shows a draft only; here, and it makes what is signed.',
        ),
    })
    .describe('The convention.'),
  establishment: z
    .strictObject({
      address: text('Its street address.'),
      postcode: text('Its postal code.'),
      city: text('Its city.'),
      phone: text('Its telephone number.'),
      email: z.email('an e-mail address').describe('Its address for internships.'),
      representedBy: z
        .strictObject({
          name: text('Who represents it: their name.'),
          capacity: bothLanguages.describe('In which capacity: président de l’université.'),
        })
        .describe('Its legal representative.'),
      healthService: bothLanguages.describe(
        'The students’ preventive health service: name, address, telephone.',
      ),
      conflictContact: bothLanguages.describe(
        'Whom to contact in a conflict during an internship.',
      ),
      dataProtectionOfficer: text(
        'How one reaches its data protection officer (délégué à la protection des données): an e-mail or postal address. Without it, papers leave a line to be filled in.',
      ).optional(),
    })
    .describe('The university as a party of the convention.'),
  channelFiles: z
    .strictObject({
      managers: z.boolean('true or false').describe('In the managers’ channels.'),
      teachers: z
        .boolean('true or false')
        .describe('In the teachers’ channels: only what holds no private data.'),
    })
    .describe(
      'Whether documents are also put into the channels’ folders (Microsoft Graph must be granted for that).',
    ),
};
