import type {LitElement} from 'lit';

/** Does something once the widget around `element` has drawn what changed. `root` is its shadow root. */
export function afterChange(element: Element, then: (root: ShadowRoot) => void): void {
  const root = element.getRootNode() as ShadowRoot;
  void (root.host as LitElement).updateComplete.then(() => then(root));
}

/** Lets screen readers speak, through the question's own live region. */
export function say(question: Element | null | undefined, words: string): void {
  const region = question?.querySelector('[role=status]');
  if (region) region.textContent = words;
}
