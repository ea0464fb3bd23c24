/**
 * Taking over what is known of an organisation, or of one of its people whom a manager has verified.
 * What is taken is copied: a later change of it touches no form.
 */
import { contentOf } from '../../../cards/content';
import { formTakeHostCard } from '../../../cards/formTakeHost';
import { changeInternship } from '../../change';
import { clean, type Draft, type FieldId } from '../../process/form';
import { contactDraft, draftOf, type HostData } from '../../process/hosts';
import type { FileView } from '../../process/view';
import { done, showRefusal, textsOf, withFile, type DataOf, type Notice } from '../handlers';
import { chosenHost } from '../hosts';
import { actorOf, viewOf, type Turn } from '../turn';
import { contactsFor } from './contacts';
import { keepTyped } from './saving';
import { showSection } from './shown';

/** Empty fields are filled; those with an answer are asked about first. */
export async function takeHost(turn: Turn, data: DataOf<'form.takeHost'>): Promise<void> {
  const { host: words } = textsOf(turn).contactForm;
  await keepTyped(turn, { ...data, section: 'host' });
  await withFile(turn, data.file, async (_file, view) => {
    const known = data.known ?? '';
    const host = known ? await chosenHost(turn.ports, known) : null;
    if (!host) return showHost(turn, view, { tone: 'warning', text: words.none });
    const fields = answeredOtherwise(view, host);
    if (fields.length > 0 && !data.replace) {
      const card = formTakeHostCard(view, { known, data: host.data, fields });
      return turn.show(contentOf(card));
    }
    const replace = data.replace === 'yes' ? fields : [];
    const taken = await take(turn, view, { values: draftOf(host), replace });
    if (taken.view) await showHost(turn, taken.view, takenNotice(turn, host, taken.isNew));
  });
}

function takenNotice(
  turn: Turn,
  { data, isClosed }: { data: HostData; isClosed: boolean },
  isNew: boolean,
): Notice {
  const { host: words } = textsOf(turn).contactForm;
  if (isClosed) return { tone: 'warning', text: words.closed };
  return isNew ? done(words.taken(data.hostName ?? '')) : { tone: 'neutral', text: words.nothing };
}

const showHost = (turn: Turn, view: FileView, notice: Notice) =>
  showSection(turn, view, { section: 'host', notice });

/** What the student has said themself, and this organisation says differently. */
function answeredOtherwise({ file }: FileView, { data }: { data: HostData }): FieldId[] {
  const { draft, prefilled, organisation } = file;
  const isTheirs = (field: FieldId) =>
    Boolean(clean(draft[field] ?? '')) &&
    !prefilled.includes(field) &&
    !(field === 'hostName' && draft.hostName === organisation);
  const fields = Object.keys(data) as (keyof typeof data)[];
  return fields.filter((field) => isTheirs(field) && clean(draft[field]!) !== data[field]);
}

/** A person whom a manager has verified, into the section that the card was about. */
export async function takeContact(turn: Turn, data: DataOf<'form.takeContact'>): Promise<void> {
  const { contact: words } = textsOf(turn).contactForm;
  const { section } = data;
  await keepTyped(turn, data);
  await withFile(turn, data.file, async (_file, view) => {
    const contacts = await contactsFor(turn, view, section);
    const chosen = contacts.find(({ id, role }) => id === data.contact && role === section);
    if (!chosen) {
      return showSection(turn, view, { section, notice: { tone: 'warning', text: words.none } });
    }
    const values = contactDraft(chosen);
    const replace = Object.keys(values) as FieldId[];
    const taken = await take(turn, view, { values, replace });
    if (taken.view) await showSection(turn, taken.view, { section, notice: done(words.taken) });
  });
}

/** `view` null: it was refused, and that was said. */
async function take(
  turn: Turn,
  { file }: FileView,
  what: { values: Draft; replace: readonly FieldId[] },
): Promise<{ isNew: boolean; view: FileView | null }> {
  const command = { type: 'prefill', ...what } as const;
  const actor = actorOf(turn);
  const outcome = await changeInternship(turn.ports, { id: file.id, command, actor });
  const view = await viewOf(turn, outcome.file ?? file);
  if (outcome.ok || outcome.refusal.code === 'nothingChanged') return { isNew: outcome.ok, view };
  await showRefusal(turn, outcome.refusal, view);
  return { isNew: false, view: null };
}
