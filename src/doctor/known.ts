/** Every tag of Kith's; a test compares them with src/define. */
export const TAGS: readonly string[] = [
  'kith-calendar',
  'kith-language',
  'kith-loop',
  'kith-outbox',
  'kith-priorities',
  'kith-pulse',
  'kith-results',
  'kith-signup',
  'kith-site',
  'kith-survey',
];

/** Languages of Kith's words; a test compares them with src/i18n. */
export const LANGUAGES = 'ar bn de en es fa fr he hi ht it ja ko pl pt ru so sw tl fil tr uk vi zh'.split(' ');

/** Attributes that any element may have, and those of frameworks. */
const ANYWHERE =
  /^(accesskey|autofocus|class|contenteditable|dir|draggable|enterkeyhint|exportparts|hidden|id|inert|inputmode|is|item\w+|lang|nonce|part|popover|role|slot|spellcheck|style|tabindex|title|translate|xmlns|(data|aria|ng|v|x|hx|wire)-.*|on\w+|[^a-z].*)$/;

export const isAnywhere = (attribute: string): boolean => ANYWHERE.test(attribute);

/** Words in paths of scripts that lists of content blockers refuse. */
const BLOCKED = /(?:^|[/_.-])(surveys?|track(?:er|ing)?|feedback|analytics|polls?|ads?|banner|popup|beacon)(?=[/_.-])/i;

/** The word for which content blockers may refuse a script of this path. */
export const findBlockedWord = (path: string): string | undefined => BLOCKED.exec(path)?.[1];

/**
 * Custom properties without `--kith-` that widgets use inside themselves, by a value that they could have, as browsers write it; a test
 * compares them with the styles.
 */
export const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  'rgb(1, 2, 3)':
    'accent action chip edge error hair hollow line muted on-action paper sheet success tint today warning'.split(' '),
  '3px': ['arrow', 'gap', 'hour', 'radius'],
  '3%': ['lift', 'strength'],
  '3': 'at column days from hours lane length level of span top turn'.split(' '),
};
