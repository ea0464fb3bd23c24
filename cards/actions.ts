/**
 * Every verb of every card: what its button carries, what people type beside it, in one table.
 * What comes back is under the client's control: ids are uuids, texts are bounded, lists are
 * checked. Who may do it, and whether it is still possible, is decided from the facts, never here.
 */
import { z } from 'zod';
import { channelAudiences } from '../bot/process/channels';
import {
  DECIDER,
  documentKinds,
  filePurposes,
  madeKinds,
  variants,
} from '../bot/process/documents';
import {
  fieldIds,
  fieldTable,
  sectionIds,
  type FieldId,
  type SectionId,
} from '../bot/process/form';
import { pstageTabs } from '../bot/process/pstage/entries';
import { otherSituations } from '../bot/process/question';
import { defineAction as action, executeAction, problemsOf, type ButtonLook } from './action';
import type { ExecuteAction } from './adaptiveCard';

const id = z.guid();
const text = z.string().max(5000);
/**
 * What is typed in the form: a thousand characters can be more than ten thousand units (emoji, accents
 * apart), and of a text that is too long the form's own check says by how much.
 */
const formText = z.string().max(12_000);
/** What an Input.Date sends: '' or nothing while no day is chosen. */
const date = z.union([z.literal(''), z.iso.date()]);
/** A person found in a list; '' for anything that is not one of its choices. */
const person = text.transform((value) => (id.safeParse(value).success ? value : ''));
/** A toggle sends 'true' or 'false'; a draft says 'yes' or nothing. */
const toggle = z.enum(['true', 'false']).transform((value) => (value === 'true' ? 'yes' : ''));
/** An Input.Number sends a string. */
const wholeNumber = z
  .union([z.number(), z.string().transform(Number)])
  .pipe(z.int().min(0).max(1000));
const section = z.enum(sectionIds);
const pstageTab = z.literal(pstageTabs);
/** A list in which nothing is chosen sends ''. */
const audience = z
  .union([z.enum(channelAudiences), z.literal('')])
  .transform((value) => (value === '' ? undefined : value));
/** As above: nothing is chosen, or something that is no document of ours. */
const removable = z.enum(madeKinds).optional().catch(undefined);
/** A list in which several are chosen sends them in one text; '' for none. */
const someSections = text.transform((value) =>
  value.split(',').filter((one): one is SectionId => section.safeParse(one).success),
);
/** How many of the waiting requests were left for later; given where they are decided in turn. */
const count = wholeNumber;
const skipped = count.optional();
const ordinal = wholeNumber.refine((count) => count > 0);

type FormField = z.ZodOptional<z.ZodType<string, string>>;

/** A draft keeps what was typed, also where it is wrong: only its size is bounded. */
function formField(field: FieldId): FormField {
  const { kind } = fieldTable[field].input;
  if (kind === 'tick') return toggle.optional();
  return (kind === 'teacher' ? person : formText).optional();
}
/** Which document is the certificate no card says. */
const typedIds = fieldIds.filter((field) => fieldTable[field].input.kind !== 'document');
const formFields = Object.fromEntries<FormField>(
  typedIds.map((field) => [field, formField(field)]),
) as Record<FieldId, FormField>;
const draft = z.partialRecord(z.enum(typedIds), formText);
/** By field, the fingerprint of what the card showed. */
const seen = z.partialRecord(z.enum(fieldIds), z.string().max(8)).optional();
/** The section on whose card a button stands that leads elsewhere: what is typed there is kept. */
const leftSection = { section: section.optional(), seen };
/** For each field that two devices filled in: what is saved, or what was typed. */
const kept = Object.fromEntries(
  typedIds.map((field) => [`keep-${field}`, z.enum(['present', 'typed', '']).optional()]),
) as Record<
  `keep-${FieldId}`,
  z.ZodOptional<z.ZodEnum<{ present: 'present'; typed: 'typed'; '': '' }>>
>;

/** Fields, with commas between, for each section. */
const tickedIn = <P extends string>(purpose: P) =>
  Object.fromEntries(sectionIds.map((id) => [`${purpose}-${id}`, text.optional()])) as Record<
    `${P}-${SectionId}`,
    z.ZodOptional<typeof text>
  >;

const collected = {
  student: date.optional(),
  legalRepresentative: date.optional(),
  tutor: date.optional(),
  host: date.optional(),
  referent: date.optional(),
};

export const situations = ['initial', ...otherSituations] as const;
export type SituationChoice = (typeof situations)[number];
const holders = ['student', 'tutor', 'host', 'referent', 'manager', 'presidency', 'post'] as const;

/** '' for all of them, or for what has no copies. */
const copyNumber = z
  .string()
  .regex(/^\d?$/)
  .transform((number) => (number === '0' ? '' : number));
