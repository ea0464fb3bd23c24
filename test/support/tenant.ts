/**
 * A tenant on this machine that is neither the sandbox nor knows anything of the bot: an issuer of
 * keys and tokens, a Bot Connector that keeps messages as Teams would, and people who type, read the
 * cards that came, and press what is on them. Everything over HTTP; what is not in it is 501.
 */
import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeSigningKey, type SigningKey } from './microsoft';
import type { AtTheForm } from './contactForm';
import { answerText, buttonsOf, cardText, type CardJson, type InvokeBody } from './player';

export interface TenantMember {
  aadObjectId: string;
  name: string;
  email: string;
}

export interface KeptMessage {
  id: string;
  conversationId: string;
  /** Of the bot. */
  activity: Activity;
  updates: number;
}

interface Activity {
  type?: string;
  text?: string;
  summary?: string;
  attachments?: { contentType: string; content: unknown }[];
  [more: string]: unknown;
}

interface Refusal {
  status: number;
  body: unknown;
}

export interface TenantChannel {
  id: string;
  name: string;
  teamId: string;
}

/** How long a message may take: nothing here waits for a moment of the day. */
const PATIENCE_MS = 25_000;
const HOUR_S = 3_600;

export class Tenant {
  readonly id = randomUUID();
  readonly appId = randomUUID();
  readonly secret = `secret ${randomUUID()}`;
  readonly kept: KeptMessage[] = [];
  /** Of `POST /token`, as the bot sent them. */
  readonly tokenRequests: URLSearchParams[] = [];
  /** What the connector says instead of taking a message, as long as it gives something. */
  refuse: (activity: Activity, conversationId: string) => Refusal | undefined = () => undefined;
  botUrl = '';
  private readonly arrivals = new EventEmitter().setMaxListeners(0);
  /** Of the one team there is. */
  readonly channels: TenantChannel[] = [];
  /** What Microsoft's side signed for requests to the bot. */
  readonly signedTokens: string[] = [];
  private readonly issued = new Set<string>();
  private readonly files: Uint8Array[] = [];
  private readonly members = new Map<string, TenantMember>();
  private count = 0;
  private readonly server = createServer((req, res) => {
    this.answer(req, res).catch((error: Error) => sendJson(res, 500, { error: error.message }));
  });

  private constructor(private readonly key: SigningKey) {}

  static async start(): Promise<Tenant> {
    const tenant = new Tenant(await makeSigningKey('tenant-key'));
    tenant.server.listen(0, '127.0.0.1');
    await once(tenant.server, 'listening');
    return tenant;
  }

