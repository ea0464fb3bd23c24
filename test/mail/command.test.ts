/** `npm run mail:test` as an administrator runs it. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { startMailServer, type MailServer } from '../support/mailServer';

const COMMAND = path.join(__dirname, '../../dist/prisma/mail-test.js');
const ADDRESS = 'isabelle.caron@univ-exemple.test';

let server: MailServer;
beforeEach(async () => {
  server = await startMailServer();
});
afterEach(() => server.close());

function run(args: string[], env: Record<string, string> = {}) {
  const settings = {
    PATH: process.env.PATH!,
    SMTP_URL: server.url,
    SMTP_FROM: 'Stages <stages@univ-exemple.test>',
    ...env,
  };
  return new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      [COMMAND, ...args],
      { env: settings },
      (_e, out, err) => resolve({ code: child.exitCode, out, err }),
    );
  });
}

test('one plain e-mail goes out, and the answer of the server is told', async () => {
  expect(await run([ADDRESS])).toEqual({
    code: 0,
    out: expect.stringMatching(/^The mail server took the e-mail: 250 /),
    err: '',
  });
  const [mail] = server.taken;
  expect(server.taken).toHaveLength(1);
  expect(mail!.to).toMatchObject({ text: ADDRESS });
  expect(mail!.from?.text).toBe('"Stages" <stages@univ-exemple.test>');
  expect(mail!.html).toBe(false);
  expect(mail!.text).toContain('e-mail d’essai');
});

test('a refusal is told in the words of the server', async () => {
  server.mood = 'refuses';
  const { code, err } = await run([ADDRESS]);
  expect(code).toBe(1);
  expect(err).toContain('EENVELOPE');
  expect(err).toContain('550 No such user here');
  expect(err).not.toContain('    at ');
});

test('no server, no settings, no address', async () => {
  const nobody = await run([ADDRESS], { SMTP_URL: 'smtp://127.0.0.1:1' });
  expect(nobody).toMatchObject({ code: 1, err: expect.stringContaining('ECONNREFUSED') });
  const unset = await run([ADDRESS], { SMTP_URL: '', SMTP_FROM: '' });
  expect(unset).toMatchObject({ code: 1, err: expect.stringContaining('SMTP_URL') });
  expect(await run([])).toMatchObject({ code: 2, err: expect.stringContaining('ADDRESS') });
  expect(await run(['isabelle'])).toMatchObject({ code: 2 });
});