const variant = z.union([z.literal(DECIDER), copyNumber]);

const file = { file: id };
const onPost = { file: id, at: z.enum(['managers', 'teachers']) };
const request = { file: id, round: wholeNumber, skipped };
const reason = { reason: text.optional() };

export const actions = {
  // Student, in the personal chat
  'student.start': action({}, {}),
  'student.privacy': action({}, {}),
  'student.help': action({}, {}),
  'student.status': action({ file: id.optional() }, {}),
  'situation.choose': action(
    { ordinal },
    { situation: z.enum(situations), department: text.optional() },
  ),
  'file.list': action({}, {}),
  /** The file is carried by a button, or chosen in a list that is long. */
  'file.open': action({}, file),
  'file.new': action({ ordinal }, {}),
  'file.askRestart': action(file, {}),
  'file.restart': action(file, {}),
  'file.askAbandon': action(file, {}),
  'file.abandon': action(file, {}),
  'file.history': action({ file: id, from: count.optional() }, {}),
  'search.show': action(file, {}),
  'search.name': action(file, { organisation: text.optional() }),
  'form.section': action({ file: id, section }, {}),
  'form.save': action({ file: id, section, seen }, formFields),
  'form.saveAndContinue': action({ file: id, section, seen }, formFields),
  /** `asked`: the fields with two values; `values`: what was typed, these and others. */
  'form.settle': action(
    { file: id, section, asked: z.array(z.enum(fieldIds)), values: draft, seen },
    kept,
  ),
  'form.summary': action(file, {}),
  /** « J’ai déjà un imprimé rempli » */
  'form.filled': action({ ...file, ...leftSection }, formFields),
  'form.read': action(file, {}),
  /** `replace`: whether answers that are there may be replaced; asked first. */
  'form.takeHost': action(
    { file: id, seen, replace: z.enum(['yes', 'no']).optional() },
    { known: text.optional(), ...formFields },
  ),
  'form.takeContact': action(
    { file: id, section: z.enum(['tutor', 'signatory']), seen },
    { contact: person.optional(), ...formFields },
  ),
  /** Keeps what is typed, and says how to give the certificate. */
  'form.attach': action({ file: id, seen }, formFields),
  'form.submit': action(file, {}),
  'form.amend': action({ file: id, section, values: draft, seen }, {}),
  /** Without a language: in the reader's. */
  'document.ask': action(
    {
      file: id,
      kind: z.enum(madeKinds),
      variant: variant.optional(),
      language: z.enum(['fr', 'en']).optional(),
    },
    { copy: copyNumber.optional() },
  ),
  /** As from `version` of the file on. */
  'document.made': action(
    {
      file: id,
      kind: z.enum(madeKinds),
      variant,
      language: z.enum(['fr', 'en']),
      version: z.int().min(0),
    },
    {},
  ),
  'document.link': action({ document: id }, {}),
  'documents.show': action(file, {}),
  'document.askRemove': action(file, {}),
  'document.remove': action({ file: id, version: z.int().min(0) }, { document: removable }),
  'certificate.ask': action(file, {}),
  'upload.use': action({ file: id, upload: id, as: z.enum(filePurposes) }, {}),
  'tutor.ask': action({ ...file, ...leftSection }, formFields),
  /** The boxes of the tutor's proposals, by section; `confirmed`: it may void the approval. */
  'tutor.accept': action(
    { file: id, upload: id, confirmed: z.literal('yes').optional() },
    { ...tickedIn('take'), ...tickedIn('instead') },
  ),
  'tutor.ignore': action({ file: id, upload: id }, {}),
  'convention.show': action(file, {}),
  /** What is typed into one tab of Pstage; `from`: so many fields further. */
  'entry.tab': action({ file: id, tab: pstageTab, from: count.optional() }, {}),
  /** One value alone, to be copied; which fields there are, the facts decide. */
  'entry.copy': action({ file: id, field: text.max(60) }, {}),
  'convention.record': action(file, {
    number: text.optional(),
    copies: wholeNumber.optional(),
    documents: text.optional(),
  }),
  'print.show': action(file, {}),
  'print.drop': action(file, {}),
  /** `looked`: also at what differs in the PDF that was compared. */
  'print.confirm': action(
    { file: id, looked: z.literal('yes').optional() },
    { checked: text.optional() },
  ),
  'print.reject': action(file, {}),
  'signatures.show': action(file, {}),
  'signatures.record': action(file, collected),
  'signatures.all': action(file, { on: date.optional() }),
  'copies.move': action(file, { holder: z.enum(holders) }),
  'handover.show': action(file, {}),
  'handover.confirm': action(
    { file: id, part: z.enum(['host', 'student']) },
    { on: date.optional() },
  ),
  'question.open': action({ file: id.optional() }, {}),
  'question.ask': action({ file: id.optional() }, { text: text.optional() }),
  'leaving.ask': action(file, { text: text.optional() }),

  // Referent teacher, in the personal chat
  'approval.approve': action(request, {}),
  'approval.return': action(request, { ...reason, sections: someSections.optional() }),
  'approval.disclaim': action(request, {}),
  'approval.open': action({ file: id, skipped }, {}),
  'approval.more': action(request, {}),
  'approval.pdf': action(request, {}),
  'approval.delegate': action(request, { colleague: person.optional() }),
  'approval.endDelegation': action(request, {}),
  'approval.recordSignature': action(file, { on: date.optional() }),
  /** One request after the other in one card. */
  'requests.next': action({ skipped: count }, {}),
  'requests.show': action({ from: count }, {}),

  // Absences: a teacher's own in their chat, anybody's in the managers' channel
  'absence.show': action({}, {}),
  'absence.add': action(
    { department: text.optional() },
    {
      teacher: person.optional(),
      from: date.optional(),
      to: date.optional(),
      substitute: person.optional(),
    },
  ),
  'absence.end': action({ absence: id, department: text.optional() }, {}),

  // Managers, in their department's channel
  'manager.confirmStudent': action(file, {}),
  'manager.assign': action(
    { file: id, instead: person.optional(), confirmed: z.boolean().optional() },
    { teacher: person.optional() },
  ),
  'manager.askReferent': action(file, {}),
  'manager.post': action(file, {}),
  'manager.askClose': action(file, {}),
  'manager.allowLateStart': action(file, reason),
  'manager.receive': action(file, {}),
  'manager.return': action(file, reason),
  'manager.record': action(file, collected),
  'manager.sign': action(file, { on: date.optional(), name: text.optional() }),
  'manager.confirmCopies': action(file, {}),
  'manager.close': action(file, reason),
  'manager.resume': action(file, reason),
  'manager.open': action(
    {},
    { student: person.optional(), department: text.optional(), ...reason },
  ),

  // Papers, from a file's post in a channel: for whoever presses, alone
  'post.open': action(onPost, {}),
  /** `from`: no earlier version of the file. */
  'post.document': action(
    {
      ...onPost,
      kind: z.enum(documentKinds),
      variant: z.enum(variants),
      language: z.enum(['fr', 'en']),
      from: z.int().min(0).optional(),
    },
    {},
  ),
  'post.back': action(onPost, {}),

  // People of the host, from a file's post
  'host.contacts': action(file, {}),
  'host.verify': action(
    { file: id, role: z.enum(['tutor', 'signatory']), email: text.max(255) },
    {},
  ),
  'host.forget': action(file, { contact: person.optional() }),
  // The call list, in the managers' channel
  'reach.told': action({ department: text }, { person: person.optional() }),
  'reach.install': action({ department: text }, { person: person.optional() }),

  // Linking a channel, in the channel itself
  'channel.ask': action({}, {}),
  'channel.link': action(
    { instead: text.optional() },
    { audience: audience.optional(), department: text.optional() },
  ),
  'channel.keep': action({}, {}),

  // Questions, in the channel of those who answer
  'question.take': action({ question: id, from: person.optional() }, {}),
  'question.answer': action({ question: id }, { answer: text.optional() }),
};

