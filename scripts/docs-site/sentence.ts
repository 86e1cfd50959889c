import {Marked} from 'marked';
import {cleanRawHtml} from './raw-html.ts';

const marked = new Marked({
  renderer: {
    html: ({text}) => cleanRawHtml(text, () => ''),
    // such sentences stand in comments, where links lead nowhere
    link({tokens}) {
      return this.parser.parseInline(tokens);
    },
  },
});

/** A sentence of a comment or the manifest, with its code and emphasis, as HTML. */
export const formatSentence = (text: string): string => marked.parseInline(text.replace(/\s+/g, ' '), {async: false});
