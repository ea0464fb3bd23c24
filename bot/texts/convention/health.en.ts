import type { HealthArea } from '../../process/convention/law';

const rights: Record<HealthArea, string | null> = {
  europe:
    'In the European Economic Area, Switzerland and the United Kingdom, an intern who meets its conditions uses the European health insurance card, asked for at their office before departure.',
  canada:
    'In Québec, an intern of French nationality uses form SE 401-Q-104 (internship in a company) or SE 401-Q-106 (internship at a university), asked for at their office before departure.',
  elsewhere: null,
};

export const healthEn = {
  care: (area: HealthArea) => {
    const first = rights[area];
    return [
      first,
      `${first ? 'In other cases, care' : 'Care'} received abroad may be refunded on return by the health-insurance office (CPAM), with receipts and within French rates: the difference from what was paid may be great. The intern is therefore strongly advised to take out a complementary health insurance that is valid in the country and for the whole internship or, if the host organisation gives a health cover under local law, to check how far it goes.`,
    ]
      .filter(Boolean)
      .join(' ');
  },
  hostCovers: (covers: boolean) =>
    covers
      ? 'YES: it adds to the rights under French law, which are kept abroad.'
      : 'NO: the protection then follows only from the rights under French law, which are kept abroad.',
};
