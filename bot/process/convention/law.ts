/**
 * Which law a host is under, from what the form's two lists say of it: articles 5 bis and 5 ter, and
 * the rule against two payments, differ.
 *
 * The legal form is the more exact one. Its ids are the two digits of the INSEE: 71 to 74 are the
 * bodies under public administrative law (State, local authorities, EPA and others). 83 (research) and
 * 99 (other) may be either, and abroad there is often none: then the type of the organisation decides.
 * A public company or SEM has employees, not agents: for an intern's rights it is private. Where
 * neither tells, or the settings have ids of their own, the paper says both.
 */
export type HostLaw = 'private' | 'public' | 'unknown';

export function hostLawOf({
  legalForm,
  type,
}: {
  legalForm: string | null | undefined;
  type: string | null | undefined;
}): HostLaw {
  return (legalForm ? byForm(legalForm) : null) ?? byType.get(type ?? '') ?? 'unknown';
}

const EITHER = ['83', '99'];

function byForm(id: string): HostLaw | null {
  if (!/^\d{2}$/.test(id) || EITHER.includes(id)) return null;
  return id.startsWith('7') ? 'public' : 'private';
}

const byType = new Map<string, HostLaw>([
  ['administration', 'public'],
  ['association', 'private'],
  ['entreprise-privee', 'private'],
  ['entreprise-publique', 'private'],
  ['mutuelle-cooperative', 'private'],
]);

/** How illness is covered there: by the European card, by the agreement with Québec, or neither. */
export type HealthArea = 'europe' | 'canada' | 'elsewhere';

/** The European Economic Area, Switzerland and the United Kingdom: where the European card is taken. */
const CARD =
  'AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK';
const europe = new Set(CARD.split(' '));

export function healthAreaOf(country: string): HealthArea {
  if (country === 'CA') return 'canada';
  return europe.has(country) ? 'europe' : 'elsewhere';
}
