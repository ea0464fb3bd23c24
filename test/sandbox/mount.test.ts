import pino from 'pino';
import { Registry } from 'prom-client';
import { createHttpServer } from '../../bot/http';
import { createSandbox, sandboxChannels } from '../../deployment/sandbox';
import { freshDatabase } from '../support/database';
import { ScriptedWork } from './support/play';

test('on the real web server: wildcards, odd ids, streams, closing', async () => {
  const database = await freshDatabase();
  const sandbox = await createSandbox({
    databaseUrl: database.url,
    flow: false,
    work: new ScriptedWork(),
    resetBot: async () => undefined,
    hasForeignData: async () => false,
  });
  const got: { conversation: { id: string } }[] = [];
  const server = createHttpServer({
    onActivity: async (_authorization, body) => {
      got.push(body as (typeof got)[number]);
      return { status: 200 };
    },
    ready: async () => ({}),
    metrics: new Registry(),
    log: pino({ level: 'silent' }),
    mount: (mounted) => sandbox.mount(mounted),
  });
  const url = `http://127.0.0.1:${await server.listen({ host: '127.0.0.1', port: 0 })}`;
  sandbox.start(url);

  expect((await fetch(`${url}/`)).headers.get('content-type')).toContain('text/html');
  const stream = await fetch(`${url}/sandbox/events`);
  const channel = sandboxChannels[0]!.channelId;
  const type = async (id: string, text: string) => {
    const answer = await fetch(`${url}/sandbox/conversations/${id}/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ as: 'isabelle-caron', text }),
    });
    return (await answer.json()).id as string;
  };
  const root = await type(channel, '@Stages bonjour');
  await type(encodeURIComponent(`${channel};messageid=${root}`), '@Stages encore');
  await type(`${channel};messageid=${root}`, '@Stages et encore');
  expect(got.map(({ conversation }) => conversation.id)).toEqual(
    Array(3).fill(`${channel};messageid=${root}`),
  );
  expect((await fetch(`${url}/connector/v3/conversations`)).status).toBe(401);

  await sandbox.stop();
  await server.close();
  expect(await stream.text()).toContain('data: ');
  await database.drop();
});
