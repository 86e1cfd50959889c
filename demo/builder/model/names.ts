/** Words as a short name for data: "¿Dónde vive usted?" becomes `donde-vive-usted`. '' where no letter is left. */
export function toName(words: string): string {
  const plain = words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\{\{[^}]*\}\}/g, ' ')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return shorten(plain);
}

const MOST = 32;

/** Whole words, as many as fit. */
function shorten(name: string): string {
  if (name.length <= MOST) return name;
  const cut = name.slice(0, MOST + 1).replace(/-[^-]*$/, '');
  return cut.slice(0, MOST);
}

/** Words that ids may not be: every object has them, or widgets use them. */
const RESERVED = new Set(['constructor', 'prototype', 'tostring', 'valueof', 'shifts', 'other']);

/** The name, or the name with the first number that is free. */
export function freeName(wanted: string, taken: Iterable<string>, otherwise: string): string {
  const used = new Set(taken);
  const base = wanted && !RESERVED.has(wanted) ? wanted : otherwise;
  if (!used.has(base)) return base;
  for (let i = 2; ; i++) if (!used.has(`${base}-${i}`)) return `${base}-${i}`;
}
