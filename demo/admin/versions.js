// Every version that was published.

import {getDefinition, getVersion, getVersions, save} from './api.js';
import {formatTime, localize} from './answers.js';
import {back, button, h, heading, link, scroller} from './dom.js';
import {attempt} from './page.js';

/** @param {string} path `surveys/needs` */
export async function buildVersions(path) {
  const [{title, id}, versions] = await Promise.all([getDefinition(path), getVersions(path)]);
  const take = (revision, version) =>
    attempt(async () => {
      const text = JSON.stringify(JSON.parse(await getVersion(path, revision)), null, 2);
      save(new Blob([text], {type: 'application/json'}), `${id}-${version}.json`);
    });
  const rows = versions.map(({revision, version, publishedAt, isCurrent}) =>
    h(
      'tr',
      {},
      h('th', {scope: 'row'}, version, isCurrent && h('span', {className: 'state open'}, 'In use')),
      h('td', {}, formatTime(publishedAt)),
      h(
        'td',
        {},
        button(`Download version ${version}`, () => void take(revision, version), 'quiet'),
      ),
    ),
  );
  const heads = ['Version', 'Published', 'Definition'].map((words) => h('th', {scope: 'col'}, words));
  return [
    back(path, localize(title) || id),
    heading('Versions'),
    h(
      'p',
      {className: 'muted'},
      'Answers keep to the version that people saw. To go back to an earlier one, download it and publish it again.',
    ),
    scroller('Versions, newest first', h('table', {}, h('thead', {}, h('tr', {}, ...heads)), h('tbody', {}, ...rows))),
    h('p', {}, link(`${path}/publish`, 'Publish a new version')),
  ];
}