type Table = typeof actions;
export type Verb = keyof Table;
export const verbs = Object.keys(actions) as Verb[];

/** An empty shape would otherwise forbid every property. */
type InputOf<Shape extends z.ZodRawShape> = keyof Shape extends never
  ? unknown
  : z.input<z.ZodObject<Shape>>;
/** What a button carries. What people would type may be carried too, where a card knows it. */
export type ButtonData<V extends Verb> = InputOf<Table[V]['carried']> &
  Partial<InputOf<Table[V]['typed']>>;

/** One pressed button, read: `switch` over `verb`. */
export type CardAction = { [V in Verb]: { verb: V; data: z.output<Table[V]['schema']> } }[Verb];

/** A button of a card. Give it `style: 'positive'` when it is the card's main action. */
export function press<V extends Verb>(
  verb: V,
  data: ButtonData<V>,
  look: ButtonLook,
): ExecuteAction {
  return executeAction(verb, actions[verb], data, look);
}

/** Reads what came back from a card; `invalid` names the fields that are not as a card sends them. */
export function readAction(
  verb: string,
  data: unknown,
): CardAction | { unknownVerb: string } | { invalid: string[] } {
  if (!Object.hasOwn(actions, verb)) return { unknownVerb: verb };
  const { success, data: read, error } = actions[verb as Verb].schema.safeParse(data ?? {});
  return success ? ({ verb, data: read } as CardAction) : { invalid: problemsOf(error) };
}
