/** What `custom-elements.json` says of an element, as far as the site shows it. */
export interface Member {
  name: string;
  kind?: 'field' | 'method';
  description?: string;
  type?: {text: string};
  default?: string;
  attribute?: string;
  fieldName?: string;
  parameters?: {name: string}[];
  readonly?: boolean;
}
export interface ElementFacts {
  tagName: string;
  summary: string;
  description: string;
  attributes: Member[];
  members: Member[];
  events: Member[];
  slots: Member[];
  cssParts: Member[];
  cssProperties: Member[];
}

type Declared = Partial<ElementFacts>;
interface Manifest {
  modules: {declarations?: Declared[]}[];
}

/** Every element of a manifest, by its tag; nothing is listed twice. */
export function readElements(manifest: unknown): Map<string, ElementFacts> {
  const declared = (manifest as Manifest).modules.flatMap(({declarations = []}) => declarations);
  const named = declared.filter((one): one is Declared & {tagName: string} =>
    Boolean(one.tagName?.startsWith('kith-')),
  );
  return new Map(named.map((one) => [one.tagName, toFacts(one)]));
}

const toFacts = (one: Declared & {tagName: string}): ElementFacts => ({
  tagName: one.tagName,
  summary: one.summary ?? '',
  description: one.description ?? '',
  attributes: byName(one.attributes),
  members: byName(one.members),
  events: byName(one.events),
  slots: byName(one.slots),
  cssParts: byName(one.cssParts),
  cssProperties: byName(one.cssProperties),
});

/** What an element says for itself stands before what it has from others. */
const byName = (members: readonly Member[] = []): Member[] =>
  [...new Map(members.toReversed().map((member) => [member.name, member])).values()].toReversed();

/** Whom a widget serves: the sentence of its description that begins so. */
export const readServes = ({description}: ElementFacts): string =>
  /\bServes (?:[^.]|\.(?!\s|$))*\./.exec(description.replace(/\s+/g, ' '))?.[0] ?? '';
