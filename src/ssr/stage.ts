/** What widgets ask of a browser while they draw for the first time. */
const toStage = (page: string): Record<string, unknown> => ({
  document: {createElement: () => ({}), baseURI: page, readyState: 'complete'},
  location: new URL(page),
  // nobody knows the page's colours yet: dark pages say `theme="dark"`
  getComputedStyle: () => ({color: 'rgb(0, 0, 0)'}),
  ResizeObserver: class {
    observe(): void {}
    disconnect(): void {}
  },
});
const ours = new Set<string>();

/** Gives the process what is missing of it, for a page at this address. What others have put there stays. */
export function setStage(page: string): void {
  for (const [name, value] of Object.entries(toStage(page))) {
    if (name in globalThis && !ours.has(name)) continue;
    ours.add(name);
    Object.defineProperty(globalThis, name, {value, configurable: true, writable: true});
  }
}
