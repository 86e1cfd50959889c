const ENTITIES: Record<string, string> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' '};

const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,6}));/gi, (whole, decimal, hex, name: string | undefined) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : parseInt(String(hex), 16);
    return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : '';
  });

/** True when a text holds the kind of markup that calendars put into descriptions. */
export const hasMarkup = (text: string): boolean =>
  /<\/?(?:a|b|br|div|em|h\d|i|li|ol|p|span|strong|ul)\b[^<>]*>/i.test(text);

const MARKS: Record<string, string> = {
  b: '**',
  strong: '**',
  i: '*',
  em: '*',
  br: '\n',
  div: '\n',
  tr: '\n',
  p: '\n\n',
  ul: '\n\n',
  ol: '\n\n',
};

const attribute = (tag: string, name: string): string =>
  decodeEntities(
    new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"']+))`, 'i').exec(tag)?.slice(1).find(Boolean) ?? '',
  );

/**
 * HTML as the plain text with small Markdown that Kith shows: links, strong, emphasis, list items and line breaks are kept,
 * every other tag is dropped. One pass; nothing is ever rendered as HTML.
 */
export function toPlainText(html: string): string {
  let href = '';
  const text = html.replace(/<(\/?)(\w+|!--)([^<>]*)>/g, (_, slash: string, name: string, rest: string) => {
    const tag = name.toLowerCase();
    if (tag === 'a') {
      const open = href;
      href = slash
        ? ''
        : attribute(rest, 'href').replace(/[()\s]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`);
      return open ? `](${open})` : href && '[';
    }
    if (tag === 'li') return slash ? '' : '\n- ';
    return MARKS[/^h\d$/.test(tag) ? 'p' : tag] ?? '';
  });
  return decodeEntities(href ? `${text}](${href})` : text)
    .replace(/[ \t\r]*\n[ \t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
