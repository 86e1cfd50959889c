import type {CSSResult, nothing, TemplateResult} from 'lit';
import type {Results} from '../../contract/results.ts';
import type {LocalizedText} from '../../contract/text.ts';
import type {LocalText} from '../../core/text/localize.ts';
import type {Catalog, Values} from '../../i18n/catalog.ts';

/** How texts and numbers are written for the reader. */
export interface Words {
  t: (key: string, values?: Values) => string;
  /** With its language where that is not the reader's. */
  text: (text: LocalizedText | undefined) => LocalText;
  /** With so many decimals. Default: as many as it has, one at most. */
  number: (x: number, decimals?: number) => string;
  /** A share, 0–1, in whole per cent. */
  percent: (share: number) => string;
}

/** Words of ours, or a text of the document. */
export type Phrase = string | LocalText;

/** A cell says all in words; what it looks like comes on top. */
export interface Cell {
  text: string;
  /** 0–8: the higher, the deeper the tint. */
  level?: number;
  /** Why there is no value. */
  state?: 'few' | 'none';
}

export interface Row {
  head: Phrase;
  cells: Cell[];
}

/** One table with its chart. */
export interface Block {
  id: string;
  title: Phrase;
  columns: Phrase[];
  rows: Row[];
  /** The chart stands below the table, however much room there is. */
  wide?: boolean;
  /** Drawn beside the table. It shows nothing that the table does not say. */
  chart?: TemplateResult | undefined;
}

export interface Above {
  sentence: string;
  blocks: readonly Block[];
}

/** What some documents have and others do not; its code is fetched with them. */
export interface Part {
  /** What it has to say first; undefined where it has not. */
  sentence?: (results: Results, words: Words) => string | undefined;
  build?: (results: Results, words: Words) => Block[];
  /** What stands below the tables. `level`: of its headings; `above`: the sentence and the tables. */
  render?: (results: Results, words: Words, level: number, above: Above) => TemplateResult | typeof nothing;
  styles?: readonly CSSResult[];
  messages: Catalog;
}

export const absent = (suppressed: string | undefined, t: Words['t']): Cell =>
  suppressed ? {text: t(`results.${suppressed}`), state: 'few'} : {text: t('results.none'), state: 'none'};

export const toPlain = (phrase: Phrase): string => (typeof phrase === 'string' ? phrase : phrase.text);

/** The words of something with a label, else its name. */
export function nameOf({id, label}: {id: string; label?: LocalizedText | undefined}, {text}: Words): LocalText {
  const name = text(label);
  return name.text ? name : {text: id};
}

/** The words of a choice, else its value. */
export const choiceOf = (
  {value, label}: {value: unknown; label?: LocalizedText | undefined},
  words: Words,
): LocalText => nameOf({id: String(value), label}, words);
