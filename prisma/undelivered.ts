// `npm run undelivered`: messages that were given up, or of which Teams did not say whether it took
// them. Whoever runs the bot looks in Teams, and lets each go again or away. The bot may run meanwhile.
import { readDatabaseConfig } from '../bot/config';
import { openUndelivered, type UndeliveredQueue } from '../bot/jobs/undelivered';
import { runCommand, UsageError } from './command';
import { reachDatabase } from './reachDatabase';

const USAGE = `npm run undelivered                  lists them, without their words
npm run undelivered -- send ID…      sends these once more
npm run undelivered -- forget ID…    removes these: they arrived, or need not`;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

type Order = { act: 'list' } | { act: 'send' | 'forget'; ids: string[] };

function readOrder([act, ...ids]: string[]): Order {
  if (act === undefined) return { act: 'list' };
  const isWhole = ids.length > 0 && ids.every((id) => UUID.test(id));
  if ((act === 'send' || act === 'forget') && isWhole) return { act, ids };
  throw new UsageError(USAGE);
}

async function carryOut(order: Order, queue: UndeliveredQueue): Promise<void> {
  if (order.act === 'list') return list(queue);
  const { act, ids } = order;
  const count = await queue[act](ids);
  const done = act === 'send' ? 'to be sent again' : 'removed';
  console.log(`${count} of ${ids.length} ${done}.`);
  if (count < ids.length) process.exitCode = 1;
}

async function list(queue: UndeliveredQueue): Promise<void> {
  const all = await queue.list();
  for (const { id, at, kind, place, about, why } of all) {
    console.log([id, at, kind, place, about, why].filter((part) => part !== null).join('  '));
  }
  if (all.length === 0) console.log('Nothing is undelivered.');
}

async function main(): Promise<void> {
  const order = readOrder(process.argv.slice(2));
  const database = await reachDatabase(readDatabaseConfig(process.env));
  try {
    const queue = await openUndelivered(database.url);
    await carryOut(order, queue).finally(() => queue.close());
  } finally {
    await database.stop();
  }
}

runCommand(main);
