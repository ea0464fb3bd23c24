import { Refusal } from '../routes';

/** An error as the Bot Connector words it. */
export function refuse(
  status: number,
  error: { code: string; message: string },
  headers?: Record<string, string>,
): Refusal {
  return new Refusal({ status, headers, body: { error } });
}

export const badSyntax = (message: string) => refuse(400, { code: 'BadSyntax', message });

export const unknownConversation = () =>
  refuse(404, { code: 'ConversationNotFound', message: 'Conversation not found.' });

export const unknownActivity = () =>
  refuse(404, { code: 'ActivityNotFoundInConversation', message: 'Activity not found.' });

export const notInRoster = () =>
  refuse(403, {
    code: 'BotNotInConversationRoster',
    message: 'The bot is not part of the conversation roster.',
  });
