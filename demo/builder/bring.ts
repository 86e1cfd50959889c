import {countOutcomes, type ImportNote} from '../../src/sources/importing/report.ts';
import {asObject} from '../../src/core/json-object.ts';
import {kindOf} from '../../src/core/check/scene.ts';
import {nameForms, reportForm} from './model/form-report.ts';
import type {WidgetKind} from './model/work.ts';

/** Something from elsewhere as a definition. */
export interface Brought {
  /** What it was. */
  from: string;
  kind: WidgetKind;
  definition: unknown;
  /** How many parts are as they were. */
  kept: number;
  /** All that is not. */
  notes: (ImportNote & {outcome: 'approximated' | 'dropped'})[];
}

const isLost = (note: ImportNote): note is Brought['notes'][number] => note.outcome !== 'kept';

const brought = (from: string, kind: WidgetKind, definition: unknown, notes: readonly ImportNote[]): Brought => ({
  from,
  kind,
  definition,
  kept: countOutcomes(notes).kept,
  notes: notes.filter(isLost),
});

/**
 * Reads what somebody pasted or opened, whatever it is.
 * @throws Error with one plain sentence where it cannot be read
 */
export async function bring(given: string | Uint8Array, name: string): Promise<Brought> {
  const text = typeof given === 'string' ? given : new TextDecoder().decode(given);
  if (!text.trim()) throw new Error('There is nothing here yet: paste something, or open a file.');
  const own = readOwn(text);
  if (own) return own;
  if (/<(form|input|select|textarea)\b/i.test(text)) return bringForm(text);
  const {importDefinition} = await import('../../src/sources/importing/import-definition.ts');
  const bytes = typeof given === 'string' ? new TextEncoder().encode(given) : given;
  const {definition, notes} = await importDefinition(bytes, {name: name || undefined});
  return brought('Read as a survey', 'survey', definition, notes);
}

/** A definition of Kith is taken as it is. */
function readOwn(text: string): Brought | undefined {
  try {
    const document = asObject(JSON.parse(text));
    const kind = kindOf(document);
    const isSurvey =
      kind === 'survey' &&
      'id' in document &&
      ('questions' in document || 'pages' in document) &&
      !('elements' in document);
    if (kind === 'calendar' || !(isSurvey || kind === 'signup' || kind === 'pulse')) return undefined;
    return isSurvey && !hasTypes(document) ? undefined : brought('A definition of Kith', kind, document, []);
  } catch {
    return undefined;
  }
}

/** Other tools have questions, too; ours say what type they are in words with a hyphen, or in one of ours. */
const hasTypes = (document: Readonly<Record<string, unknown>>): boolean =>
  /"type":"(text|long-text|email|single-choice|multiple-choice|yes-no|scale|rating|statement|consent|name)"/.test(
    JSON.stringify(document.questions ?? document.pages),
  ) && !/"headline"|"elements"/.test(JSON.stringify(document));

/** The first form of a page, with its labels, choices and names. The page is only read: nothing in it runs. */
async function bringForm(text: string): Promise<Brought> {
  const {readForm} = await import('../../src/sources/html-form/read-form.ts');
  const policy = globalThis.trustedTypes?.createPolicy('kith-builder-html', {createHTML: (html) => html});
  const page = new DOMParser().parseFromString((policy?.createHTML(text) ?? text) as string, 'text/html');
  const form = page.querySelector('form') ?? wrap(page);
  const {definition, action} = readForm(form);
  if (!definition.fields?.length) throw new Error('There is no form in it that people could fill in.');
  const address = form.getAttribute('action') && /^https?:/.test(action) ? {action} : {};
  const notes = reportForm(nameForms(page, form), definition);
  return brought('A form of a page', 'signup', {id: 'form', ...definition, ...address}, notes);
}

/** Controls without a form around them are one. */
function wrap(page: Document): HTMLFormElement {
  const form = page.createElement('form');
  form.append(...page.body.childNodes);
  page.body.append(form);
  return form;
}
