/** The university's side of a tenant: its people, as a file has them; its channels, as Teams has. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import type { Tenant, TenantChannel, TenantPerson } from './tenant';

const run = promisify(execFile);
const COMMAND = path.join(__dirname, '../../dist/prisma/import-people.js');

/** The local date so many days from today. */
export const day = (days: number): string =>
  Temporal.Now.plainDateISO('Europe/Paris').add({ days }).toString();

const channel = (name: string): TenantChannel => ({
  id: `19:${name.toLowerCase().replace(/\W/g, '-')}@thread.tacv2`,
  name,
  teamId: '19:stages@thread.tacv2',
});

export const tenantChannels = {
  managers: channel('Gestionnaires'),
  teachers: channel('Enseignants'),
  advisers: channel('CAP AVENIR'),
};

export interface Brought {
  person: TenantPerson;
  role: string;
  department?: string;
  formation?: string;
  studentNumber?: string;
  birthDate?: string;
  /** False: the file has their e-mail only, and Teams says who they are when they write. */
  isAccountKnown?: boolean;
}

const HEADING =
  'identifiant Microsoft;e-mail;nom complet;rôle;composante;formation;numéro étudiant;date de naissance';

/** Runs the import as an administrator does: `npm run import:people -- FILE.csv --write`. */
export async function importPeople(
  people: readonly Brought[],
  env: Record<string, string>,
): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'stage-people-'));
  const file = path.join(folder, 'people.csv');
  await writeFile(file, [HEADING, ...people.map(lineOf)].join('\r\n'));
  try {
    const settings = { PATH: process.env.PATH!, HOME: process.env.HOME!, ...env };
    const { stdout } = await run(process.execPath, [COMMAND, file, '--write'], { env: settings });
    return stdout;
  } finally {
    await rm(folder, { recursive: true });
  }
}

function lineOf({ person, role, ...about }: Brought): string {
  const { aadObjectId, name, email } = person.member;
  const { department = '', formation = '', studentNumber = '', birthDate = '' } = about;
  const account = about.isAccountKnown === false ? '' : aadObjectId;
  return [account, email, name, role, department, formation, studentNumber, birthDate].join(';');
}

/** An administrator links the channels, in Teams. */
export async function linkChannels(administrator: TenantPerson, department: string): Promise<void> {
  const { managers, teachers, advisers } = tenantChannels;
  await administrator.mentions(`relier ce canal gestionnaires ${department}`, managers);
  await administrator.mentions(`relier ce canal enseignants ${department}`, teachers);
  await administrator.mentions('relier ce canal CAP AVENIR', advisers);
}

export function addChannels(tenant: Tenant): void {
  tenant.channels.push(...Object.values(tenantChannels));
}
