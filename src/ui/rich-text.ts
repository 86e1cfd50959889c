import {html, nothing, type TemplateResult} from 'lit';
import {parseInline, parseMarkdown, plainText, type Block, type Inline} from '../core/text/markdown.ts';
import {safeUrl} from '../core/text/safe-url.ts';

export {plainText};

type Rendered = string | TemplateResult | typeof nothing;

/** Markdown as templates, with paragraphs and lists. */
export const richText = (text: string): TemplateResult[] => parseMarkdown(text).map(renderBlock);

/** Markdown of one line (a label, a choice): no paragraphs or lists. As with longer texts, 20,000 characters at most. */
export const inlineText = (text: string): Rendered[] => parseInline(text.slice(0, 20_000)).map(renderInline);

const renderBlock = (block: Block): TemplateResult => {
  if (block.kind === 'paragraph') return html`<p>${block.children.map(renderInline)}</p>`;
  const items = block.items.map((item) => html`<li>${item.map(renderInline)}</li>`);
  return block.ordered
    ? html`<ol>
        ${items}
      </ol>`
    : html`<ul>
        ${items}
      </ul>`;
};

function renderInline(node: Inline): Rendered {
  if (typeof node === 'string') return node;
  if (node.kind === 'break') return html`<br />`;
  const children = node.children.map(renderInline);
  if (node.kind === 'strong') return html`<strong>${children}</strong>`;
  if (node.kind !== 'link') return html`<em>${children}</em>`;
  const href = safeUrl(node.href, document.baseURI);
  return href ? html`<a href=${href} rel="noopener">${children}</a>` : html`${children}`;
}
