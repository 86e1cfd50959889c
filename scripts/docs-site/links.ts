import {dirname, join, relative} from 'node:path/posix';

/** Where things of the project stand in the site. */
export interface Places {
  /** A page's address below the site, by the file that it is made of. */
  pages: ReadonlyMap<string, string>;
  /** Whether the project has such a file; `folder` for a folder. */
  has: (path: string) => boolean | 'folder';
  /** Hears which files the site needs beside its pages. */
  wants: (path: string) => void;
}

/** Where a link of a Markdown file leads on the page that is made of it; undefined where the site has no such place. */
export function resolveLink(href: string, source: string, places: Places): string | undefined {
  if (href.startsWith('#')) return href;
  if (/^(?:https?:|mailto:)/i.test(href)) return href;
  if (/^[a-z][\w+.-]*:|^\/\//i.test(href)) return undefined;
  const [path = '', hash] = href.split('#');
  const target = join(dirname(source), path);
  const here = places.pages.get(source) ?? '';
  const page = places.pages.get(target);
  if (page !== undefined) return `${toRelative(here, page)}${hash ? `#${hash}` : ''}`;
  if (places.has(target) !== true) return undefined;
  places.wants(target);
  return toRelative(here, toFilePlace(target));
}

/** Where a file of the project lies in the site. What could run or be taken for a page is text there. */
export const toFilePlace = (path: string): string =>
  `files/${path}${/\.(?:png|jpe?g|webp|avif|svg|json|txt)$/.test(path) ? '' : '.txt'}`;

/** From one address of the site to another. */
export const toRelative = (from: string, to: string): string => relative(dirname(from), to) || './';
