/** Adds to a map that forgets its oldest entries. */
export function remember<Key, Value>(map: Map<Key, Value>, key: Key, value: Value, kept: number): void {
  map.delete(key);
  map.set(key, value);
  for (const oldest of map.keys()) {
    if (map.size <= kept) break;
    map.delete(oldest);
  }
}
