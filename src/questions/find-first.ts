/** The match of the first selector that has one. */
export const findFirst = (root: ParentNode | null, selectors: string[]): HTMLElement | null | undefined =>
  selectors.map((selector) => root?.querySelector<HTMLElement>(selector)).find(Boolean);
