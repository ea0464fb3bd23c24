import { sandboxPeople } from '../people';
import type { Parts } from '../parts';
import type { Answer, Call, Route } from '../routes';
import { conversationsSeenBy, installationOf, nameOf } from '../teams';
import { reader } from './places';

/** Who there is, and which conversations they see. */
export function directoryRoutes({ state }: Parts): Route[] {
  function conversations(call: Call): Answer {
    const seen = conversationsSeenBy(reader(call)).filter(
      ({ id }) => !state.channels.get(id)?.deleted,
    );
    const body = seen.map((conversation) => {
      const { id, kind } = conversation;
      const name = nameOf(conversation, state);
      return { id, kind, name, installed: state.isInstalled(installationOf(conversation)) };
    });
    return { body };
  }

  return [
    { method: 'GET', path: '/sandbox/people', handle: () => ({ body: people }) },
    { method: 'GET', path: '/sandbox/conversations', handle: conversations },
  ];
}

const people = sandboxPeople.map(({ id, name, role, aadObjectId, email, department, locale }) => ({
  ...{ id, name, role, aadObjectId, email, department, locale },
}));
