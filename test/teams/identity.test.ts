/** Who is speaking: by account; people whom the university brought by e-mail, by Teams' roster. */
import type { TenantIdentity } from '../../bot/process/ports';
import { ConnectorError } from '../../bot/teams/connectorError';
import type { Member } from '../../bot/teams/connector';
import { identify } from '../../bot/teams/identity';
import { parseActivity } from '../../bot/teams/inboundActivity';
import { lea, sam } from '../support/situations';

const TENANT = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
const member: Member = {
  id: '29:sam',
  aadObjectId: 'AAD-SAM',
  name: 'Sam Inconnu',
  email: 'Sam.Inconnu@univ.test',
  userPrincipalName: 'sinconnu@univ.test',
  tenantId: TENANT,
  isGuest: false,
};

const activity = (from: object = {}) =>
  parseActivity(
    {
      type: 'message',
      id: '1',
      text: 'bonjour',
      channelId: 'msteams',
      serviceUrl: 'https://smba.example/',
      from: { id: '29:sam', aadObjectId: 'aad-sam', name: 'Somebody', ...from },
      conversation: { id: 'a:1' },
      channelData: { tenant: { id: TENANT } },
      locale: 'fr-FR',
    },
    'app',
  );

function identified(found: Member | Error, from: object = {}, known = [lea]) {
  const met: TenantIdentity[] = [];
  const ports = {
    store: {
      personByAadObjectId: async (id: string) =>
        known.find(({ aadObjectId }) => aadObjectId === id) ?? null,
      meet: async (identity: TenantIdentity) => {
        met.push(identity);
        return sam;
      },
    },
    connector: {
      getMember: async () => {
        if (found instanceof Error) throw found;
        return found;
      },
    },
  };
  return identify(ports, activity(from)).then((person) => ({ person, met }));
}

const whole = {
  aadObjectId: 'aad-sam',
  name: 'Sam Inconnu',
  email: 'Sam.Inconnu@univ.test',
  userPrincipalName: 'sinconnu@univ.test',
  language: 'fr',
  isGuest: false,
};
const nameless = { ...whole, email: null, userPrincipalName: null };

test('somebody known is asked of nobody', async () => {
  const asked = new Error('asked');
  expect(await identified(asked, { aadObjectId: lea.aadObjectId })).toEqual({
    person: lea,
    met: [],
  });
});

test.each<[string, Partial<Member>, object]>([
  ['their own account', {}, whole],
  ['another account', { aadObjectId: 'aad-lea' }, nameless],
  ['no account', { aadObjectId: undefined }, nameless],
  [
    'another tenant',
    { tenantId: 'ffffffff-bbbb-4ccc-8ddd-eeeeeeeeeeee' },
    { ...nameless, isGuest: true },
  ],
  ['nobody says which tenant', { tenantId: undefined }, nameless],
  ['the same tenant in capitals', { tenantId: TENANT.toUpperCase() }, whole],
  ['a guest', { isGuest: true }, { ...whole, isGuest: true }],
])('the roster’s names count where it means %s', async (_what, changes, expected) => {
  const { met } = await identified({ ...member, ...changes });
  expect(met).toEqual([expected]);
});

test('whom the roster did not know at first is asked for again, and found to be a guest', async () => {
  const unasked = { ...sam, email: '', aadObjectId: 'aad-unasked' };
  const from = { aadObjectId: 'aad-unasked' };
  const found = { ...member, aadObjectId: 'aad-unasked', isGuest: true };
  const { met } = await identified(found, from, [unasked]);
  expect(met).toMatchObject([{ aadObjectId: 'aad-unasked', isGuest: true }]);
  const brought = { ...unasked, roles: lea.roles };
  expect(await identified(found, from, [brought])).toEqual({ person: brought, met: [] });
});

test('never the activity’s own words', async () => {
  const claims = { email: 'lea.dubois@univ.test', userPrincipalName: 'lea.dubois@univ.test' };
  const gone = new ConnectorError('GET member', { outcome: 'gone', status: 404 });
  const { met } = await identified(gone, claims);
  expect(met).toEqual([{ ...nameless, name: 'Somebody' }]);
});

test.each<[string, ConstructorParameters<typeof ConnectorError>[1]]>([
  ['is not reached', { outcome: 'unavailable', status: 503 }],
  ['does not tell', { outcome: 'blocked', status: 403, code: 'BotNotInConversationRoster' }],
])('while Teams %s, nobody is taken for anybody', async (_how, failure) => {
  const away = new ConnectorError('GET member', failure);
  await expect(identified(away)).rejects.toBe(away);
});
