import type {Context} from 'hono';
import type {ContentfulStatusCode} from 'hono/utils/http-status';
import {formatMarkup, tag, type Markup} from '../../../src/sources/form-twin/markup.ts';
import {ASSETS} from './assets.ts';
import {isTag, type Speech} from './words.ts';

/** What stands on a page. */
export interface HostedPage {
  status: number;
  title: string;
  /** Before the title in the browser's tab: that something is wrong. */
  alert?: string | undefined;
  main: Markup;
  /** The script that turns the form into the widget; undefined where the page stays as it is. */
  upgrade?: {script: string; tag: string; src: string} | undefined;
}

/** A page of the endpoint's own look. It asks nobody but this server for anything, and nobody may frame it. */
export function renderHosted(c: Context, {lang, dir}: Speech, {status, title, alert, main, upgrade}: HostedPage) {
  c.header('content-security-policy', buildPolicy(upgrade?.script));
  // not `no-referrer`: then a browser says `Origin: null` when the form is sent
  c.header('referrer-policy', 'same-origin');
  // kept for the way back, so that what was filled in is there, under the same id; never by others
  c.header('cache-control', 'private, no-cache');
  c.header('vary', 'Accept, Accept-Language', {append: true});
  c.header('content-language', lang);
  const head: Markup = [
    tag('meta', {charset: 'utf-8'}),
    tag('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
    tag('meta', {name: 'color-scheme', content: 'light dark'}),
    tag('meta', {name: 'robots', content: 'noindex'}),
    tag('title', {}, [alert, title].filter(Boolean).join(' – ')),
    tag('link', {rel: 'stylesheet', href: ASSETS.style.path}),
    upgrade
      ? tag('script', {
          type: 'module',
          src: ASSETS.script.path,
          'data-script': upgrade.script,
          'data-tag': upgrade.tag,
          'data-src': upgrade.src,
        })
      : [],
  ];
  const page = tag('html', {lang, dir}, tag('head', {}, head), tag('body', {}, tag('main', {id: 'page'}, main)));
  return c.html(`<!doctype html>\n${formatMarkup(page)}`, status as ContentfulStatusCode);
}

const buildPolicy = (script: string | undefined): string => {
  const elsewhere = script && URL.canParse(script) ? ` ${new URL(script).origin}` : '';
  const scripts = script === undefined ? "'none'" : `'self'${elsewhere}`;
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src 'self'${elsewhere}`,
    "img-src 'self' data: https:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types kith',
  ].join('; ');
};

/** Languages to choose from, where there are several. Each says its own name. */
export function drawLanguages(languages: readonly string[], {lang, t}: Speech): Markup {
  if (languages.length < 2) return [];
  const items = languages.filter(isTag).map((one) => {
    const name = new Intl.DisplayNames(one, {type: 'language'}).of(one) ?? one;
    const isCurrent = one.split('-')[0] === lang.split('-')[0];
    return tag(
      'li',
      {},
      tag('a', {href: `?lang=${one}`, lang: one, hreflang: one, 'aria-current': isCurrent && 'true'}, name),
    );
  });
  return tag('nav', {'aria-label': t('language')}, tag('ul', {}, ...items));
}
