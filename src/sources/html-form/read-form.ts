import type {Question} from '../../contract/question.ts';
import type {Signup} from '../../contract/signup.ts';
import type {Enctype} from '../../contract/encoding.ts';
import {toQuestions} from './controls.ts';
import {toId} from './label.ts';

/** A form that an organisation already has, as a definition, and how it is sent. */
export interface ReadForm {
  definition: Signup;
  /** Absolute URL. */
  action: string;
  enctype: Enctype;
}

const ENCTYPES: Record<string, Enctype> = {
  'multipart/form-data': 'multipart/form-data',
  'text/plain': 'text/plain',
};

/**
 * Reads labels, inputs, choices, required marks, hidden fields, action and enctype of a real `<form>`. The form itself is
 * left as it is, so that without script it goes on posting as it always did.
 */
export function readForm(form: HTMLFormElement): ReadForm {
  const fields: Question[] = [];
  const ids = new Set<string>();
  for (const controls of groupControls(form)) {
    for (const question of toQuestions(controls)) fields.push({...question, id: unique(question.id, ids)});
  }
  const submit = form.querySelector<HTMLElement>('button:not([type=button]):not([type=reset]), input[type=submit]');
  const words = submit && (submit.textContent?.trim() || submit.getAttribute('value')?.trim());
  const extra = submit?.getAttribute('name');
  if (extra)
    fields.push({
      type: 'hidden',
      id: unique(toId(extra), ids),
      name: extra,
      value: submit!.getAttribute('value') ?? '',
    });
  const enctype = ENCTYPES[form.enctype] ?? 'application/x-www-form-urlencoded';
  return {
    definition: {fields, ...(words && {submitLabel: words})},
    action: form.getAttribute('action') ? form.action : document.URL,
    enctype,
  };
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
/** The submission's id goes here by itself; a service that must know each field's name may have it in the form. */
const ID_FIELD = 'kith-id';
const NOT_ASKED = new Set(['submit', 'button', 'reset', 'image']);

/** The controls in their order; radio buttons and boxes that share a name stand together. */
function groupControls(form: HTMLFormElement): Control[][] {
  const groups: Control[][] = [];
  const byName = new Map<string, Control[]>();
  for (const control of form.elements) {
    if (
      !(
        control instanceof HTMLInputElement ||
        control instanceof HTMLSelectElement ||
        control instanceof HTMLTextAreaElement
      )
    )
      continue;
    if (NOT_ASKED.has(control.type) || !control.name || control.name === ID_FIELD || control.disabled) continue;
    const shared = control.type === 'radio' || control.type === 'checkbox' ? `${control.type} ${control.name}` : '';
    const known = shared ? byName.get(shared) : undefined;
    if (known) known.push(control);
    else {
      const group = [control];
      groups.push(group);
      if (shared) byName.set(shared, group);
    }
  }
  return groups;
}

function unique(id: string, taken: Set<string>): string {
  let free = id in Object.prototype ? `${id}_` : id;
  for (let i = 2; taken.has(free); i++) free = `${id}-${i}`;
  taken.add(free);
  return free;
}
