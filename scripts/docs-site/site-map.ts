import {escapeMarkup} from '../../src/core/text/escape-markup.ts';
import type {Group} from './layout.ts';

/** The page of the search: every page in its group, which the script puts what it has found above. */
export const renderSiteMap = (groups: readonly Group[]): string => `
        <h1>All pages</h1>
        <div id="found" hidden></div>
        <div class="map">${groups.map(renderGroup).join('')}</div>
      `;

const renderGroup = ({title, pages}: Group): string => `
          <section><h2>${escapeMarkup(title)}</h2><ul>${pages
            .map(({path, label}) => `<li><a href="${escapeMarkup(path)}">${escapeMarkup(label)}</a></li>`)
            .join('')}</ul></section>`;
