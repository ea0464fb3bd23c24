/**
 * Saying whose a channel is, in the channel itself. Who may is looked at again at every press: a
 * card in a channel is pressed by whoever reads it.
 */
import { confirmLinkCard, insteadOf, linkChannelCard } from '../../cards/channels/linkChannel';
import { placeName } from '../../cards/channels/names';
import { teamWelcomeCard } from '../../cards/channels/teamWelcome';
import { unlinkedCard } from '../../cards/channels/unlinked';
import { contentOf } from '../../cards/content';
import { messageCard } from '../../cards/message';
import {
  channelAudiences,
  channelPlace,
  mayLink,
  mayUnlink,
  readToo,
  worksAt,
  type ChannelAudience,
  type ChannelPlace,
} from '../process/channels';
import { hasRole } from '../process/people';
import { done, textsOf, type Handlers, type Notice } from './handlers';
import { asTyped, departmentsNamed, understandLinking, type LinkingOrder } from './linkingWords';
import { shown, type InChannel, type Turn } from './turn';

export const linkingActions: Handlers<'channel.ask' | 'channel.link' | 'channel.keep'> = {
  'channel.ask': (turn) =>
    inChannel(turn, (channel) => ask(turn, channel, { audience: null, department: null })),
  'channel.link': (turn, { audience = null, department = null, instead }) =>
    inChannel(turn, (channel) => link(turn, channel, { audience, department, instead })),
  'channel.keep': (turn) => say(turn, { tone: 'neutral', text: textsOf(turn).staff.channels.kept }),
};

/** True when a message in a channel was about linking it, and has been answered. */
export async function answerLinking(turn: Turn, text: string): Promise<boolean> {
  const { university } = turn.ports;
  const careers = university.careers.name;
  const order = understandLinking(text, { careers, isWholeMessage: false });
  if (!order) return false;
  await inChannel(turn, (channel) =>
    order.what === 'unlink' ? unlink(turn, channel) : linkAsTyped(turn, channel, { order, text }),
  );
  return true;
}

/** Somebody said it in their own chat. */
export function sayWhereToLink(turn: Turn): Promise<void> {
  return say(turn, { tone: 'neutral', text: textsOf(turn).staff.channels.whereToType });
}

/** The bot was added to a team; its channels may still be linked from an earlier time. */
export async function greetTeam(turn: Turn, isBack: boolean): Promise<void> {
  if (isBack) return say(turn, done(textsOf(turn).staff.channels.welcome.back));
  await turn.show(contentOf(teamWelcomeCard(await shown(turn))));
}

interface Wanted {
  audience: ChannelAudience | null;
  department: string | null;
  notice?: Notice;
  /** What a confirmation was about; absent before it. */
  instead?: string | undefined;
}

async function linkAsTyped(
  turn: Turn,
  channel: InChannel,
  { order, text: whole }: { order: LinkingOrder; text: string },
): Promise<void> {
  const { audience, rest } = order;
  const { ask: words } = textsOf(turn).staff.channels;
  if (audience === 'advisers') return link(turn, channel, { audience, department: null });
  const found = departmentsNamed(rest, turn.ports.university);
  const [only] = found.length === 1 ? found : [];
  if (only || rest.length === 0) {
    const department = only?.id ?? (audience && onlyDepartmentOf(turn));
    return link(turn, channel, { audience, department });
  }
  const typed = asTyped(rest, whole);
  const names = textsOf(turn).list(found.map(({ name }) => name));
  const text =
    found.length > 1 ? words.departmentAmbiguous(typed, names) : words.departmentUnknown(typed);
  await ask(turn, channel, { audience, department: null, notice: { tone: 'warning', text } });
}

/** Who works in one department means that one. */
function onlyDepartmentOf({ person, ports }: Turn): string | null {
  const { departments } = ports.university;
  const isAdministrator = hasRole(person, 'administrator');
  const own = departments.filter(
    ({ id }) =>
      isAdministrator || worksAt(person, { kind: 'channel', audience: 'teachers', department: id }),
  );
  return own.length === 1 ? own[0]!.id : null;
}

/** Links where everything is said and nothing is taken away; else asks. */
async function link(turn: Turn, channel: InChannel, wanted: Wanted): Promise<void> {
  const place = placeOf(turn, wanted);
  if (!place) return ask(turn, channel, withMissing(turn, wanted));
  if (!(await isAllowed(turn, channel, place))) return;
  const [replaces, here] = await Promise.all([
    channel.channels.linkOf(place),
    channel.channels.ofChannel(channel.address.channelId),
  ]);
  const isThisOne = replaces?.channelId === channel.address.channelId;
  if (isThisOne && !replaces.lost) return say(turn, neutral(turn, 'already', place));
  const taken = { replaces: isThisOne ? null : replaces, moves: isThisOne ? null : here };
  const isConfirmed = wanted.instead === insteadOf(taken);
  if ((taken.replaces || taken.moves) && !isConfirmed) {
    return turn.show(contentOf(confirmLinkCard(await shown(turn), { place, ...taken })));
  }
  const farewell = neutral(turn, 'farewell', place).text;
  const named = { ...channel.address, ...(await channel.names()) };
  await channel.channels.link({ place, channel: named, by: turn.person.id, farewell });
  await sayLinked(turn, channel, place);
}

