import {html} from 'hono/html';
import {directionOf, type Tongue} from '../tongues/tongues.ts';

/** A part of a mail. */
export type Part =
  | {text: string}
  | {list: readonly {title: string; note: string}[]}
  /** What the mail is for: one link. */
  | {act: string; href: string}
  /** Last, and small. */
  | {foot: string; link: string; href: string};

/** The parts as plain text, for programs that show no HTML. */
export const toText = (parts: readonly Part[]): string => `${parts.map(partToText).join('\n\n')}\n`;

function partToText(part: Part): string {
  if ('text' in part) return part.text;
  if ('list' in part) return part.list.map(({title, note}) => `- ${title}\n  ${note}`).join('\n');
  if ('act' in part) return `${part.act}:\n${part.href}`;
  return `--\n${part.foot}\n${part.link}: ${part.href}`;
}

const FONT = 'font:17px/1.5 system-ui,-apple-system,Segoe UI,Roboto,sans-serif';
const BUTTON =
  'display:inline-block;padding:12px 22px;border-radius:8px;background:#12705d;color:#ffffff;font-weight:600;text-decoration:none';
const SMALL = 'margin:40px 0 0;padding:16px 0 0;border-top:1px solid #8a9a94;font-size:14px';

/** The parts as HTML. Styles stand where they are used: programs for mail take little else. Nothing is fetched. */
export async function toHtml(heading: string, parts: readonly Part[], tongue: Tongue): Promise<string> {
  const page = html`<!doctype html>
    <html lang="${tongue}" dir="${directionOf(tongue)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <title>${heading}</title>
      </head>
      <body style="margin:0;padding:24px 16px;${FONT}">
        <div style="max-width:560px;margin:0 auto">
          <h1 style="margin:0 0 20px;font-size:24px;line-height:1.25">${heading}</h1>
          ${parts.map(partToHtml)}
        </div>
      </body>
    </html>`;
  return String(await page);
}

function partToHtml(part: Part) {
  if ('text' in part) return html`<p style="margin:0 0 16px">${part.text}</p>`;
  if ('list' in part)
    return html`<ul style="margin:0 0 16px">
      ${part.list.map(({title, note}) => html`<li style="margin:0 0 8px"><strong>${title}</strong><br />${note}</li>`)}
    </ul>`;
  if ('act' in part)
    // the plain text has the address itself
    return html`<p style="margin:24px 0"><a href="${part.href}" style="${BUTTON}">${part.act}</a></p>`;
  return html`<p style="${SMALL}">${part.foot} <a href="${part.href}">${part.link}</a></p>`;
}
