import type {CustomInstrument} from '../../contract/pulse.ts';
import {kith13, kith5, kithEvent} from './instrument-kith.ts';
import {barometer, bscs, sci2, statcanLocal, ukNeighbourhood} from './instrument-published.ts';
import {times} from '../times.ts';

type Text = string | Record<string, string>;

export interface Item {
  id: string;
  label: Text;
  reverse?: boolean | undefined;
}

export interface Scale {
  min: number;
  max: number;
  /** Steps in the order shown. */
  choices: readonly {value: number; label: Text}[];
  /** Words for the answer that is left out of every figure; absent: it isn't offered. */
  notApplicable?: Text | undefined;
}

export interface Facet {
  id: string;
  label?: Text | undefined;
  /** Ids of its items. */
  items: readonly string[];
}

/** What is asked and how answers become scores. */
export interface Instrument {
  id: string;
  /** Empty when the wording belongs to others: the organisation supplies it. */
  items: readonly Item[];
  scale: Scale;
  facets: readonly Facet[];
  /** A facet's score: mean or sum of its items. */
  method: 'mean' | 'sum';
  /** Scores from here on are favourable. */
  favourable: number;
  /** Facets whose mean (for sums: whose sum) is the headline; empty: no headline. */
  index: readonly string[];
  /** What is published of a facet: its mean, the favourable share, or both. */
  shows: readonly ('mean' | 'favourable')[];
  /** Where the bins of a distribution begin, lowest first; absent: the steps of the scale, for means only. */
  bands?: readonly {from: number; value: string; label: Text}[];
  /** The open question. */
  comment?: Text;
  /** Words that must stand beside published items or figures. */
  attribution?: string;
}

/** As much of an instrument as is asked. */
export type Asked = Pick<Instrument, 'items' | 'scale' | 'comment' | 'attribution'>;

const instruments = [kith5, kith13, kithEvent, ukNeighbourhood, statcanLocal, bscs, sci2, barometer];

/** One of the instruments that come with Kith, by its id. */
export function findInstrument(id: string): Instrument | undefined {
  return instruments.find((instrument) => instrument.id === id);
}

function buildScale(scale: NonNullable<CustomInstrument['scale']>): Scale {
  const steps = times(Math.min(scale.max - scale.min, 100) + 1, (step) => scale.min + step);
  return {...scale, choices: scale.choices ?? steps.map((value) => ({value, label: String(value)}))};
}

function buildCustom(custom: CustomInstrument): Instrument {
  const scale = buildScale(custom.scale ?? {min: 1, max: 5});
  const facets = custom.facets ?? [{id: custom.id, items: custom.items.map((item) => item.id)}];
  const method = custom.method ?? 'mean';
  const most = method === 'sum' ? Math.max(...facets.map((facet) => facet.items.length)) : 1;
  const favourable = custom.favourable ?? most * (scale.min + 0.75 * (scale.max - scale.min));
  const index = custom.index ?? (facets.length > 1 ? facets.map((facet) => facet.id) : []);
  const shows = method === 'sum' ? (['mean'] as const) : (['mean', 'favourable'] as const);
  return {id: custom.id, items: custom.items, scale, facets, method, favourable, index, shows};
}

/**
 * The instrument that a pulse names or spells out. An instrument spelled out under a known id takes everything but its items
 * from there: the n-th item given is the n-th of the instrument.
 */
export function buildInstrument(choice: string | CustomInstrument): Instrument | undefined {
  if (typeof choice === 'string') return findInstrument(choice);
  const known = findInstrument(choice.id);
  if (!known) return buildCustom(choice);
  const ids = known.facets.flatMap((facet) => facet.items);
  const names = new Map(ids.map((id, index) => [id, choice.items[index]?.id ?? id]));
  const facets = known.facets.map((facet) => ({...facet, items: facet.items.map((id) => names.get(id) ?? id)}));
  return {...known, items: choice.items, facets};
}

/** What is wrong with an instrument that an organisation wrote, each by its path; empty when nothing is. */
export function validateInstrument(choice: CustomInstrument): {path: string; message: string}[] {
  const problems: {path: string; message: string}[] = [];
  const ids = choice.items.map((item) => item.id);
  const known = findInstrument(choice.id);
  const expected = known?.facets.flatMap((facet) => facet.items).length ?? ids.length;
  if (ids.length !== expected)
    problems.push({path: 'items', message: `expected the ${expected} items of ${choice.id}`});
  ids.forEach((id, index) => {
    if (ids.indexOf(id) < index) problems.push({path: `items[${index}].id`, message: `"${id}" is used twice`});
  });
  const used = new Set<string>();
  choice.facets?.forEach((facet, at) => {
    facet.items.forEach((id, index) => {
      const path = `facets[${at}].items[${index}]`;
      if (!ids.includes(id)) problems.push({path, message: `there is no item "${id}"`});
      if (used.has(id)) problems.push({path, message: `"${id}" already counts in another facet`});
      used.add(id);
    });
  });
  const facets = (choice.facets ?? [{id: choice.id}]).map((facet) => facet.id);
  choice.index?.forEach((id, index) => {
    if (!facets.includes(id)) problems.push({path: `index[${index}]`, message: `there is no facet "${id}"`});
  });
  return problems;
}
