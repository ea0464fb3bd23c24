/**
 * Who is speaking. The directory knows people by `aadObjectId`; somebody it does not know is asked
 * of Teams once (name, e-mail, guest or not) and kept with the tenant's identity only.
 */
import { isInDirectory, type Person } from '../process/people';
import type { Store } from '../process/ports';
import type { Connector } from './connector';
import { ConnectorError } from './connectorError';
import type { InboundActivity } from './inboundActivity';

interface IdentityPorts {
  store: Pick<Store, 'personByAadObjectId' | 'meet'>;
  connector: Pick<Connector, 'getMember'>;
}

export async function identify(
  { store, connector }: IdentityPorts,
  activity: InboundActivity,
): Promise<Person> {
  const aadObjectId = activity.from.aadObjectId!;
  const known = await store.personByAadObjectId(aadObjectId);
  if (known && !isUnasked(known)) return known;
  const member = await memberOf(connector, activity);
  const tenantId = member?.tenantId?.toLowerCase();
  const isForeign = Boolean(tenantId) && tenantId !== activity.channelData.tenant.id.toLowerCase();
  // People whom the university brought by e-mail are recognised by what Teams' roster says of this
  // very account, never by what the activity says. And only where it says that the account is ours:
  // another tenant may write any e-mail into its own (a channel may be shared with one).
  const isOurs = Boolean(tenantId) && !isForeign;
  const roster = member?.aadObjectId?.toLowerCase() === aadObjectId && isOurs ? member : null;
  return store.meet({
    aadObjectId,
    name: member?.name ?? activity.from.name ?? '',
    email: roster?.email ?? null,
    userPrincipalName: roster?.userPrincipalName ?? null,
    language: activity.locale?.toLowerCase().startsWith('en') ? 'en' : 'fr',
    isGuest: isForeign || (member?.isGuest ?? false),
  });
}

/** Met while Teams' roster did not know them: whether they are a guest was never said. */
function isUnasked(person: Person): boolean {
  return !isInDirectory(person) && !person.isGuest && person.email === '';
}

/**
 * Null where Teams knows no such member; while Teams is not reached, nobody is taken for anybody. Nor
 * where it does not let us ask (403): whoever removes the bot right after a message would never be
 * seen to be a guest, and could not read an answer anyhow.
 */
async function memberOf(connector: IdentityPorts['connector'], activity: InboundActivity) {
  const { serviceUrl, conversation, from } = activity;
  try {
    const conversationId = conversation.id;
    return await connector.getMember({ serviceUrl, conversationId, memberId: from.id });
  } catch (error) {
    if (error instanceof ConnectorError && !error.isPassing && error.status !== 403) return null;
    throw error;
  }
}
