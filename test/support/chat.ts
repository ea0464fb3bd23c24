/** Chats with the real dialogs over a real database; only what goes out to Teams is a fake. */
import { randomUUID } from 'node:crypto';
import { Conversation } from '../../bot/dialogs/conversation';
import type { Internship } from '../../bot/process/internship';
import type { Person } from '../../bot/process/people';
import type { FormReader, PrintReader } from '../../bot/process/ports';
import { createActivityLogic } from '../../bot/teams/activities';
import { TeamsAdapter } from '../../bot/teams/adapter';
import type { Connector } from '../../bot/teams/connector';
import type { FileTransfer } from '../../bot/teams/files/fileTransfer';
import { parseActivity } from '../../bot/teams/inboundActivity';
import type { OutgoingActivity } from '../../bot/teams/outgoingActivity';
import { silentLog } from './log';
import { APP_ID, TENANT_ID } from './microsoft';
import { answerText, cardText, type InvokeBody } from './player';
import { entryOf, testStorage, type TestStorage } from './testStorage';
import { artois } from './university';

/** Cards carry ids of the directory, which are uuids. */
export const withUuid = (person: Person): Person => ({ ...person, id: randomUUID() });

export interface Chat {
  storage: TestStorage;
  /** What was sent since the last `forget`. */
  sent: OutgoingActivity[];
  forget(): void;
  arrives(person: Person, activity: Record<string, unknown>): Promise<unknown>;
  types(person: Person, text: string): Promise<unknown>;
  /** Presses a button; what the answer says. */
  presses(person: Person, verb: string, data: object): Promise<string>;
  /** All that was sent since the last `forget`, as one text. */
  reads(): string;
  /** What Teams gives for an address; nothing unless a test says so. */
  download: FileTransfer['download'];
  /** What a dropped PDF is as a form: somebody else's, unless a test says so. */
  readForm: FormReader['read'];
  /** What the words of a dropped PDF are: none, as of a scan, unless a test says so. */
  readPrint: PrintReader['read'];
  /** Keeps a file of these facts under an id of its own. */
  keeps(facts: Internship): Promise<Internship>;
}

/** A chat with people of the directory. */
export async function openChat(people: readonly Person[]): Promise<Chat> {
  const storage = await testStorage();
  await storage.directory.saveDirectory(people.map(entryOf));
  const sent: OutgoingActivity[] = [];
  const adapter = new TeamsAdapter({
    connector: connectorInto(sent),
    onUndelivered: unexpected,
    onAmbiguous: unexpected,
    log: silentLog,
  });
  const logic = createActivityLogic({
    ports: {
      store: storage.store,
      clock: storage.clock,
      university: artois,
      formReader: { read: (bytes, by) => chat.readForm(bytes, by) },
      printReader: { read: (bytes, by) => chat.readPrint(bytes, by) },
      linkTo: async (documentId, personId) => {
        const { token, until } = await storage.store.documents.createLink(documentId, personId);
        return { url: `https://stages.test/documents/${documentId}?token=${token}`, until };
      },
    },
    conversation: new Conversation(storage.dialogs),
    ledger: storage.conversations,
    channels: storage.channels,
    graph: null,
    deliveries: storage.deliveries,
    files: { download: (address) => chat.download(address) },
    connector: connectorInto(sent),
    log: silentLog,
  });

  async function arrives(person: Person, activity: Record<string, unknown>): Promise<unknown> {
    const whole = {
      id: randomUUID(),
      channelId: 'msteams',
      serviceUrl: 'https://teams.test/',
      from: { id: `29:${person.id}`, aadObjectId: person.aadObjectId },
      conversation: { id: `a:${person.id}`, conversationType: 'personal' },
      channelData: { tenant: { id: TENANT_ID } },
      ...activity,
    };
    return (await adapter.run(parseActivity(whole, APP_ID), logic))?.body;
  }

  const chat: Chat = {
    storage,
    sent,
    forget: () => void sent.splice(0),
    arrives,
    types: (person, text) => arrives(person, { type: 'message', text }),
    presses: async (person, verb, data) => {
      const value = { action: { verb, data }, trigger: 'manual' };
      const invoke = { type: 'invoke', name: 'adaptiveCard/action', value };
      return answerText((await arrives(person, invoke)) as InvokeBody);
    },
    reads: () =>
      sent
        .map(({ attachments = [] }) => attachments.map(({ content }) => cardText(content)).join())
        .join('\n'),
    download: async () => ({ problem: 'failed' }),
    readForm: async () => ({ outcome: 'foreign' }),
    readPrint: async () => ({ outcome: 'noText' }),
    keeps: (facts) => keep(storage, facts),
  };
  return chat;
}

const unexpected = () => Promise.reject(new Error('This fake connector only takes messages'));

function connectorInto(sent: OutgoingActivity[]): Connector {
  return {
    sendToConversation: async ({ activity }) => ({ id: `m${sent.push(activity)}` }),
    replyToActivity: async ({ activity }) => ({ id: `m${sent.push(activity)}` }),
    createConversation: unexpected,
    updateActivity: async ({ activity }) => ({ id: `m${sent.push(activity)}` }),
    deleteActivity: unexpected,
    getMember: unexpected,
    getTeam: unexpected,
    getTeamChannels: unexpected,
    close: unexpected,
  };
}

async function keep({ store }: TestStorage, facts: Internship): Promise<Internship> {
  const file = { ...facts, id: randomUUID(), version: 1 };
  await store.commitInternship({
    expectedVersion: null,
    file,
    ordinal: (await store.internshipsOf(file.student.id)).length + 1,
    entries: [],
    nextDueAt: null,
    announcement: { tellings: [], posts: [] },
  });
  return file;
}
