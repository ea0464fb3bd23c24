/**
 * Remembers what was worked out. Once `most` entries are new, the older ones go that nobody has asked
 * for since; so it holds twice as many at the most.
 */
export class BoundedMap<K, V> {
  private recent = new Map<K, V>();
  private older = new Map<K, V>();

  constructor(private readonly most: number) {}

  of(key: K, work: () => V): V {
    const known = this.recent.get(key);
    if (known !== undefined) return known;
    const value = this.older.get(key) ?? work();
    if (this.recent.size >= this.most) {
      this.older = this.recent;
      this.recent = new Map();
    }
    this.recent.set(key, value);
    return value;
  }
}
