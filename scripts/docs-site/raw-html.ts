import {escapeMarkup} from '../../src/core/text/escape-markup.ts';

/** The HTML that a Markdown file may hold: a picture with a dark variant, and line breaks. Everything else is shown as it is written. */
const ALLOWED =
  /^<(?:\/?picture|\/?p(?: align="center")?|br ?\/?|(?:source|img)(?: (?:media|srcset|src|alt|width|height)="[^"<>]*")+ ?\/?)>$/;

/** Raw HTML of a Markdown file: comments go, allowed tags stay, and everything else becomes text. */
export function cleanRawHtml(html: string, toPlace: (src: string) => string): string {
  return html
    .replace(/<!--[^]*?-->/g, '')
    .split(/(<[^>]*>)/)
    .map((piece) => (ALLOWED.test(piece.replace(/\s+/g, ' ')) ? moveSources(piece, toPlace) : escapeMarkup(piece)))
    .join('');
}

const moveSources = (tag: string, toPlace: (src: string) => string): string =>
  tag.replace(/\b(src|srcset)="([^"]*)"/g, (_, name: string, src: string) => `${name}="${escapeMarkup(toPlace(src))}"`);
