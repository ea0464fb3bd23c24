import { createMailer } from '../../bot/mail/mailer';
import type { Mail, Mailer } from '../../bot/process/ports';
import { otherCertificate, ownCertificate as tls } from '../support/certificates';
import { startMailServer, type MailServer, type MailServerOptions } from '../support/mailServer';

const from = 'Stages <stages@univ-exemple.test>';
const mail: Mail = {
  key: 'approval:1:1:claire',
  language: 'fr',
  to: { name: 'Claire Martin', address: 'claire.martin@univ-exemple.test' },
  subject: 'La demande de stage de Léa Dubois attend votre validation',
  paragraphs: ['Bonjour Claire Martin,', 'Stage chez Decathlon <Lens> & Cie.'],
  button: { title: 'Ouvrir Stages dans Teams', url: 'https://teams.microsoft.com/l/app/1?a=b&c=d' },
  footer: ['Pourquoi cet e-mail', 'Une question ? Isabelle Caron, bureau A 112.'],
};

let open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.map((one) => one.close()));
  open = [];
});

async function setUp(
  options: MailServerOptions = {},
  more: { ca?: string; silenceMs?: number } = {},
): Promise<{ server: MailServer; mailer: Mailer }> {
  const server = await startMailServer(options);
  const mailer = createMailer({ url: server.url, from, ...more });
  open.push(mailer, server);
  return { server, mailer };
}

test('an e-mail says the same as plain text and as HTML, with a link and why it comes', async () => {
  const { server, mailer } = await setUp();
  await mailer.send(mail);
  const [read] = server.taken;
  expect(read!.subject).toBe(mail.subject);
  expect(read!.from?.text).toBe('"Stages" <stages@univ-exemple.test>');
  expect(read!.to).toMatchObject({ text: '"Claire Martin" <claire.martin@univ-exemple.test>' });
  expect(read!.headers.get('auto-submitted')).toBe('auto-generated');
  expect(read!.headers.get('content-language')).toBe('fr');
  for (const words of [mail.subject, ...mail.paragraphs, ...mail.footer]) {
    expect(read!.text).toContain(words);
  }
  expect(read!.text).toContain(mail.button!.url);
  expect(read!.html).toContain('<html lang="fr">');
  expect(read!.html).toContain('<p>Stage chez Decathlon &lt;Lens&gt; &amp; Cie.</p>');
  expect(read!.html).toContain('href="https://teams.microsoft.com/l/app/1?a=b&amp;c=d"');
});

test('the same news has the same Message-ID, another has another', async () => {
  const { server, mailer } = await setUp();
  await mailer.send(mail);
  await mailer.send(mail);
  await mailer.send({ ...mail, key: 'another' });
  const [first, second, third] = server.taken.map(({ messageId }) => messageId);
  expect(first).toMatch(/^<[0-9a-f]{40}@univ-exemple\.test>$/);
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});

test('what people typed makes no header and no further recipient', async () => {
  const { server, mailer } = await setUp();
  const evil = 'Léa\r\nBcc: victim@evil.test\r\n\r\n<script>alert(1)</script>';
  await mailer.send({
    ...mail,
    to: { name: `${evil}, "x" <other@evil.test>`, address: mail.to.address },
    subject: evil,
    paragraphs: [evil],
  });
  const [read] = server.taken;
  expect(read!.bcc).toBeUndefined();
  expect(read!.headers.has('bcc')).toBe(false);
  expect([read!.to].flat().flatMap((to) => to!.value.map(({ address }) => address))).toEqual([
    mail.to.address,
  ]);
  expect(read!.subject).toContain('Léa Bcc: victim@evil.test');
  expect(read!.html).not.toContain('<script>');
});

const outcomes: [MailServerOptions['mood'], string][] = [
  ['refuses', 'refused'],
  ['dislikes', 'refused'],
  ['busy', 'later'],
  ['silent', 'later'],
  ['cuts', 'ambiguous'],
];

test.each(outcomes)('a server that %s: %s', async (mood, outcome) => {
  const { server, mailer } = await setUp({ ...(mood && { mood }) }, { silenceMs: 200 });
  const failure = await mailer.send(mail).catch((error: unknown) => error);
  expect(failure).toMatchObject({ name: 'DeliveryError', outcome });
  // What is logged holds nobody's address.
  expect(String(failure)).not.toContain('@');
  expect(failure).not.toHaveProperty('cause.message');
  expect(server.taken).toHaveLength(0);
});

test('busy once, then good: the next attempt goes', async () => {
  const { server, mailer } = await setUp({ mood: 'busy' });
  await expect(mailer.send(mail)).rejects.toMatchObject({ outcome: 'later' });
  server.mood = 'good';
  await mailer.send(mail);
  expect(server.taken).toHaveLength(1);
});

test('after a cut the next e-mail goes over a new connection', async () => {
  const { server, mailer } = await setUp();
  await mailer.send(mail);
  server.mood = 'cuts';
  await expect(mailer.send(mail)).rejects.toMatchObject({ outcome: 'ambiguous' });
  server.mood = 'good';
  await mailer.send({ ...mail, key: 'next' });
  expect(server.taken).toHaveLength(2);
});

test('nobody listens: later', async () => {
  const { server, mailer } = await setUp();
  await server.close();
  await expect(mailer.send(mail)).rejects.toMatchObject({ outcome: 'later' });
});

test('an address that is none is for good', async () => {
  const { mailer } = await setUp();
  const to = { name: 'Sans adresse', address: '' };
  await expect(mailer.send({ ...mail, to })).rejects.toMatchObject({ outcome: 'refused' });
});

describe('a server that wants TLS', () => {
  test('gets it, and its certificate is checked', async () => {
    const { server, mailer } = await setUp({ tls }, { ca: tls.cert });
    await mailer.send(mail);
    expect(server.taken).toHaveLength(1);
    const wary = createMailer({ url: server.url, from, ca: otherCertificate });
    open.unshift(wary);
    await expect(wary.send(mail)).rejects.toMatchObject({ outcome: 'later' });
    expect(server.taken).toHaveLength(1);
  });

  test('without it nothing is sent', async () => {
    const { server, mailer } = await setUp({ tls });
    await expect(mailer.send(mail)).rejects.toMatchObject({ outcome: 'later' });
    expect(server.taken).toHaveLength(0);
  });
});
