import { DeliveryError, type Messenger, type Watch } from '../process/ports';
import { ConnectorError } from './connectorError';

/** The same messenger, which counts what became of each message that was put to Teams. */
export function countedMessenger(
  messenger: Messenger,
  watch: Pick<Watch, 'sent'> | undefined,
): Messenger {
  const counted = async <T>(how: 'sent' | 'updated', send: Promise<T>): Promise<T> => {
    try {
      const result = await send;
      watch?.sent(how);
      return result;
    } catch (error) {
      // Without one of Teams behind it (no channel is linked, say) nothing was tried.
      const isTeams = error instanceof DeliveryError && error.cause instanceof ConnectorError;
      if (isTeams) watch?.sent(error.outcome);
      throw error;
    }
  };
  return {
    send: (...message) => counted('sent', messenger.send(...message)),
    update: (...message) => counted('updated', messenger.update(...message)),
    resend: (activity) =>
      counted('id' in activity && activity.id ? 'updated' : 'sent', messenger.resend(activity)),
  };
}
