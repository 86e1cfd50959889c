import {html} from 'lit';
import type {LocalText} from '../core/text/localize.ts';

/** A text of a document, marked with its language where that is not the reader's. */
export const inLanguage = ({text, lang}: LocalText, content: unknown = text): unknown =>
  lang ? html`<span lang=${lang}>${content}</span>` : content;
