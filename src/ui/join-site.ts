import {ContextConsumer} from '@lit/context';
import type {LitElement} from 'lit';
import {siteContext, type Site} from './site-context.ts';

/** Hears what the `<kith-site>` around a widget gives, now and when it changes. Fetched only where there is one. */
export function joinSite(widget: LitElement, hear: (site: Site) => void): void {
  new ContextConsumer(widget, {context: siteContext, subscribe: true, callback: hear});
}
