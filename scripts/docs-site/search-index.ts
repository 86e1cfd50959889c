import {toPlainText} from './plain-text.ts';
import type {PageContent} from './layout.ts';

/** One section of a page, as the search knows it. Keys are short, since a reader downloads them. */
export interface Indexed {
  /** Address below the site, with the anchor. */
  u: string;
  /** Title of the page. */
  p: string;
  /** Title of the section; none for what stands before the first. */
  s?: string;
  /** What it says. */
  t: string;
}

/** Every section of the pages. */
export const buildSearchIndex = (pages: readonly PageContent[]): Indexed[] => pages.flatMap(indexPage);

function indexPage({path, title, html}: PageContent): Indexed[] {
  const [before = '', ...sections] = html.split(/(?=<div class="heading">)/);
  return [
    {u: path, p: title, t: toText(before)},
    ...sections.map((section) => {
      const [, id = '', heading = ''] = /<h\d id="([^"]*)">([^]*?)<\/h\d>/.exec(section) ?? [];
      return {u: `${path}#${id}`, p: title, s: toPlainText(heading), t: toText(section.replace(/^.*?<\/div>/s, ''))};
    }),
  ];
}

/** Cells and lines are words of their own. */
const toText = (html: string): string => toPlainText(html.replace(/<\/(?:td|th|li|p|pre|tr|h\d)>/g, ' $&'));
