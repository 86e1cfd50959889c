import {createContext} from '@lit/context';

/** What `<kith-site>` gives to every widget inside it. */
export interface Site {
  /** Base URL that relative `src` and `action` are resolved against. */
  endpoint?: string;
  lang?: string;
  theme?: string;
}

export const siteContext = createContext<Site>(Symbol.for('kith.site'));
