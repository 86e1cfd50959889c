import type {LocalizedText} from '../../contract/text.ts';
import type {Reading} from '../../core/belonging/reading.ts';
import type {Values} from '../../i18n/catalog.ts';

/** How texts and numbers are written for the reader. */
export interface Words {
  t: (key: string, values?: Values) => string;
  text: (text: LocalizedText | undefined) => string;
  /** With so many decimals. Default: as many as it has, one at most. */
  number: (x: number, decimals?: number) => string;
  /** A share, 0–1, in whole per cent. */
  percent: (share: number) => string;
}

/** A cell says all in words; what it looks like comes on top. */
export interface Cell {
  text: string;
  /** 0–4: the higher, the deeper the tint. */
  level?: number;
  /** Why there is no value. */
  state?: 'few' | 'none';
}

export interface Row {
  head: string;
  cells: Cell[];
}

/** What is drawn beside a table. It shows nothing that the table does not say. */
export type Chart =
  | {kind: 'bars'; bars: {name: string; reading: Reading | undefined}[]; ends?: [string, string]}
  | {kind: 'columns'; groups: {name: string; shares: number[]}[]; ends: [string, string]}
  | {kind: 'trend'; points: {name: string; reading: Reading | undefined}[]; ends: [string, string]};

/** One table with its chart. */
export interface Block {
  id: string;
  title: string;
  columns: string[];
  rows: Row[];
  chart?: Chart | undefined;
  /** Opened by those who want to know more. */
  folded?: boolean;
}

export const absent = (suppressed: string | undefined, t: Words['t']): Cell =>
  suppressed ? {text: t(`results.${suppressed}`), state: 'few'} : {text: t('results.none'), state: 'none'};
