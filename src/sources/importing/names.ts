/** Names that every JavaScript object has; as ids they are refused. */
const RESERVED = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Makes ids out of names: valid, readable, and each only once among those `taken`, whatever the letter case. */
export function toId(name: string, taken: Set<string>, fallback = 'question'): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^A-Za-z0-9_-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+|-+$/g, '')
    .slice(0, 56);
  const stem = !plain || RESERVED.has(plain) ? (plain ? `${plain}-1` : fallback) : plain;
  let id = stem;
  for (let n = 2; taken.has(id.toLowerCase()); n++) id = `${stem}-${n}`;
  taken.add(id.toLowerCase());
  return id;
}
