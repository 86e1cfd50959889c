import type {Survey} from '../../contract/survey.ts';
import {checkBounds} from '../importing/bounds.ts';
import {settle} from '../importing/finish.ts';
import {toId} from '../importing/names.ts';
import {toNotes, type Place} from '../importing/place.ts';
import {ImportError, type Imported} from '../importing/report.ts';
import {listLanguages} from '../importing/texts.ts';
import {explain} from './explain.ts';
import {toLanguage} from './languages.ts';
import type {Scene, Scope} from './scene.ts';
import {readText} from './scene.ts';
import {readForm, type Form} from './sheets.ts';
import {toPages, toTree} from './structure.ts';

export {isXlsFormTable} from './sheets.ts';

/**
 * An XLSForm (xlsform.org: a workbook with the sheets survey, choices and settings, or the same as CSV) as a Kith survey.
 * @throws ImportError with a plain sentence when nothing can be made of it
 */
export function importXlsForm(bytes: Uint8Array, name = 'survey'): Imported {
  const form = readForm(bytes);
  checkBounds(form.root.value);
  const [settings] = form.settings;
  const scene: Scene = {
    language: findLanguage(settings),
    languages: new Set(),
    lists: groupChoices(form.choices),
    ids: new Map(),
    later: [],
  };
  const scope: Scope = {scene, taken: new Set(), targets: new Map()};
  const pages = toPages(toTree(form.survey), scope);
  if (!pages.length) throw new ImportError('survey: there is no question in this sheet');
  for (const late of scene.later) late();
  const definition: Survey = {...readSettings(settings, scene, name), pages};
  const languages = listLanguages(scene);
  if (languages) definition.languages = languages;
  reportUnused(form);
  return settle(definition, toNotes(form.root, explain));
}

function findLanguage(settings: Place | undefined): string {
  const given = settings?.peek('default_language');
  return (typeof given === 'string' && toLanguage(given)) || 'en';
}

function groupChoices(rows: readonly Place[]): Map<string, Place[]> {
  const lists = new Map<string, Place[]>();
  for (const row of rows) {
    const list = String(row.peek('list_name') ?? '').toLowerCase();
    if (list) lists.set(list, [...(lists.get(list) ?? []), row]);
  }
  return lists;
}

function readSettings(
  settings: Place | undefined,
  scene: Scene,
  name: string,
): Pick<Survey, 'id' | 'title' | 'version'> {
  if (!settings) return {id: toId(name, new Set(), 'survey')};
  const title = readText(settings, 'form_title', scene, 'title');
  const id = settings.peek('form_id');
  const version = settings.peek('version');
  if (settings.has('form_id')) settings.kept('form_id', 'id');
  if (settings.has('version')) settings.kept('version');
  if (settings.has('default_language')) settings.kept('default_language', 'languages');
  return {
    id: toId(typeof id === 'string' ? id : name, new Set(), 'survey'),
    ...(typeof version === 'string' && {version}),
    ...(title !== undefined && {title}),
  };
}

/** Lists that no question uses are said to be left out as a whole row each. */
function reportUnused({choices}: Form): void {
  for (const row of choices)
    if (!row.ledger.has(row.at('name').path)) row.note('dropped', 'no question uses this list', true);
}
