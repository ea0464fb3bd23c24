/**
 * The imprimé contact as students of the journeys fill it in: section by section, on the cards that
 * come, with what each card asks for. It counts what they do, and how long that takes them.
 */
import { sections, type SectionId } from '../../bot/process/form';
import type { CardJson, InvokeBody } from './player';

/** What a student types, by field; invented people and organisations only. */
export type Typed = Record<string, string>;

/** 11 January to 19 February 2027: 30 working days, 210 hours, no gratification due. */
export const formInFrance: Typed = {
  studentAddress: '3 place des Tilleuls',
  studentPostcode: '62400',
  studentCity: 'Béthune',
  studentCountry: 'FR',
  personalEmail: 'lea.dubois@courriel-exemple.test',
  cpam: 'artois',
  internshipKind: 'mandatory',
  formation: 'BUT 2 Gestion des entreprises',
  courseUnit: 'UE 4.2 Stage',
  hostCountry: 'FR',
  hostName: 'Atelier du Canal',
  hostSiret: '732 829 320 00074',
  hostType: 'entreprise-privee',
  hostLegalForm: '57',
  hostActivity: 'Réparation de bateaux',
  hostAddress: '12 quai des Bateliers',
  hostPostcode: '62300',
  hostCity: 'Lens',
  serviceName: 'Atelier',
  serviceElsewhere: 'no',
  tutorFirstName: 'Maud',
  tutorLastName: 'Vasseur',
  tutorRole: 'Responsable de l’atelier',
  tutorEmail: 'maud.vasseur@atelier-canal.test',
  tutorPhone: '+33 3 21 00 00 01',
  theme: 'economie-gestion',
  subject: 'Refonte du suivi des commandes',
  tasks: 'Recueillir les besoins, modéliser, développer, tester.',
  competences: 'Analyse, développement web, conduite de projet.',
  confidential: 'no',
  howFound: 'candidature-spontanee',
  startDate: '2027-01-11',
  endDate: '2027-02-19',
  alreadyHere: 'no',
  workingTime: 'full',
  regularHours: 'yes',
  weeklyHours: '35',
  gratified: 'yes',
  gratificationAmount: '4,50',
  gratificationUnit: 'hour',
  gratificationKind: 'gross',
  gratificationCurrency: 'EUR',
  gratificationMode: 'virement',
  followUp: 'Un appel toutes les deux semaines',
  workType: 'rapport',
  validationMode: 'soutenance',
  signatoryFirstName: 'Yves',
  signatoryLastName: 'Carpentier',
  signatoryRole: 'Gérant',
  signatoryCapacity: 'legalRepresentative',
  signatoryEmail: 'yves.carpentier@atelier-canal.test',
  signatoryPhone: '+33 3 21 00 00 02',
  insurer: 'Mutuelle d’Exemple',
  insuranceNumber: 'RC-2026-0042',
  insuranceValidUntil: '2027-08-31',
};

export const formAbroad: Typed = {
  ...formInFrance,
  hostName: 'Kanaal Atelier',
  hostAddress: 'Oude Gracht 4',
  hostPostcode: '3511 AB',
  hostCity: 'Utrecht',
  hostCountry: 'NL',
  tutorPhone: '+31 30 200 00 01',
  signatoryPhone: '+31 30 200 00 02',
  endDate: '2027-05-28',
  leave: 'Deux jours par mois',
  gratified: 'no',
  hostSocialCover: 'no',
  abroadInsurance: 'Assistance Exemple, contrat 77-42',
  ariane: 'yes',
  emergencyContactName: 'Martine Dubois',
  emergencyContactPhone: '03 21 00 99 88',
  riskZone: 'normal',
  countryConditions: 'Aucun visa ; carte européenne d’assurance maladie demandée',
};
delete formAbroad.hostSiret;

/** What a complete form says in one section; in France. */
export function ofSection(section: SectionId, form: Typed = formInFrance): Typed {
  const fields: readonly string[] = sections[section];
  return Object.fromEntries(Object.entries(form).filter(([field]) => fields.includes(field)));
}

/** A picture of one dot: the certificate that students drop. */
export const certificate = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Somebody at their chat: the card in front of them, and what they may do with it. */
export interface AtTheForm {
  /** The card with the form, as it stands. */
  card(): Promise<CardJson>;
  /** Presses a button of that card; the card that takes its place. */
  press(verb: string, typed: Typed): Promise<InvokeBody>;
  /** Finds the referent by typing. */
  teacher(): Promise<string>;
  drop(name: string, bytes: Uint8Array): Promise<unknown>;
}

export interface Effort {
  cards: number;
  /** Inputs that were filled in or changed. */
  inputs: number;
  /** Touches: choices, boxes, buttons. */
  taps: number;
  /** By the model of `secondsFor`. */
  seconds: number;
}

