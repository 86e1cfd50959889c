/** The match of the first selector that has one. */
export function first(root: ParentNode | null, selectors: string[]): HTMLElement | undefined {
  for (const selector of selectors) {
    const found = root?.querySelector<HTMLElement>(selector);
    if (found) return found;
  }
  return undefined;
}
