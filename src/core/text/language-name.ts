/** Own names of languages that browsers' data (Unicode CLDR) do not have. */
const NAMES: Readonly<Record<string, string>> = {ht: 'Kreyòl ayisyen', tl: 'Tagalog'};

/** A language's own name for itself, "Español"; the tag where nobody knows it. */
export function nameLanguage(tag: string): string {
  try {
    const name =
      NAMES[tag] ?? new Intl.DisplayNames([tag], {type: 'language', languageDisplay: 'standard'}).of(tag) ?? tag;
    return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
  } catch {
    return tag;
  }
}