const MOST_CARDS = 40;

/** Goes from the section in front to the summary, then gives the certificate if it is missing. */
export async function fillIn(at: AtTheForm, form: Typed): Promise<Effort> {
  const effort: Effort = { cards: 0, inputs: 0, taps: 0, seconds: 0 };
  let card: unknown = await at.card();
  for (;;) {
    const section = sectionOf(card);
    if (!section) return effort;
    effort.cards += 1;
    if (effort.cards > MOST_CARDS) throw new Error(`The form does not go on from ${section}`);
    const typed = await typedInto(card, form, { at, effort });
    tap(effort);
    card =
      section === 'insurance' && isAttachable(card)
        ? await attach(at, { typed, effort })
        : (await at.press('form.saveAndContinue', { section, ...typed })).value;
  }
}

/** Keeps what is typed, gives the certificate, and goes on with what is still missing. */
async function attach(
  at: AtTheForm,
  { typed, effort }: { typed: Typed; effort: Effort },
): Promise<unknown> {
  await at.press('form.attach', typed);
  await at.drop('attestation.png', certificate);
  // Finding the file takes as long as a date.
  effort.seconds += 15;
  tap(effort);
  const summary = (await at.press('form.summary', {})).value;
  const section = partsOf(summary).find(isMain)?.data?.section;
  if (!section) return summary;
  tap(effort);
  return (await at.press('form.section', { section })).value;
}

/** The button is there, and nothing was given yet: it then says « La remplacer ». */
const isAttachable = (card: unknown) =>
  partsOf(card).some(
    ({ verb, title }) => verb === 'form.attach' && /^(Joindre|Attach)/.test(String(title)),
  );

const isMain = ({ verb, style }: Part) => verb === 'form.section' && style === 'positive';

function tap(effort: Effort): void {
  effort.taps += 1;
  effort.seconds += 3;
}

/** The section of a card with the form on it; undefined for any other card. */
export function sectionOf(card: unknown): string | undefined {
  return buttonOf(card, 'form.saveAndContinue')?.data.section;
}

/** Everything that the card sends: its values, with what this student changes. */
async function typedInto(
  card: unknown,
  form: Typed,
  { at, effort }: { at: AtTheForm; effort: Effort },
): Promise<Typed> {
  const sent: Typed = {};
  for (const input of inputsOf(card)) {
    const before = typeof input.value === 'string' ? input.value : '';
    if (before !== '') sent[input.id] = before;
    if (input.id === 'known' || input.id === 'contact') continue;
    const wanted =
      input.id === 'referentId' ? (form.referentId ?? (await teacherIn(form, at))) : form[input.id];
    if (wanted === undefined || wanted === before) continue;
    sent[input.id] = wanted;
    effort.inputs += 1;
    effort.seconds += secondsFor(input);
    effort.taps += tapsFor(input);
  }
  return sent;
}

/** Somebody who does not know their referent looks for nobody. */
async function teacherIn(form: Typed, at: AtTheForm): Promise<string | undefined> {
  return form.referentUnknown === 'true' ? undefined : at.teacher();
}

interface Input {
  type: string;
  id: string;
  value?: unknown;
  style?: string;
  isMultiline?: boolean;
}

/**
 * A touch 3 s, a choice in a list two of them, a short text or a search 8 s, a date 15 s, a long text
 * 60 s: what somebody needs who knows the answers, without looking them up.
 */
function secondsFor({ type, style, isMultiline }: Input): number {
  if (type === 'Input.Toggle') return 3;
  if (type === 'Input.Date') return 15;
  if (type === 'Input.ChoiceSet') return { expanded: 3, compact: 6 }[style ?? ''] ?? 8;
  return isMultiline ? 60 : 8;
}

function tapsFor({ type, style }: Input): number {
  return type === 'Input.ChoiceSet' && style !== 'expanded' ? 2 : 1;
}

export function inputsOf(card: unknown): Input[] {
  return partsOf(card).filter(({ type }) =>
    String(type).startsWith('Input.'),
  ) as unknown as Input[];
}

function buttonOf(card: unknown, verb: string) {
  return partsOf(card).find((part) => part.verb === verb) as
    { data: { section?: string } } | undefined;
}

type Part = Record<string, unknown> & { data?: { section?: string } };

function partsOf(node: unknown): Part[] {
  if (Array.isArray(node)) return node.flatMap(partsOf);
  if (typeof node !== 'object' || node === null) return [];
  const below = Object.entries(node).flatMap(([key, child]) =>
    key === 'data' || key === 'refresh' ? [] : partsOf(child),
  );
  return [node as Part, ...below];
}
