/**
 * What the SDK's own client would do, and why none of our messages goes through it: it repeats by
 * itself, also what may have arrived.
 */
import { ConnectorClient, type AppCredentials } from 'botframework-connector';
import { Microsoft, type PlannedAnswer } from '../support/microsoft';

const credentials = {
  signRequest: async <T>(request: T) => request,
} as unknown as AppCredentials;

test.each<[string, PlannedAnswer, number]>([
  ['a 500, after which the message may be there', { status: 500 }, 4],
  ['a 503', { status: 503, headers: { 'Retry-After': '0' } }, 4],
  ['a 429 without Retry-After', { status: 429 }, 1],
  ['a 412', { status: 412 }, 1],
])('%s', async (_what, answer, requests) => {
  const microsoft = await Microsoft.start();
  microsoft.plan(answer, answer, answer, answer);
  const client = new ConnectorClient(credentials, { baseUri: microsoft.serviceUrl });
  const sending = client.conversations.sendToConversation('a:lea', { type: 'message', text: 'un' });
  await expect(sending).rejects.toThrow();
  expect(microsoft.calls).toHaveLength(requests);
  await microsoft.stop();
});
