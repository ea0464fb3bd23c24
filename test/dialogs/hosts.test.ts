/** The host of a form, looked for while typing: our own, then the register's, and nothing of persons. */
import { chosenHost, hostChoices } from '../../bot/dialogs/hosts';
import type { Host, HostData } from '../../bot/process/hosts';
import type { CompanyRegister, Hosts, Store } from '../../bot/process/ports';

const canal: HostData = {
  hostCountry: 'FR',
  hostName: 'Ateliers du Canal',
  hostSiret: '99900010200015',
  hostPostcode: '62400',
  hostCity: 'Béthune',
};
const abroad: HostData = { hostCountry: 'BE', hostName: 'Logistics NV', hostCity: 'Brugge' };

function ports(own: Host[], register?: Partial<CompanyRegister> | null) {
  const hosts: Partial<Hosts> = {
    search: async (_text, limit) => own.slice(0, limit),
    byId: async (id) => own.find((one) => one.id === id) ?? null,
  };
  const store = { hosts } as unknown as Store;
  return { store, ...(register !== undefined && { register: register as CompanyRegister | null }) };
}

const typed = { text: 'ateliers', language: 'fr' } as const;
const registered = (...found: HostData[]) => ({ search: async () => found });

test('name, place and SIRET; the country where it is another', async () => {
  const own = [
    { id: '1', data: canal },
    { id: '2', data: abroad },
    { id: '3', data: { hostName: 'Sans adresse', hostCountry: 'FR' } },
  ];
  expect(await hostChoices(ports(own), typed)).toEqual([
    { title: 'Ateliers du Canal – 62400 Béthune (SIRET 999 000 102 00015)', value: '1' },
    { title: 'Logistics NV – Brugge, Belgique', value: '2' },
    { title: 'Sans adresse', value: '3' },
  ]);
  const [, second] = await hostChoices(ports(own), { ...typed, language: 'en' });
  expect(second!.title).toBe('Logistics NV – Brugge, Belgium');
});

test('the register’s come after ours, marked, and none of them twice', async () => {
  const own = [{ id: '1', data: canal }];
  const other = { ...canal, hostSiret: '99900017700017', hostName: 'ATELIERS' };
  const found = await hostChoices(ports(own, registered(canal, other)), typed);
  expect(found.slice(1)).toEqual([
    {
      title: 'ATELIERS – 62400 Béthune (SIRET 999 000 177 00017) · registre national',
      value: 'siret:99900017700017',
    },
  ]);
  const [english] = await hostChoices(ports([], registered(other)), { ...typed, language: 'en' });
  expect(english!.title).toMatch(/ · national register \(registre national\)$/);
});

test('with enough of ours the register is not asked', async () => {
  const own = Array.from({ length: 12 }, (_, i) => ({ id: String(i), data: canal }));
  const search = () => Promise.reject(new Error('asked'));
  expect(await hostChoices(ports(own, { search }), typed)).toHaveLength(10);
});

describe('a choice', () => {
  const bySiret = async (siret: string) =>
    siret === canal.hostSiret ? { data: canal, isClosed: true } : null;

  test.each<[string, string, unknown]>([
    ['of ours', '1', { data: abroad, isClosed: false }],
    ['of the register', 'siret:99900010200015', { data: canal, isClosed: true }],
    ['that the register does not know', 'siret:99900017700017', null],
    ['that is no SIRET', 'siret:x', null],
    ['that nobody gave', 'anything', null],
  ])('%s', async (_what, value, expected) => {
    const own = [{ id: '1', data: abroad }];
    expect(await chosenHost(ports(own, { bySiret }), value)).toEqual(expected);
  });

  test('of a register that is not used', async () => {
    expect(await chosenHost(ports([], null), 'siret:99900010200015')).toBeNull();
    expect(await chosenHost(ports([]), 'siret:99900010200015')).toBeNull();
  });
});
