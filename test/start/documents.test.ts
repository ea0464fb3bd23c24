import { fileAddressOver } from '../../bot/start/documents';
import type { Config } from '../../bot/config';

// Where the number and the QR code of a sheet lead: « dossier 42 », written but not sent.

const baseUrl = () => 'http://127.0.0.1:3978';

test('in a tenant: the chat with the bot', () => {
  const config = { mode: 'teams', teams: { appId: 'b0700000-0000-4000-8000-000000000001' } };
  const url = new URL(fileAddressOver(config as Config, baseUrl)(42));
  expect([url.origin, url.pathname]).toEqual(['https://teams.microsoft.com', '/l/chat/0/0']);
  expect(Object.fromEntries(url.searchParams)).toEqual({
    users: '28:b0700000-0000-4000-8000-000000000001',
    message: 'dossier 42',
  });
});

test('in the sandbox: its page, at the address that it has by then', () => {
  let address = 'not yet';
  const addressOf = fileAddressOver({ mode: 'sandbox' } as Config, () => address);
  address = baseUrl();
  expect(addressOf(42)).toBe('http://127.0.0.1:3978/?message=dossier%2042');
});
