import {isLanguage} from '../importing/texts.ts';

/** Languages that forms are often written in (ISO 639), for columns that name them in words. */
const CODES =
  'af am ar as az be bg bn bs ca ceb cs cy da de el en eo es et eu fa fi fil fr ga gl gu ha he hi hr ht hu hy id ig is it ja jv ka kk km kn ko ku ky lb ln lo lt lv mg mi mk ml mn mr ms my ne nl no ny om pa pl ps pt rn ro ru rw sd si sk sl sm sn so sq sr st su sv sw ta te tg th ti tk tl tn tr ts tt ug uk ur uz vi xh yo zh zu';

const names = (): Map<string, string> => {
  const english = new Intl.DisplayNames(['en'], {type: 'language', fallback: 'none'});
  const found = new Map<string, string>();
  for (const code of CODES.split(' ')) {
    const own = new Intl.DisplayNames([code], {type: 'language', fallback: 'none'}).of(code);
    for (const name of [own, english.of(code)]) if (name) found.set(name.toLowerCase(), code);
  }
  return found;
};
let known: Map<string, string> | undefined;

/** The tag of a language as a column names it: `French (fr)`, `fr`, `Français`; undefined for one that is not known. */
export function toLanguage(name: string): string | undefined {
  const inBrackets = /\(([^()]+)\)\s*$/.exec(name)?.[1]?.trim().replaceAll('_', '-');
  if (inBrackets !== undefined && isLanguage(inBrackets)) return inBrackets;
  const plain = name
    .replace(/\([^()]*\)/g, '')
    .trim()
    .toLowerCase();
  known ??= names();
  const found = known.get(plain);
  if (found !== undefined) return found;
  return isLanguage(plain) && plain.length <= 5 ? plain : undefined;
}
