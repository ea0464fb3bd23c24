/** The host of a form, looked for while typing: our own first, then the national register's. */
import type { ChangePorts } from '../change';
import { isSiret } from '../process/form/siret';
import type { HostData } from '../process/hosts';
import type { Language } from '../process/people';
import { texts } from '../texts';

export interface HostChoice {
  title: string;
  /** For `chosenHost`. */
  value: string;
}

const LIMIT = 10;
const REGISTERED = 'siret:';

type HostPorts = Pick<ChangePorts, 'store' | 'register'>;

/** What is only in an unapproved draft is nobody's to find: drafts are not looked through. */
export async function hostChoices(
  { store, register }: HostPorts,
  { text, language }: { text: string; language: Language },
): Promise<HostChoice[]> {
  const own = await store.hosts.search(text, LIMIT);
  const found = own.map(({ id, data }) => ({ title: titleOf(data, language), value: id }));
  if (!register || found.length >= LIMIT) return found;
  const known = new Set(own.map(({ data }) => data.hostSiret));
  const registered = (await register.search(text))
    .filter(({ hostSiret }) => hostSiret && !known.has(hostSiret))
    .map((data) => ({
      title: texts(language).hosts.registered(titleOf(data, language)),
      value: `${REGISTERED}${data.hostSiret}`,
    }));
  return [...found, ...registered].slice(0, LIMIT);
}

/**
 * The host that a choice of `hostChoices` means; null where it is not there (any more), or where the
 * register does not answer now. Whatever a card sends may stand in `value`.
 */
export async function chosenHost(
  { store, register }: HostPorts,
  value: string,
): Promise<{ data: HostData; isClosed: boolean } | null> {
  if (!value.startsWith(REGISTERED)) {
    const host = await store.hosts.byId(value);
    return host && { data: host.data, isClosed: false };
  }
  const siret = value.slice(REGISTERED.length);
  return isSiret(siret) && register ? register.bySiret(siret) : null;
}

function titleOf(
  { hostName = '', hostPostcode, hostCity, hostCountry = 'FR', hostSiret }: HostData,
  language: Language,
): string {
  const place = [hostPostcode, hostCity].filter(Boolean).join(' ');
  const { title } = texts(language).hosts;
  return title({ name: hostName, place, country: hostCountry, siret: hostSiret ?? null });
}