async function sayLinked(turn: Turn, channel: InChannel, place: ChannelPlace): Promise<void> {
  const { text } = neutral(turn, 'linked', place);
  const others = readToo(place, await channel.channels.inTeam(channel.address.teamId));
  if (others.length === 0) return say(turn, done(text));
  const t = textsOf(turn);
  const around = { texts: t, university: turn.ports.university };
  const names = t.list([...new Set(others.map((other) => placeName(other, around)))]);
  await say(turn, { tone: 'warning', text: `${text} ${t.staff.channels.readToo(names)}` });
}

async function unlink(turn: Turn, channel: InChannel): Promise<void> {
  const { person } = turn;
  const { channels } = textsOf(turn).staff;
  const isAdministrator = hasRole(person, 'administrator');
  const isOwner = isAdministrator ? 'yes' : await channel.isOwner();
  if (!mayUnlink(person, isOwner === 'yes')) {
    const text = isOwner === 'unknown' ? channels.ownerUnknown : channels.notAllowedToUnlink;
    return say(turn, { tone: 'warning', text });
  }
  const before = await channel.channels.unlink(channel.address.channelId, person.id);
  if (!before) return say(turn, { tone: 'neutral', text: channels.notLinked });
  await turn.show(contentOf(unlinkedCard(await shown(turn), { link: before })));
}

/** Whose channel this may become, said by somebody who may say it. */
async function ask(turn: Turn, channel: InChannel, wanted: Wanted): Promise<void> {
  const { departments } = turn.ports.university;
  const isAdministrator = hasRole(turn.person, 'administrator');
  const may = (place: ChannelPlace | null) =>
    place !== null && (isAdministrator || worksAt(turn.person, place));
  const audiences = channelAudiences.filter((audience) =>
    audience === 'advisers'
      ? may(channelPlace(audience, null))
      : departments.some(({ id }) => may(channelPlace(audience, id))),
  );
  const own = departments.filter(({ id }) => may(channelPlace('teachers', id)));
  if (audiences.length === 0) return refuse(turn, 'notAllowed');
  const isOwner = isAdministrator ? 'yes' : await channel.isOwner();
  if (isOwner !== 'yes') {
    return refuse(turn, isOwner === 'unknown' ? 'ownerUnknown' : 'notAllowed');
  }
  const department = wanted.department ?? (own.length === 1 ? own[0]!.id : null);
  const options = { ...wanted, department, audiences, departments: own };
  await turn.show(contentOf(linkChannelCard(await shown(turn), options)));
}

/** The place, when everything about it is said. A department that there is not is none. */
function placeOf(turn: Turn, { audience, department }: Wanted): ChannelPlace | null {
  const known = turn.ports.university.departments.find(({ id }) => id === department);
  return audience && channelPlace(audience, known?.id ?? null);
}

function withMissing(turn: Turn, wanted: Wanted): Wanted {
  const { ask: words } = textsOf(turn).staff.channels;
  // A command without a word more: the question itself says what is missing.
  if (!wanted.audience && !wanted.department) return wanted;
  const text = wanted.audience ? words.departmentMissing : words.audienceMissing;
  return { ...wanted, notice: { tone: 'neutral', text } };
}

/** Says why not, when it is not. Microsoft Graph is asked last, and never for an administrator. */
async function isAllowed(turn: Turn, channel: InChannel, place: ChannelPlace): Promise<boolean> {
  const { person } = turn;
  if (!mayLink(person, place, true)) {
    await refuse(turn, 'notAllowed');
    return false;
  }
  const isOwner = hasRole(person, 'administrator') ? 'yes' : await channel.isOwner();
  if (isOwner === 'yes') return true;
  await refuse(turn, isOwner === 'unknown' ? 'ownerUnknown' : 'notAllowed');
  return false;
}

function refuse(turn: Turn, why: 'notAllowed' | 'ownerUnknown'): Promise<void> {
  return say(turn, { tone: 'warning', text: textsOf(turn).staff.channels[why] });
}

function neutral(turn: Turn, key: 'already' | 'linked' | 'farewell', place: ChannelPlace): Notice {
  const t = textsOf(turn);
  const name = placeName(place, { texts: t, university: turn.ports.university });
  return { tone: 'neutral', text: t.staff.channels[key](name) };
}

/** A press from elsewhere than a channel is forged: no card in a chat has these buttons. */
function inChannel(turn: Turn, act: (channel: InChannel) => Promise<void>): Promise<void> {
  return turn.channel ? act(turn.channel) : sayWhereToLink(turn);
}

async function say(turn: Turn, notice: Notice): Promise<void> {
  await turn.show({ card: messageCard(notice), summary: notice.text });
}
