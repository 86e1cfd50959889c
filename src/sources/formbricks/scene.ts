import type {LocalizedText} from '../../contract/text.ts';
import type {Place} from '../importing/place.ts';
import type {Target} from '../importing/rule.ts';
import {readWords, type Tongues} from '../importing/texts.ts';

/** What the whole survey shares while it is read. */
export interface Scene extends Tongues {
  taken: Set<string>;
  /** Kith's ids by those of the source. */
  ids: Map<string, string>;
  targets: Map<string, Target>;
}

/** The text under a key; `#recall:id/fallback:words#` becomes `{{id}}`. */
export const readText = (
  place: Place,
  key: string,
  scene: Scene,
  as: string,
  rich = false,
): LocalizedText | undefined => readTextOf(place.at(key), scene, as, rich);

/** The same for a place that is a text itself. */
export const readTextOf = (at: Place, scene: Scene, as: string, rich = false): LocalizedText | undefined =>
  readWords(at, scene, {as, rich, insert: (inner, text) => recall(inner, text, scene)});

const recall = (at: Place, text: string, {ids}: Scene): string =>
  text.replace(/#recall:([A-Za-z0-9_-]+)\/fallback:([^#]*)#/g, (_, id: string, fallback: string) => {
    const own = ids.get(id);
    const words = fallback.replace(/nbsp/g, ' ').trim();
    if (own !== undefined && words)
      at.note('approximated', `the words “${words}”, for when there is no answer, are left out`);
    if (own !== undefined) return `{{${own}}}`;
    at.note('approximated', `“${id}” cannot be inserted: its fallback stands there`);
    return words || '…';
  });
