/** The bodies that answer an invoke; the HTTP status is always 200. */
import type { Choice } from '../dialogs/typeahead';

export function cardAnswer(card: object) {
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
}

export function textAnswer(text: string) {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text };
}

export function errorAnswer(statusCode: 400 | 500, code: string, message: string) {
  return { statusCode, type: 'application/vnd.microsoft.error', value: { code, message } };
}

export function searchAnswer(results: Choice[]) {
  return {
    statusCode: 200,
    type: 'application/vnd.microsoft.search.searchResponse',
    value: { results },
  };
}
