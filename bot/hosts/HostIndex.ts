import { nameKey, type HostData, type KnownHost } from '../process/hosts';

/** What is known so far, the earlier lines of the file included. */
export class HostIndex {
  private readonly byKey = new Map<string, KnownHost[]>();

  constructor(known: readonly KnownHost[]) {
    for (const host of known) this.add(host);
  }

  add(host: KnownHost): void {
    for (const key of keysOf(host.data)) {
      const others = this.byKey.get(key);
      if (!others) this.byKey.set(key, [host]);
      else if (!others.some(({ id }) => id === host.id)) others.push(host);
    }
  }

  /** The same host under what it is now. */
  change(host: KnownHost, data: HostData): void {
    for (const key of keysOf(host.data)) {
      const left = (this.byKey.get(key) ?? []).filter(({ id }) => id !== host.id);
      this.byKey.set(key, left);
    }
    this.add({ ...host, data });
  }

  likely(data: HostData): KnownHost[] {
    const found = keysOf(data).flatMap((key) => this.byKey.get(key) ?? []);
    return [...new Map(found.map((host) => [host.id, host])).values()];
  }
}

const keysOf = (data: HostData) => [
  `name:${nameKey(data)}`,
  ...(data.hostSiret ? [`siret:${data.hostSiret}`] : []),
];
