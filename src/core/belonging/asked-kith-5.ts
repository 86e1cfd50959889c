import {askedWords} from './asked-words.ts';
import type {Asked, Item} from './instrument.ts';

/*
 * What is asked by default: our own items, free to reuse. They are not validated and have no norms. {group} is the
 * community's name. It is all that a visitor's page needs; how answers count is in instrument-kith.ts.
 */

/** The items among words, in their order: `item.needs-1` is the label of `needs-1`. */
export const toItems = (words: Readonly<Record<string, string>>): Item[] =>
  Object.entries(words).flatMap(([key, en]) => (key.startsWith('item.') ? [{id: key.slice(5), label: {en}}] : []));

/** Agreement from 1 to 5, with words at both ends. */
export const askedKith5: Asked = {
  items: toItems(askedWords),
  scale: {
    min: 1,
    max: 5,
    choices: [
      {value: 1, label: {en: askedWords['own.Strongly disagree']}},
      {value: 5, label: {en: askedWords['own.Strongly agree']}},
    ],
    notApplicable: {en: 'Does not apply'},
  },
};
