/** Remembers what was worked out, up to a number of entries: the oldest go first. */
export class BoundedMap<K, V> {
  private readonly entries = new Map<K, V>();

  constructor(private readonly most: number) {}

  of(key: K, work: () => V): V {
    const known = this.entries.get(key);
    if (known !== undefined) return known;
    if (this.entries.size >= this.most) this.entries.delete(this.entries.keys().next().value as K);
    const value = work();
    this.entries.set(key, value);
    return value;
  }
}