  async stop(): Promise<void> {
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, 'close');
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }
  get serviceUrl(): string {
    return `${this.url}/emea/`;
  }

  /** What an administrator writes into `.env`, with local addresses in Microsoft's place. */
  settings(): Record<string, string> {
    return {
      MicrosoftAppId: this.appId,
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppTenantId: this.id,
      MicrosoftAppPassword: this.secret,
      BOT_OPENID_METADATA: `${this.url}/openid`,
      BOT_TOKEN_ENDPOINT: `${this.url}/token`,
    };
  }

  person(name: string, email: string): TenantPerson {
    const member = { aadObjectId: randomUUID(), name, email };
    this.members.set(member.aadObjectId, member);
    return new TenantPerson(this, member);
  }

  /** A token as Microsoft's connector has it, for this bot; claims may be changed. */
  async token(claims: Record<string, unknown> = {}, key = this.key): Promise<string> {
    const { SignJWT } = await import('jose');
    const now = Math.floor(Date.now() / 1000);
    const usual = {
      iss: 'https://api.botframework.com',
      aud: this.appId,
      nbf: now - 60,
      exp: now + HOUR_S,
      serviceurl: this.serviceUrl,
    };
    const token = await new SignJWT({ ...usual, ...claims })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key.kid })
      .sign(key.privateKey);
    this.signedTokens.push(token);
    return token;
  }

  /** What the bot got to send with. */
  issuedTokens(): string[] {
    return [...this.issued];
  }

  /** Delivers an activity to the bot. */
  async deliver(activity: object, token?: string): Promise<Response> {
    const authorization = `Bearer ${token ?? (await this.token())}`;
    return fetch(`${this.botUrl}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify(activity),
    });
  }

  in(conversationId: string): KeptMessage[] {
    return this.kept.filter((message) => message.conversationId.startsWith(conversationId));
  }

  /** The newest message that says this, waited for until it arrives (or is updated to say it). */
  arrival(conversationId: string, words: RegExp): Promise<KeptMessage> {
    const find = () => this.in(conversationId).findLast((one) => words.test(textOf(one)));
    return this.whenThere(find, { conversationId, what: `message says ${words}` });
  }

  /** What is found in a conversation, now or after some message that arrives or changes. */
  async whenThere<T>(
    find: () => T | undefined,
    { conversationId, what }: { conversationId: string; what: string },
  ): Promise<T> {
    const deadline = AbortSignal.timeout(PATIENCE_MS);
    for (;;) {
      const found = find();
      if (found) return found;
      await once(this.arrivals, 'message', { signal: deadline }).catch(() => {
        const there = this.in(conversationId).map(textOf).join('\n---\n');
        throw new Error(`No ${what}. There is:\n${there}`);
      });
    }
  }

  /** Where the bot finds a file that somebody drops. */
  offersFile(bytes: Uint8Array): string {
    return `${this.url}/files/${this.files.push(bytes) - 1}`;
  }

  private async answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const body = await readAll(req);
    const route = `${req.method} ${req.url}`;
    const file = /^GET \/files\/(\d+)$/.exec(route)?.[1];
    if (file) return void res.end(this.files[Number(file)]);
    if (route === 'GET /openid') return sendJson(res, 200, { jwks_uri: `${this.url}/keys` });
    if (route === 'GET /keys') {
      return sendJson(res, 200, { keys: [{ ...this.key.publicJwk, endorsements: ['msteams'] }] });
    }
    if (route === 'POST /token') return this.giveToken(new URLSearchParams(body), res);
    const path = req.url?.startsWith('/emea/v3/') ? req.url.slice('/emea/v3/'.length) : null;
    if (path === null) return sendJson(res, 501, { error: { code: 'NotHere', message: route } });
    const token = /^Bearer (.+)$/.exec(req.headers.authorization ?? '')?.[1];
    if (!token || !this.issued.has(token)) return sendJson(res, 401, {});
    const parts = path.split('/').map(decodeURIComponent);
    this.connect(res, `${req.method}`, parts, body ? (JSON.parse(body) as Activity) : {});
  }

  private giveToken(form: URLSearchParams, res: ServerResponse): void {
    this.tokenRequests.push(form);
    const isRight =
      form.get('grant_type') === 'client_credentials' &&
      form.get('client_id') === this.appId &&
      form.get('client_secret') === this.secret &&
      form.get('scope') === 'https://api.botframework.com/.default';
    if (!isRight) return sendJson(res, 401, { error: 'invalid_client' });
    const access_token = randomUUID();
    this.issued.add(access_token);
    sendJson(res, 200, { access_token, expires_in: HOUR_S, token_type: 'Bearer' });
  }

  private connect(res: ServerResponse, method: string, parts: string[], body: Activity): void {
    const [what, conversation, which, id] = parts;
    if (method === 'GET' && what === 'teams') return this.team(res, conversation!, which);
    if (what !== 'conversations') return sendJson(res, 501, { error: { code: 'NotHere' } });
    if (method === 'POST' && !conversation) return this.createConversation(res, body);
    if (method === 'POST' && which === 'activities') {
      return this.keep(res, { conversationId: conversation!, activity: body });
    }
    if (method === 'PUT' && which === 'activities') return this.update(res, id!, body);
    if (method === 'GET' && which === 'members') return this.member(res, id!);
    sendJson(res, 501, { error: { code: 'NotHere' } });
  }

  private createConversation(res: ServerResponse, body: Activity): void {
    const { isGroup, members, channelData, activity, tenantId } = body as {
      isGroup?: boolean;
      tenantId?: string;
      members?: { id: string }[];
      channelData?: { channel?: { id: string } };
      activity?: Activity;
    };
    if (tenantId !== this.id) return sendJson(res, 403, { error: { code: 'WrongTenant' } });
    const [member] = members ?? [];
    if (!isGroup && member) return sendJson(res, 201, { id: chatOf(plainId(member.id)) });
    const channel = channelData?.channel?.id;
    if (!channel || !activity) return sendJson(res, 400, { error: { code: 'BadSyntax' } });
    const rootId = this.nextId();
    this.keep(res, { conversationId: `${channel};messageid=${rootId}`, activity, id: rootId });
  }

  private keep(
    res: ServerResponse,
    message: { conversationId: string; activity: Activity; id?: string },
  ): void {
    const { conversationId, activity, id = this.nextId() } = message;
    const refusal = this.refuse(activity, conversationId);
    if (refusal) return sendJson(res, refusal.status, refusal.body);
    this.kept.push({ id, conversationId, activity, updates: 0 });
    sendJson(res, 201, message.id ? { id: conversationId, activityId: id } : { id });
    this.arrivals.emit('message');
  }

  private update(res: ServerResponse, id: string, activity: Activity): void {
    const message = this.kept.find((one) => one.id === id);
    if (!message) return sendJson(res, 404, { error: { code: 'ActivityNotFoundInConversation' } });
    const refusal = this.refuse(activity, message.conversationId);
    if (refusal) return sendJson(res, refusal.status, refusal.body);
    message.activity = activity;
    message.updates += 1;
    sendJson(res, 200, { id });
    this.arrivals.emit('message');
  }

  private team(res: ServerResponse, id: string, which: string | undefined): void {
    const conversations = this.channels.filter(({ teamId }) => teamId === id);
    if (conversations.length === 0) return sendJson(res, 404, { error: { code: 'NotFound' } });
    if (which === 'conversations') return sendJson(res, 200, { conversations });
    sendJson(res, 200, { id, name: 'Stages', aadGroupId: 'b9a5a3c8-5c6e-4f5e-9d4e-0c6a0c1f7a10' });
  }

  private member(res: ServerResponse, id: string): void {
    const member = this.members.get(plainId(id));
    if (!member) return sendJson(res, 404, { error: { code: 'MemberNotFoundInConversation' } });
    const { aadObjectId, name, email } = member;
    const known = { name, email, userPrincipalName: email, tenantId: this.id, userRole: 'user' };
    sendJson(res, 200, { id: `29:${aadObjectId}`, objectId: aadObjectId, ...known });
  }

  nextId(): string {
    this.count += 1;
    return String(1_800_000_000_000 + this.count);
  }
}

const chatOf = (aadObjectId: string) => `a:${aadObjectId}`;
const plainId = (id: string) => id.replace(/^29:/, '');

/** Somebody with Teams open: in the chat with the bot, or in a channel. */
export class TenantPerson {
  constructor(
    private readonly tenant: Tenant,
    readonly member: TenantMember,
  ) {}

  get chat(): string {
    return chatOf(this.member.aadObjectId);
  }

  /** What Teams puts around everything that this person does. */
  activity(about: Record<string, unknown>, channel?: TenantChannel, thread?: string): object {
    const { aadObjectId, name } = this.member;
    const { id: tenantId, appId, serviceUrl } = this.tenant;
    const inChannel = channel && {
      team: { id: channel.teamId },
      channel: { id: channel.id },
    };
    const place = channel
      ? { id: thread ?? channel.id, conversationType: 'channel', isGroup: true }
      : { id: this.chat, conversationType: 'personal' };
    return {
      id: this.tenant.nextId(),
      timestamp: new Date().toISOString(),
      localTimestamp: new Date().toISOString(),
      channelId: 'msteams',
      serviceUrl,
      locale: 'fr-FR',
      from: { id: `29:${aadObjectId}`, name, aadObjectId },
      recipient: { id: `28:${appId}`, name: 'Stages' },
      conversation: { ...place, tenantId },
      channelData: { tenant: { id: tenantId }, ...inChannel },
      ...about,
    };
  }

  /** Installs the app, as Teams reports it. */
  async installs(): Promise<void> {
    await this.acts({ type: 'installationUpdate', action: 'add' });
  }

  async types(text: string): Promise<void> {
    await this.acts({ type: 'message', text });
  }

  /** The same as `types`, and the id that Teams gave it. */
  async typesAndTells(text: string): Promise<string> {
    const activity = this.activity({ type: 'message', text }) as { id: string };
    const answer = await this.tenant.deliver(activity);
    if (answer.status !== 200) throw new Error(`The bot answered ${answer.status}`);
    return activity.id;
  }

  /** Writes in a channel, mentioning the bot. */
  async mentions(text: string, channel: TenantChannel): Promise<void> {
    const mention = { type: 'mention', mentioned: { id: `28:${this.tenant.appId}` } };
    const words = { type: 'message', text: `<at>Stages</at> ${text}`, entities: [mention] };
    await this.acts(words, channel);
  }

  /** Presses the newest button of this verb, with what was typed into the card's inputs. */
  async presses(
    verb: string,
    typed: Record<string, unknown> = {},
    where: { channel?: TenantChannel; index?: number } = {},
  ): Promise<string> {
    return answerText(await this.pressesFor(verb, typed, where));
  }

  /** The same, and the whole answer. */
  async pressesFor(
    verb: string,
    typed: Record<string, unknown> = {},
    where: { channel?: TenantChannel; index?: number } = {},
  ): Promise<InvokeBody> {
    const { message, data } = await this.button(verb, where);
    const value = { action: { type: 'Action.Execute', verb, data: { ...data, ...typed } } };
    const invoke = {
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: message.id,
      value: { ...value, trigger: 'manual' },
    };
    const thread = where.channel && message.conversationId;
    const body = (await this.acts(invoke, where.channel, thread)) as InvokeBody;
    this.replaceCard(message, body);
    return body;
  }

  async finds(dataset: string, queryText: string): Promise<{ title: string; value: string }[]> {
    const value = { queryText, queryOptions: { skip: 0, top: 15 }, dataset };
    const body = await this.acts({ type: 'invoke', name: 'application/search', value });
    return (body as { value: { results: { title: string; value: string }[] } }).value.results;
  }

  /** Drops a file into the chat. */
  async drops(name: string, bytes: Uint8Array): Promise<void> {
    const downloadUrl = this.tenant.offersFile(bytes);
    const contentType = 'application/vnd.microsoft.teams.file.download.info';
    const content = {
      downloadUrl,
      uniqueId: this.tenant.nextId(),
      fileType: name.split('.').at(-1),
    };
    const attachments = [{ contentType, contentUrl: downloadUrl, name, content }];
    await this.acts({ type: 'message', text: '', attachments });
  }

  /** At the imprimé contact, with the latest of its cards in front of them. */
  atTheForm(referent: string): AtTheForm {
    return {
      card: async () => {
        const { message } = await this.button('form.saveAndContinue', {});
        return cardsOf(message)[0] as CardJson;
      },
      press: (verb, typed) => this.pressesFor(verb, typed),
      teacher: async () => (await this.finds('teachers', referent))[0]!.value,
      drop: (name, bytes) => this.drops(name, bytes),
    };
  }

  /** All that is in the chat now, oldest first. */
  reads(): string {
    return this.tenant.in(this.chat).map(textOf).join('\n');
  }

  hears(words: RegExp): Promise<KeptMessage> {
    return this.tenant.arrival(this.chat, words);
  }

  private button(
    verb: string,
    { channel, index = 0 }: { channel?: TenantChannel; index?: number },
  ) {
    const conversationId = channel?.id ?? this.chat;
    const find = () => {
      for (const message of this.tenant.in(conversationId).toReversed()) {
        const found = cardsOf(message).flatMap((card) => buttonsOf(card));
        const button = found.filter((one) => one.verb === verb)[index];
        if (button) return { message, data: button.data };
      }
      return undefined;
    };
    return this.tenant.whenThere(find, { conversationId, what: `card has ${verb}` });
  }

  private async acts(
    about: Record<string, unknown>,
    channel?: TenantChannel,
    thread?: string,
  ): Promise<unknown> {
    const answer = await this.tenant.deliver(this.activity(about, channel, thread));
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(`The bot answered ${answer.status}: ${text}`);
    return text ? JSON.parse(text) : undefined;
  }

  /** Teams shows the card of the answer in place of the one that was pressed. */
  private replaceCard(message: KeptMessage, { statusCode, value }: InvokeBody): void {
    if (statusCode !== 200 || typeof value === 'string') return;
    const contentType = 'application/vnd.microsoft.card.adaptive';
    message.activity = { ...message.activity, attachments: [{ contentType, content: value }] };
  }
}

function cardsOf({ activity }: KeptMessage): unknown[] {
  return (activity.attachments ?? []).map(({ content }) => content);
}

export function textOf(message: KeptMessage): string {
  return [message.activity.text ?? '', ...cardsOf(message).map(cardText)].join('\n');
}

async function readAll(req: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of req.setEncoding('utf8')) text += String(chunk);
  return text;
}

function sendJson(res: ServerResponse, status: number, body: unknown): void {
  res.writeHead(status, { 'Content-Type': 'application/json' });
  res.end(JSON.stringify(body));
}
