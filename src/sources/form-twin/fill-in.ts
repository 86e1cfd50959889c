import type {FlatEntry} from '../../core/answers/flatten.ts';
import {tag, type Markup, type Tag} from './markup.ts';

/** What somebody has filled in, and what is wrong with it, by the names of fields. */
export interface Filling {
  entries: readonly FlatEntry[];
  /** Sentences by name. */
  errors: ReadonlyMap<string, string>;
}

/** A drawn question with what was filled in. */
export interface Filled {
  markup: Markup;
  /** The control at which each mistake is, by the name of its field: an id. */
  anchors: ReadonlyMap<string, string>;
}

/**
 * Puts answers into the controls of a drawn question and mistakes beside them. What is wrong with a part stands at that part;
 * what has no control of its own, at the beginning.
 */
export function fillIn(drawn: Markup, {entries, errors}: Filling): Filled {
  const scene: Scene = {left: Map.groupBy(entries, ([name]) => name), errors: new Map(errors), anchors: new Map()};
  const markup = fill(drawn, scene);
  const first = findControl(drawn, () => true);
  const rest = [...scene.errors].map(([name, words]) => {
    scene.anchors.set(name, idOf(first));
    return tag('p', {class: 'error'}, words);
  });
  return {markup: [rest, markup], anchors: scene.anchors};
}

interface Scene {
  /** What is yet to be put into a control, by name. */
  left: Map<string, FlatEntry[]>;
  /** What is yet to be said. */
  errors: Map<string, string>;
  anchors: Map<string, string>;
}

const CONTROLS = new Set(['input', 'textarea', 'select']);
const isTag = (markup: Markup): markup is Tag => typeof markup === 'object' && 'tag' in markup;
const idOf = (control: Tag | undefined): string => String(control?.attributes['id'] ?? '');
const nameOf = (control: Tag): string => String(control.attributes['name'] ?? '');
const isPick = ({attributes}: Tag): boolean => attributes['type'] === 'radio' || attributes['type'] === 'checkbox';

function fill(markup: Markup, scene: Scene): Markup {
  if (typeof markup === 'string' || 'comment' in markup) return markup;
  if (!isTag(markup)) return markup.map((part) => fill(part, scene));
  if (CONTROLS.has(markup.tag)) return fillControl(markup, scene);
  const block = markup.tag === 'fieldset' || markup.tag === 'p' ? tellAt(markup, scene) : markup;
  return {...block, children: block.children.map((child) => fill(child, scene))};
}

/** Says what is wrong at the smallest block that is about the field: the paragraph of a control, the fieldset of picks. */
function tellAt(block: Tag, scene: Scene): Tag {
  const control = findControl(block, (one) => scene.errors.has(nameOf(one)));
  if (!control || (block.tag === 'p' && isPick(control) && !isAlone(block, control))) return block;
  const name = nameOf(control);
  if (block.tag === 'fieldset' && !isPick(control)) return block;
  if (block.tag === 'fieldset' && !isAbout(block, name)) return block;
  const id = `${idOf(control)}-error`;
  const words = scene.errors.get(name)!;
  scene.errors.delete(name);
  scene.anchors.set(name, idOf(control));
  if (block.tag === 'fieldset') {
    const [legend = '', ...rest] = block.children;
    return describe({...block, children: [legend, tag('p', {class: 'error', id}, words), ...rest]}, id);
  }
  const error = tag('span', {class: 'error', id}, words);
  const at = block.children.findIndex((child) => isTag(child) && child.tag === 'label');
  const isLabelled = at >= 0 && !block.children.slice(0, at).some((child) => findControl(child, () => true));
  const children = isLabelled ? block.children.toSpliced(at + 1, 0, error) : [error, ...block.children];
  return {...block, children: children.map((child) => mark(child, control, id))};
}

/** Whether the only thing to pick in it is this: a consent. */
const isAlone = (block: Tag, control: Tag): boolean => !findControl(block, (one) => one !== control) && !isRow(control);
/** Rows of picks have a number of their own at the end of their id. */
const isRow = (control: Tag): boolean => /-\d+$/.test(idOf(control));

/** Whether all that is picked in a fieldset goes by this name. */
const isAbout = (block: Tag, name: string): boolean =>
  !findControl(block, (one) => isPick(one) && nameOf(one) !== name);

const describe = (element: Tag, id: string): Tag => ({
  ...element,
  attributes: {
    ...element.attributes,
    'aria-describedby': [element.attributes['aria-describedby'], id].filter(Boolean).join(' '),
  },
});

/** The control itself says that it is wrong, and by which words. */
function mark(markup: Markup, control: Tag, id: string): Markup {
  if (markup !== control)
    return typeof markup === 'object' && !('comment' in markup) && !isTag(markup)
      ? markup.map((part) => mark(part, control, id))
      : markup;
  const described = describe(control, id);
  return {...described, attributes: {...described.attributes, 'aria-invalid': 'true'}};
}

function fillControl(control: Tag, {left}: Scene): Tag {
  const entries = left.get(nameOf(control));
  if (isPick(control)) {
    const isPicked = entries?.some(([, value]) => value === control.attributes['value']);
    return {...control, attributes: {...control.attributes, checked: isPicked === true}};
  }
  if (control.attributes['type'] === 'file') return control;
  // controls of one name take what was given for it in their order
  const value = entries?.shift()?.[1];
  if (value === undefined) return control;
  if (control.tag === 'input') return {...control, attributes: {...control.attributes, value}};
  // browsers take the first line break of a text away
  if (control.tag === 'textarea') return {...control, children: [value.replace(/^(?=\r?\n)/, '\n')]};
  const options = control.children.filter(isTag).map((option) => {
    const selected = option.attributes['value'] === value;
    return {...option, attributes: {...option.attributes, selected}};
  });
  return {...control, children: options};
}

function findControl(markup: Markup, fits: (control: Tag) => boolean): Tag | undefined {
  if (typeof markup === 'string' || 'comment' in markup) return undefined;
  if (isTag(markup) && CONTROLS.has(markup.tag)) return fits(markup) ? markup : undefined;
  const children = isTag(markup) ? markup.children : markup;
  for (const child of children) {
    const found = findControl(child, fits);
    if (found) return found;
  }
  return undefined;
}
