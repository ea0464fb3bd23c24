import type { Activity } from 'botbuilder';
import { ConnectorError } from './connectorError';

export type OutgoingActivity = Partial<Activity>;

/** Teams counts a message in UTF-16, two bytes for each unit, and refuses more than 100 KB. */
const MAX_UTF16_BYTES = 100_000;

/**
 * The JSON of an activity. Throws a `refused` `ConnectorError` if Teams would not take it:
 * nothing is sent, and sending it again would not help.
 */
export function toBody(request: string, activity: OutgoingActivity): string {
  const body = JSON.stringify(activity);
  const bytes = body.length * 2;
  if (bytes > MAX_UTF16_BYTES) {
    throw new ConnectorError(request, {
      outcome: 'refused',
      status: 413,
      code: 'MessageSizeTooBig',
      cause: new Error(`the activity has ${bytes} bytes in UTF-16; at most ${MAX_UTF16_BYTES}`),
    });
  }
  return body;
}

/**
 * Teams itself splits an activity that has both text and cards, and then gives back no id. So the
 * text goes first and the cards after it; the id that counts (to update it later) is the last one.
 */
export function splitTextFromCards(activity: OutgoingActivity): OutgoingActivity[] {
  if (!hasTextAndCards(activity)) return [activity];
  const { attachments: _cards, attachmentLayout: _layout, summary: _summary, ...words } = activity;
  const { text: _text, textFormat: _format, entities: _mentions, ...cards } = activity;
  return [words, cards];
}

/** True for what cannot be updated in one piece. */
export function hasTextAndCards({ text, attachments }: OutgoingActivity): boolean {
  return Boolean(text) && Boolean(attachments?.length);
}
