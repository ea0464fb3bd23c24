/**
 * The national company register, through the public « API Recherche d’entreprises » of the State. It
 * helps where it answers: whoever asks waits three seconds at most, a failure finds nothing, and after
 * several the register is left alone for a while.
 */
import type { Logger } from 'pino';
import { createTrouble } from '../log/trouble';
import { isSiret } from '../process/form/siret';
import type { HostData } from '../process/hosts';
import type { CompanyRegister } from '../process/ports';
import { registerAnswer, type Company } from './answer';
import { RegisterError } from './RegisterError';
import { askRegister } from './registerHttp';
import { Gate } from './Gate';
import { isClosed, isHidden, toHost, type HostLists } from './toHost';

export interface RegisterOptions {
  /** With a slash at the end; `search` is below it. */
  url: string;
  key?: string | undefined;
  lists: HostLists;
  log: Pick<Logger, 'info' | 'warn'>;
  /** For tests; 3 s if absent. */
  timeoutMs?: number;
  /** A clock that never goes back (ms, any origin). */
  now?: () => number;
}

const TIMEOUT_MS = 3_000;
/** Results of a search; more do not fit below the field. */
const RESULTS = 10;
/** Fewer are refused by the service (400). */
const FEWEST_LETTERS = 3;

export function createCompanyRegister(options: RegisterOptions): CompanyRegister {
  const { lists, url, key, timeoutMs = TIMEOUT_MS, now = () => performance.now() } = options;
  const gate = new Gate(now);
  const trouble = createTrouble({
    log: options.log,
    words: 'the company register does not answer as it should',
    overWords: 'the company register answers again',
    now,
  });

  /** None where it may not be asked, or fails. */
  async function companies(
    kind: 'search' | 'choice',
    query: Record<string, string>,
  ): Promise<Company[]> {
    if (!gate.enter(kind)) return [];
    try {
      const answer = registerAnswer.safeParse(await askRegister({ url, key, timeoutMs }, query));
      if (!answer.success) throw new RegisterError('UnreadableAnswer', { status: 200 });
      gate.answered();
      trouble.over();
      return answer.data.results.flatMap((company) => company ?? []);
    } catch (error) {
      if (!(error instanceof RegisterError)) throw error;
      gate.failed(error);
      trouble.again(error);
      return [];
    }
  }

  return {
    bySiret: async (siret) => {
      if (!isSiret(siret)) return null;
      for (const company of await companies('choice', { ...SHORT, q: siret, per_page: '1' })) {
        const found = establishmentsOf(company).find((one) => one.siret === siret);
        const data = found && !isHidden(company, found) ? toHost(company, found, lists) : null;
        if (found && data) return { data, isClosed: isClosed(company, found) };
      }
      return null;
    },
    search: async (text) => {
      if (text.replace(/[^\p{L}\p{N}]/gu, '').length < FEWEST_LETTERS) return [];
      const query = { ...SHORT, ...OPEN, q: text, per_page: String(RESULTS) };
      return distinct(
        (await companies('search', query)).flatMap((company) => openHosts(company, lists)),
      );
    },
  };
}

/** Directors and accounts stay where they are. */
const SHORT = { minimal: 'true', include: 'siege,matching_etablissements', page: '1' };
const OPEN = { etat_administratif: 'A', limite_matching_etablissements: '3' };

/** Those that were looked for first: the head office may be elsewhere. */
function establishmentsOf({ siege, matching_etablissements }: Company) {
  const matching = (matching_etablissements ?? []).flatMap((one) => one ?? []);
  // Of the head office more is told.
  return [...matching.map((one) => (one.siret === siege?.siret ? siege : one)), siege].flatMap(
    (one) => one ?? [],
  );
}

function openHosts(company: Company, lists: HostLists): HostData[] {
  return establishmentsOf(company)
    .filter((one) => !isHidden(company, one) && !isClosed(company, one))
    .flatMap((one) => toHost(company, one, lists) ?? []);
}

function distinct(hosts: readonly HostData[]): HostData[] {
  return [...new Map(hosts.map((data) => [data.hostSiret, data])).values()];
}
