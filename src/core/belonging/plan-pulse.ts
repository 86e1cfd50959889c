import type {Pulse} from '../../contract/pulse.ts';
import {buildInstrument, type Instrument} from './instrument.ts';
import type {ScoreMeasure} from './measure.ts';
import {buildThresholds, planDimension, type Plan} from './plan.ts';

function planFacet(instrument: Instrument, facet: Instrument['facets'][number]): ScoreMeasure {
  const {scale, method, favourable: line, shows, bands} = instrument;
  const times = method === 'sum' ? facet.items.length : 1;
  const steps = scale.choices
    .map(({value, label}) => ({from: value, value, label}))
    .toSorted((a, b) => a.from - b.from);
  return {
    kind: 'score',
    id: facet.id,
    label: facet.label,
    items: facet.items.map((question) => ({
      question,
      reverse: instrument.items.find((item) => item.id === question)?.reverse,
    })),
    itemMin: scale.min,
    itemMax: scale.max,
    step: 1,
    method,
    min: scale.min * times,
    max: scale.max * times,
    line,
    shows,
    bins: bands ?? (times === 1 && steps.length <= 11 ? steps : []),
  };
}

/** Keeps measures that share no question with an earlier one: two figures of one answer could be subtracted. */
function keepApart(measures: readonly ScoreMeasure[]): ScoreMeasure[] {
  const used = new Set<string>();
  return measures.filter((measure) => {
    const fresh = measure.items.every((item) => !used.has(item.question));
    for (const item of measure.items) used.add(item.question);
    return fresh;
  });
}

/** The plan of a pulse; undefined when its instrument isn't known. */
export function planPulse(pulse: Pulse): Plan | undefined {
  const instrument = buildInstrument(pulse.instrument ?? 'kith-5');
  if (!instrument) return undefined;
  const measures = keepApart(instrument.facets.map((facet) => planFacet(instrument, facet)));
  const dimension = planDimension(pulse.questions ?? [], pulse.groupBy);
  const thresholds = buildThresholds(pulse.thresholds);
  const {id, index} = instrument;
  return {kind: 'pulse', instrument: id, measures, index, thresholds, ...(dimension && {dimension})};
}
