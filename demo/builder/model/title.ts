import {languagesOf, type Definition} from './definition.ts';
import {toName} from './names.ts';
import {readText, writeOptional} from './texts.ts';

/** Names that importers and the empty survey give, where nobody has said anything yet. */
const GENERIC = new Set(['survey', 'form', 'signup']);

export const isGeneric = (id: string): boolean => GENERIC.has(id);

/**
 * Writes the title in the first language. As long as nothing was published and nobody chose another, the name in addresses
 * follows it.
 */
export function writeTitle(definition: Definition, words: string, isPublished: boolean): Definition {
  const languages = languagesOf(definition);
  const first = languages[0]!;
  const {title: before, ...rest} = definition;
  const title = writeOptional(before, first, words, languages);
  const written = title === undefined ? rest : {...definition, title};
  const id = String(definition['id'] ?? '');
  const isFollowing = isGeneric(id) || id === toName(readText(before, first, languages));
  return isPublished || !isFollowing ? written : {...written, id: toName(words) || 'survey'};
}
