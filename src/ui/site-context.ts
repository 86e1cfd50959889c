import {createContext} from '@lit/context';
import type {Wording} from '../i18n/catalog.ts';

/** What `<kith-site>` gives to every widget inside it. */
export interface Site {
  /** Base URL that relative `src` and `action` are resolved against. */
  endpoint?: string;
  lang?: string;
  theme?: string;
  /** Wording of the page: key → text, or language → key → text. */
  messages?: Wording;
}

export const siteContext = createContext<Site>(Symbol.for('kith.site'));
