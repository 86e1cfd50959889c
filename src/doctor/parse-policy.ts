/** Directives of a content security policy with their sources, in small letters (CSP 3, §2.2.1: of two equal ones, the first counts). */
export function parsePolicy(text: string): Map<string, string[]> {
  const directives = new Map<string, string[]>();
  for (const part of text.split(';')) {
    const [name = '', ...sources] = part.trim().split(/\s+/);
    const key = name.toLowerCase();
    if (key && !directives.has(key)) directives.set(key, sources);
  }
  return directives;
}

/** What a directive comes to, where it is not there itself: that of `default-src`. */
export const sourcesOf = (policy: ReadonlyMap<string, string[]>, directive: string): string[] | undefined =>
  policy.get(directive) ?? policy.get('default-src');

/** The directive with one more source, as a line of a policy. */
export function withSource(policies: readonly string[], directive: string, source: string): string {
  const all = policies.map((text) => sourcesOf(parsePolicy(text), directive)).find((sources) => sources !== undefined);
  const kept = (all ?? ["'self'"]).filter((old) => old.toLowerCase() !== "'none'" && old !== source);
  return `${directive} ${[...kept, source].join(' ')};`;
}
