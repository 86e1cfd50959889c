import type {Facet, Instrument, Item, Scale} from './instrument.ts';
import {askedKith5, toItems} from './asked-kith-5.ts';
import {instrumentWords} from './instrument-words.ts';

/*
 * How our own items count. The first four facets are the elements of the sense of community in Kith's founding document and
 * make the headline; connection, the fourth element of McMillan and Chavis (1986), stands beside it.
 */

const [lowest, highest] = askedKith5.scale.choices;
const agreement: Scale = {
  ...askedKith5.scale,
  choices: [
    lowest!,
    {value: 2, label: {en: instrumentWords['own.Disagree']}},
    {value: 3, label: {en: instrumentWords['own.Neither agree nor disagree']}},
    {value: 4, label: {en: instrumentWords['own.Agree']}},
    highest!,
  ],
};

const more = toItems(instrumentWords);
const isOfEvent = ({id}: Item): boolean => id.startsWith('event-');

const facetLabels: readonly Pick<Facet, 'id' | 'label'>[] = [
  {id: 'membership', label: {en: instrumentWords['own.Membership']}},
  {id: 'influence', label: {en: instrumentWords['own.Influence']}},
  {id: 'needs', label: {en: instrumentWords['own.Needs']}},
  {id: 'reward', label: {en: instrumentWords['own.Reward']}},
  {id: 'connection', label: {en: instrumentWords['own.Connection']}},
];

function buildFacets(items: readonly Item[]): Facet[] {
  const itemsOf = (id: string) => items.map((item) => item.id).filter((item) => item.startsWith(`${id}-`));
  return facetLabels.map((facet) => ({...facet, items: itemsOf(facet.id)}));
}

function buildKith(id: string, items: readonly Item[]): Instrument {
  return {
    id,
    items,
    scale: agreement,
    facets: buildFacets(items),
    method: 'mean',
    favourable: 4,
    index: ['membership', 'influence', 'needs', 'reward'],
    shows: ['mean', 'favourable'],
  };
}

/** Five items, one a facet. The default. */
export const kith5 = buildKith('kith-5', askedKith5.items);

/** Thirteen items, two or three a facet. */
export const kith13 = buildKith('kith-13', [...askedKith5.items, ...more.filter((item) => !isOfEvent(item))]);

/** One item for the way out of an event. It stands alone: no headline, never mixed with the others. */
export const kithEvent: Instrument = {
  ...kith5,
  id: 'kith-event',
  items: more.filter(isOfEvent),
  facets: [{id: 'event', label: {en: instrumentWords['own.At home']}, items: ['event-1']}],
  index: [],
  comment: {en: instrumentWords['pulse.eventComment']},
};
