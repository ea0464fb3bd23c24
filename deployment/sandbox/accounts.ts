import { tenantId } from './identity';
import { sandboxPeople, type SandboxPerson } from './people';

/** How Teams names somebody to bots. */
export function teamsId(person: SandboxPerson): string {
  return `29:1-${person.id}`;
}

/** By the id that Teams gives to bots, the directory's object id or the sign-in name. */
export function findAccount(id: string): SandboxPerson | undefined {
  return sandboxPeople.find((person) =>
    [teamsId(person), person.aadObjectId, signInName(person)].includes(id),
  );
}

/** A guest signs in with the address of their own organisation, as Entra ID writes it. */
function signInName(person: SandboxPerson): string {
  if (person.role !== 'guest') return person.email;
  return `${person.email.replace('@', '_')}#EXT#@univ-exemple.test`;
}

/** The `from` of an activity. */
export function senderAccount(person: SandboxPerson) {
  return { id: teamsId(person), name: person.name, aadObjectId: person.aadObjectId };
}

/** A member as the connector lists them. */
export function memberAccount(person: SandboxPerson) {
  const [givenName = '', ...surname] = person.name.split(' ');
  return {
    id: teamsId(person),
    name: person.name,
    givenName,
    surname: surname.join(' '),
    objectId: person.aadObjectId,
    aadObjectId: person.aadObjectId,
    email: person.email,
    userPrincipalName: signInName(person),
    tenantId,
    userRole: person.role === 'guest' ? 'guest' : 'user',
  };
}
