// @ts-check
// The people, their conversations, and which of them have news that nobody has looked at.

import { api } from './api.js';

/** @typedef {import('./types').Person} Person */
/** @typedef {import('./types').Conversation} Conversation */

/** @type {import('./types').Role[]} */
export const roles = ['student', 'teacher', 'manager', 'adviser', 'administrator', 'guest'];

export async function loadDirectory() {
  /** @type {Person[]} */
  let people = [];
  /** @type {Map<string, Conversation[]>} */
  const conversations = new Map();
  /** @type {Set<string>} */
  const news = new Set();

  const load = async () => {
    people = await api.people();
    await Promise.all(
      people.map(async ({ id }) => conversations.set(id, await api.conversations(id))),
    );
  };
  await load();

  return {
    load,
    get people() {
      return people;
    },
    /** @param {string} id */
    person: (id) => people.find((person) => person.id === id),
    /** @param {string} personId */
    conversationsOf: (personId) => conversations.get(personId) ?? [],
    /**
     * The one named, otherwise the first (the personal chat).
     * @param {string} personId
     * @param {string} [conversationId]
     */
    conversation(personId, conversationId) {
      const all = conversations.get(personId) ?? [];
      const personal = all.find(({ kind }) => kind === 'personal');
      return all.find(({ id }) => id === conversationId) ?? personal ?? all[0];
    },
    /**
     * Everybody who sees a conversation has news there, but those who are looking at it.
     * @param {string} conversationId
     * @param {(personId: string) => boolean} isLooking
     */
    markNews(conversationId, isLooking) {
      for (const [personId, all] of conversations) {
        if (!isLooking(personId) && all.some(({ id }) => id === conversationId)) {
          news.add(newsKey(personId, conversationId));
        }
      }
    },
    /**
     * @param {string} personId
     * @param {string} conversationId
     */
    markRead: (personId, conversationId) => news.delete(newsKey(personId, conversationId)),
    /**
     * @param {string} personId
     * @param {string} [conversationId] any of theirs when absent
     */
    hasNews: (personId, conversationId) =>
      (conversations.get(personId) ?? []).some(
        ({ id }) =>
          (conversationId === undefined || id === conversationId) &&
          news.has(newsKey(personId, id)),
      ),
    /**
     * The department in words: the team of a colleague's channel is named after it.
     * @param {Person} person
     */
    departmentOf({ department }) {
      if (!department) return '';
      const channels = people
        .filter((colleague) => colleague.department === department)
        .flatMap(({ id }) => conversations.get(id) ?? [])
        .filter(({ kind }) => kind === 'channel');
      const team = channels[0]?.name.split(' › ')[0];
      return team?.replace(/^Stages – /, '') ?? department;
    },
    /** @param {string} conversationId */
    knows: (conversationId) =>
      [...conversations.values()].some((all) => all.some(({ id }) => id === conversationId)),
  };
}

/** @typedef {Awaited<ReturnType<typeof loadDirectory>>} Directory */

/**
 * @param {string} personId
 * @param {string} conversationId
 */
function newsKey(personId, conversationId) {
  return `${personId} ${conversationId}`;
}
