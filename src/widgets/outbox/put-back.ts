import type {OutboxRecord} from '../../delivery/outbox-store.ts';
import type {Answers} from '../../contract/submission.ts';

/** A form of ours, as far as this goes. */
interface Form extends HTMLElement {
  answers: Answers;
  definition?: {id?: unknown} | null;
}

/** The form on this page in which the submission was written; undefined where it is not here, or its answers are not known. */
export function findForm({form, answers}: OutboxRecord): Form | undefined {
  if (!form || !answers) return undefined;
  const isIt = (one: Element) => {
    const id = idOf(one as Form);
    return (one.getAttribute('src') ?? '') === form.src && (id === undefined || id === form.of);
  };
  return [...everywhere(document, form.tag)].find(isIt) as Form | undefined;
}

/** Puts the answers back where they can be corrected; once they are on their way anew, `onSent` hears it. */
export function putBack(form: Form, answers: Answers, onSent: () => void): void {
  form.answers = answers;
  for (const name of ['kith-sent', 'kith-queued']) form.addEventListener(name, onSent, {once: true});
  form.scrollIntoView({block: 'start'});
}

/** All elements of this name, also in open shadow roots. */
function* everywhere(root: ParentNode, tag: string): Generator<Element> {
  yield* root.querySelectorAll(tag);
  for (const {shadowRoot} of root.querySelectorAll('*')) if (shadowRoot) yield* everywhere(shadowRoot, tag);
}

/** The id of the definition that stands in the page, if one does. */
function idOf(form: Form): unknown {
  if (form.definition) return form.definition.id;
  const inline = form.querySelector(':scope > script[type="application/json"]')?.textContent;
  try {
    return inline ? (JSON.parse(inline) as {id?: unknown} | null)?.id : undefined;
  } catch {
    return undefined;
  }
}
