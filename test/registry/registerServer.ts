import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

// The « API Recherche d’entreprises » on this machine: its paths, parameters and answers as its OpenAPI
// description has them (https://recherche-entreprises.api.gouv.fr/openapi.json, read 2026-11-23). The
// companies are invented; a wrong question is answered with its 400.

export interface RegisterAnswer {
  /** 'silence' never answers, 'hangUp' closes the socket, 'endless' never stops answering. */
  status: number | 'silence' | 'hangUp' | 'endless';
  text?: string;
  headers?: Record<string, string>;
}

const PARAMETERS = new Set([
  'q',
  'page',
  'per_page',
  'minimal',
  'include',
  'etat_administratif',
  'limite_matching_etablissements',
]);

/** What every establishment has; a head office has the parts of its address too. */
const etablissement = {
  activite_principale: '62.01Z',
  activite_principale_naf25: '62.10Y',
  ancien_siege: false,
  annee_tranche_effectif_salarie: '2023',
  caractere_employeur: 'O',
  commune: '62119',
  date_creation: '2014-04-29',
  date_debut_activite: '2014-04-29',
  date_fermeture: null,
  epci: null,
  est_siege: false,
  etat_administratif: 'A',
  geo_id: null,
  latitude: '50.53',
  libelle_commune: 'BETHUNE',
  liste_enseignes: null,
  liste_finess: null,
  liste_id_bio: null,
  liste_idcc: null,
  liste_id_organisme_formation: null,
  liste_rge: null,
  liste_uai: null,
  longitude: '2.63',
  nom_commercial: null,
  region: '32',
  statut_diffusion_etablissement: 'O',
  tranche_effectif_salarie: '12',
};

export const headOffice = {
  ...etablissement,
  siret: '99900010200015',
  adresse: 'BATIMENT B 3 QUAI DU HALAGE 62400 BETHUNE',
  code_postal: '62400',
  est_siege: true,
  cedex: null,
  code_pays_etranger: null,
  complement_adresse: 'BATIMENT B',
  departement: '62',
  distribution_speciale: null,
  indice_repetition: null,
  libelle_cedex: null,
  libelle_commune_etranger: null,
  libelle_pays_etranger: null,
  libelle_voie: 'DU HALAGE',
  numero_voie: '3',
  type_voie: 'QUAI',
};

export const branch = {
  ...etablissement,
  siret: '99900010200023',
  adresse: 'ZONE DU PARC 19 RUE DE LA POSTE 59000 LILLE',
  code_postal: '59000',
  libelle_commune: 'LILLE',
  activite_principale: '63.11Z',
  tranche_effectif_salarie: '02',
};

export const company = {
  siren: '999000102',
  siren_conserve: null,
  nom_complet: 'ateliers du canal (ADC)',
  nom_raison_sociale: 'ATELIERS DU CANAL',
  sigle: 'ADC',
  nombre_etablissements: 2,
  nombre_etablissements_ouverts: 2,
  siege: headOffice,
  activite_principale: '62.01Z',
  categorie_entreprise: 'PME',
  caractere_employeur: null,
  annee_categorie_entreprise: '2023',
  date_creation: '1991-01-01',
  date_fermeture: null,
  date_mise_a_jour: '2026-01-10T03:34:50',
  etat_administratif: 'A',
  nature_juridique: '5710',
  section_activite_principale: 'J',
  tranche_effectif_salarie: '12',
  annee_tranche_effectif_salarie: '2023',
  statut_diffusion: 'O',
  matching_etablissements: [branch],
};

export class RegisterServer {
  readonly asked: { query: Record<string, string>; headers: IncomingHttpHeaders }[] = [];
  /** What the next questions find. */
  results: unknown[] = [company];
  readonly #planned: RegisterAnswer[] = [];
  readonly #server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://register.test');
    const query = Object.fromEntries(url.searchParams);
    this.asked.push({ query, headers: request.headers });
    const planned = this.#planned.shift();
    if (planned?.status === 'silence') return;
    if (planned?.status === 'hangUp') return void request.socket.destroy();
    if (planned?.status === 'endless') return flood(response);
    if (planned) return send(response, planned.status, planned);
    const wrong = problemOf(url, query);
    if (wrong) return send(response, wrong.status, { text: JSON.stringify(wrong.body) });
    const { results } = this;
    const body = { results, total_results: results.length, page: 1, per_page: 10, total_pages: 1 };
    send(response, 200, { text: JSON.stringify(body) });
  });

  static async start(): Promise<RegisterServer> {
    const register = new RegisterServer();
    register.#server.listen(0, '127.0.0.1');
    await once(register.#server, 'listening');
    return register;
  }

  async stop(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  /** The next questions are answered so, in this order. */
  plan(...answers: RegisterAnswer[]): void {
    this.#planned.push(...answers);
  }
}

function problemOf(url: URL, query: Record<string, string>) {
  const wrong = (erreur: string) => ({ status: 400, body: { erreur } });
  if (url.pathname !== '/search') return { status: 404, body: { detail: 'Not Found' } };
  const unknown = Object.keys(query).find((name) => !PARAMETERS.has(name));
  if (unknown) return wrong(`Le paramètre ${unknown} n’existe pas.`);
  if ((query.q ?? '').length < 3) {
    return wrong('3 caractères minimum pour les termes de la requête');
  }
  if (query.include && query.minimal !== 'true') {
    return wrong('Veuillez indiquer si vous souhaitez une réponse minimale avec minimal=True`.');
  }
  const perPage = Number(query.per_page ?? 10);
  return perPage >= 1 && perPage <= 25
    ? null
    : wrong('Veuillez indiquer un paramètre `per_page` entre 1 et 25.');
}

function send(
  response: ServerResponse,
  status: number,
  { text = '', headers = {} }: Pick<RegisterAnswer, 'text' | 'headers'>,
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(text);
}

function flood(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const more = () => {
    while (response.writable && response.write(' '.repeat(65_536)));
  };
  response.on('drain', more);
  more();
}
