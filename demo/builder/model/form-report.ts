import type {Signup} from '../../../src/contract/signup.ts';
import type {ImportNote} from '../../../src/sources/importing/report.ts';

/** What of a page's form matters for the report. */
export interface FormFacts {
  forms: number;
  scripts: number;
  /** Controls that have no name, and so are never sent. */
  nameless: number;
  disabled: number;
  /** Texts between the controls: headings, paragraphs. */
  passages: number;
  handlers: boolean;
}

/** Counts what a form has besides its controls. */
export function nameForms(page: Document, form: HTMLFormElement): FormFacts {
  const controls = [
    ...form.querySelectorAll<HTMLInputElement>(
      'input:not([type=submit],[type=button],[type=reset],[type=image]),select,textarea',
    ),
  ];
  return {
    forms: page.querySelectorAll('form').length,
    scripts: page.querySelectorAll('script').length,
    nameless: controls.filter(({name}) => !name).length,
    disabled: controls.filter(({disabled}) => disabled).length,
    passages: [...form.querySelectorAll('h1,h2,h3,h4,p')].filter(
      (one) => !one.querySelector('input,select,textarea,label,button') && one.textContent?.trim(),
    ).length,
    handlers: form.hasAttribute('onsubmit'),
  };
}

/** What was kept of a form, and what was not. */
export function reportForm(facts: FormFacts, {fields = []}: Signup): ImportNote[] {
  const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
  const dropped = (path: string, message: string): ImportNote => ({path, outcome: 'dropped', message});
  const lost: [boolean, ImportNote][] = [
    [facts.forms > 1, dropped('', `The page has ${facts.forms} forms: this is the first.`)],
    [facts.scripts > 0, dropped('script', 'Scripts are not run. What they showed or hid can be said by rules.')],
    [facts.handlers, dropped('onsubmit', 'What a script did before sending is not done.')],
    [
      facts.nameless > 0,
      dropped('', `${count(facts.nameless, 'field has', 'fields have')} no name, so browsers never sent it.`),
    ],
    [facts.disabled > 0, dropped('', `${count(facts.disabled, 'field was', 'fields were')} switched off.`)],
    [
      facts.passages > 0,
      dropped(
        '',
        `${count(facts.passages, 'text', 'texts')} between the fields: add “Words in between” where they matter.`,
      ),
    ],
  ];
  return [
    ...fields.map(({id}): ImportNote => ({path: id, outcome: 'kept', message: ''})),
    ...lost.flatMap(([isSo, note]) => (isSo ? [note] : [])),
  ];
}
