import type {Question} from '../../contract/question.ts';
import {toId} from '../importing/names.ts';
import type {Place} from '../importing/place.ts';
import type {Rule, Scalar, Target} from '../importing/rule.ts';

/** What the whole survey shares while it is read. */
export interface Scene {
  /** The language of texts that name none. */
  language: string;
  languages: Set<string>;
  /** Rules and whatever else needs all questions, in order. */
  later: (() => void)[];
  /** Expressions with a name (`calculatedValues`), which rules may use. */
  formulas: Map<string, Rule>;
  /** Rules by which a trigger shows a question or page, by name in lower case. */
  shownBy: Map<string, {place: Place; expression: string}[]>;
  /** Names of questions of whose parts some rule speaks: `{matrix.row}`. */
  split: ReadonlySet<string>;
  /** Names of questions that some rule compares with a number. */
  numbers: ReadonlySet<string>;
  /** Questions by name, with their places: choices may be taken from another question. */
  places: Map<string, Place>;
}

/** Questions that see each other: those of the survey, or those of one repeated panel or row. */
export interface Scope {
  scene: Scene;
  outer?: Scope;
  /** Ids in use, in lower case. */
  taken: Set<string>;
  /** Ids by path of the source. */
  ids: Map<string, string>;
  /** By name in lower case. */
  targets: Map<string, Target | string>;
}

export const innerScope = (outer: Scope): Scope => ({
  scene: outer.scene,
  outer,
  taken: new Set(outer.taken),
  ids: new Map(),
  targets: new Map(),
});

export const nameOf = (place: Place): string => {
  const name = place.peek('name') ?? place.peek('value');
  return typeof name === 'string' || typeof name === 'number' ? String(name) : '';
};

/** Gives every question of a scope its id, before any text or rule speaks of it. */
export function register(elements: readonly Place[], scope: Scope): void {
  for (const element of elements) {
    const type = element.peek('type');
    if (type === 'panel') {
      register(childrenOf(element), scope);
      continue;
    }
    const name = nameOf(element);
    const id = toId(name, scope.taken);
    scope.ids.set(element.path, id);
    const key = name.toLowerCase();
    if (name && !scope.targets.has(key)) scope.targets.set(key, id);
    const shared = element.peek('valueName');
    if (typeof shared === 'string' && !scope.targets.has(shared.toLowerCase()))
      scope.targets.set(shared.toLowerCase(), id);
    if (name && !scope.scene.places.has(name)) scope.scene.places.set(name, element);
  }
}

export const childrenOf = (place: Place): Place[] => [...place.items('elements'), ...place.items('questions')];

/** Makes a question known to rules. Of two with the same name the first is meant. */
export function know(scope: Scope, name: string, question: Question, values?: ReadonlyMap<string, Scalar>): void {
  const known = scope.targets.get(name.toLowerCase());
  if (typeof known === 'object' || (typeof known === 'string' && known !== question.id)) return;
  scope.targets.set(name.toLowerCase(), {question, values});
}

const INNER = /^(?:panel|row|parentpanel)\./i;

/** The id that a name stands for in a text; only questions of the survey itself can be inserted. */
export function idFor(scope: Scope, name: string): string | undefined {
  const top = outermost(scope);
  const found = top.targets.get(name.trim().toLowerCase());
  return typeof found === 'object' ? found.question.id : found;
}

const outermost = (scope: Scope): Scope => (scope.outer ? outermost(scope.outer) : scope);

/** What a name in a rule stands for. */
export function lookup(scope: Scope, name: string): Target | string {
  const plain = name.trim().toLowerCase().replace(/^[#$]/, '');
  const own = scope.outer && INNER.test(plain) ? plain.replace(INNER, '') : plain;
  for (let at: Scope | undefined = scope; at; at = at.outer) {
    const found = at.targets.get(own);
    if (typeof found === 'object') return found;
  }
  const base = /^([^.[]+)[.[]/.exec(plain)?.[1];
  if (
    base !== undefined &&
    scope.scene.places.size &&
    [...scope.scene.places.keys()].some((key) => key.toLowerCase() === base)
  )
    return `parts of “${base}” cannot be asked about`;
  if (plain.endsWith('-comment')) return `the words of “${plain}” cannot be asked about`;
  return `“${name}” is no question of this survey`;
}

/** Replaces names that stand for expressions by these. */
export function resolve(rule: Rule, scene: Scene, depth = 0): Rule {
  if (depth > 8) return rule;
  const inner = (part: Rule) => resolve(part, scene, depth + 1);
  switch (rule.kind) {
    case 'name': {
      const formula = scene.formulas.get(rule.name.trim().toLowerCase());
      return formula ? inner(formula) : rule;
    }
    case 'and':
    case 'or':
      return {...rule, parts: rule.parts.map((part) => resolve(part, scene, depth))};
    case 'not':
      return {...rule, rule: inner(rule.rule)};
    case 'compare':
      return {...rule, left: inner(rule.left), ...(rule.right && {right: inner(rule.right)})};
    default:
      return rule;
  }
}
