// @ts-check
// The sandbox's control API, as the page uses it.

/** @typedef {import('./types').Person} Person */
/** @typedef {import('./types').Conversation} Conversation */
/** @typedef {import('./types').Message} Message */
/** @typedef {import('./types').InvokeAnswer} InvokeAnswer */
/** @typedef {import('./texts.js').TextKey} TextKey */

/** A call that did not work, with the key of a sentence for the person. */
export class ApiError extends Error {
  /**
   * @param {TextKey} key
   * @param {{ cause?: unknown }} [options]
   */
  constructor(key, options) {
    super(key, options);
    this.key = key;
  }
}

/** @type {Record<number, TextKey>} */
const sentenceByStatus = {
  403: 'errorForbidden',
  404: 'errorGone',
  413: 'errorSize',
  429: 'errorBusy',
};

/**
 * @param {string} path below /sandbox
 * @param {object} [body] makes it a POST
 */
async function call(path, body) {
  const response = await request(path, body);
  const answer = await response.json().catch(() => undefined);
  if (response.ok) return answer;
  // For whoever works on the bot; the person reads a sentence of the page's.
  console.warn(`${path}: ${response.status}`, answer?.error);
  const isAboutBot = response.status === 409 && path.startsWith('conversations/');
  const key = isAboutBot ? 'errorNotInstalled' : sentenceByStatus[response.status];
  throw new ApiError(key ?? 'errorServer');
}

/**
 * @param {string} path
 * @param {object} [body]
 */
async function request(path, body) {
  try {
    return await fetch(`/sandbox/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: body ? { 'content-type': 'application/json' } : {},
      body: body ? JSON.stringify(body) : undefined,
      cache: 'no-store',
    });
  } catch (cause) {
    throw new ApiError('errorNetwork', { cause });
  }
}

/** A thread of a channel has an address of its own. @param {string} id */
const conversationPath = (id) => `conversations/${encodeURIComponent(id)}`;

export const api = {
  /** @returns {Promise<Person[]>} */
  people: () => call('people'),

  /**
   * @param {string} as
   * @returns {Promise<Conversation[]>}
   */
  conversations: (as) => call(`conversations?as=${encodeURIComponent(as)}`),

  /**
   * @param {string} conversation
   * @param {string} as
   * @returns {Promise<Message[]>} oldest first
   */
  messages: (conversation, as) =>
    call(`${conversationPath(conversation)}/messages?as=${encodeURIComponent(as)}`),

  /**
   * @param {string} conversation
   * @param {string} as
   * @returns {Promise<import('./types').SentFile[]>} what lies in the channel's folder, by name
   */
  folder: (conversation, as) =>
    call(`${conversationPath(conversation)}/folder?as=${encodeURIComponent(as)}`),

  /**
   * Answers when the bot's turn is over.
   * @param {string} conversation
   * @param {{ as: string, text: string }} body
   */
  send: (conversation, body) => call(`${conversationPath(conversation)}/messages`, body),

  /**
   * @param {string} conversation
   * @param {{ as: string, messageId: string } & import('./types').Execution} body
   * @returns {Promise<InvokeAnswer>}
   */
  act: (conversation, body) => call(`${conversationPath(conversation)}/actions`, body),

  /**
   * @param {string} conversation
   * @param {{ as: string, messageId: string, dataset: string, text: string }} body
   * @returns {Promise<import('./types').Choice[]>}
   */
  async search(conversation, body) {
    const answer = await call(`${conversationPath(conversation)}/search`, body);
    // The invoke's body; the choices lie in its value.
    const choices = answer?.value?.results ?? answer?.results ?? answer;
    return Array.isArray(choices) ? choices : [];
  },

  /**
   * @param {string} conversation
   * @param {{ as: string, name: string, contentBase64: string }} body
   */
  sendFile: (conversation, body) => call(`${conversationPath(conversation)}/files`, body),

  /**
   * @param {string} conversation
   * @param {{ as: string, messageId: string, accept: boolean }} body
   */
  consent: (conversation, body) => call(`${conversationPath(conversation)}/consents`, body),

  /** @param {{ as?: string, channel?: string, installed: boolean }} body */
  install: (body) => call('install', body),

  /** @returns {Promise<string>} the sandbox's instant, ISO 8601 */
  clock: () => call('clock').then((answer) => answer.now),

  /**
   * Answers when the jobs due by then have run.
   * @param {{ now: string } | { advance: string }} body an instant, or a duration such as P7D
   */
  moveClock: (body) => call('clock', body),

  reset: () => call('reset', {}),
};
