import type {Count, Priority, Results, Statistic} from '../../contract/results.ts';
import type {Reading} from '../../core/belonging/reading.ts';
import {renderBars} from './bars.ts';
import {absent, choiceOf, nameOf, type Block, type Cell, type Part, type Phrase, type Words} from './block.ts';
import {shareCell} from './score-blocks.ts';
import {voteMessages} from './votes.messages.ts';

const asShare = (value: number, n: number): Reading => ({kind: 'share', value, min: 0, max: 1, n});

/** A block a question with choices, an order or amounts. */
function buildChoices(results: Results, words: Words): Block[] {
  const asked = (results.questions ?? []).filter(({type}) => type !== 'score').slice(0, 200);
  return asked.map((statistic, i) => {
    const block = {id: `question-${i}`, title: nameOf(statistic, words)};
    if (statistic.counts?.length) return {...block, ...buildVotes(statistic, results, words)};
    if (statistic.priorities?.length) return {...block, ...buildPriorities(statistic, results, words)};
    const {t} = words;
    const rows = [{head: t('results.overall'), cells: [absent(statistic.suppressed, t)]}];
    return {...block, columns: [t('results.choice'), t('results.people')], rows};
  });
}

type Content = Pick<Block, 'columns' | 'rows' | 'chart'>;

const countOf = ({counts}: Statistic, {value}: Count): Count['count'] | undefined =>
  counts?.find((one) => one.value === value)?.count;

/** A group's own answers to a question; `why`: the reason where there are none to show. */
interface Group {
  name: Phrase;
  own: Statistic | undefined;
  why: string | undefined;
}

const listGroups = ({id}: Statistic, {groups = []}: Results, words: Words): Group[] =>
  groups.slice(0, 40).map((group) => {
    const own = group.questions?.find((one) => one.id === id);
    return {name: nameOf(group, words), own, why: own ? own.suppressed : group.suppressed};
  });

function buildVotes(statistic: Statistic, results: Results, words: Words): Content {
  const {t, number, percent} = words;
  const {counts = [], n = 0} = statistic;
  const share = (count: Count['count'] | undefined, of: number): Cell =>
    count === undefined
      ? {text: '–'}
      : {text: typeof count === 'number' ? percent(of ? count / of : 0) : t(`results.${count}`)};
  const parts = listGroups(statistic, results, words);
  const cellOf = ({own, why}: Group, count: Count): Cell =>
    own?.counts ? share(countOf(own, count), own.n ?? 0) : absent(why, t);
  return {
    columns: [t('results.choice'), t('results.people'), t('results.share-of'), ...parts.map(({name}) => name)],
    rows: counts.map((count) => ({
      head: choiceOf(count, words),
      cells: [
        {text: typeof count.count === 'number' ? number(count.count) : t(`results.${count.count}`)},
        share(count.count, n),
        ...parts.map((part) => cellOf(part, count)),
      ],
    })),
    chart: renderBars(
      counts.map((count) => ({
        name: choiceOf(count, words),
        reading: typeof count.count === 'number' && n ? asShare(count.count / n, n) : undefined,
      })),
      [percent(0), percent(1)],
    ),
  };
}

function buildPriorities(statistic: Statistic, results: Results, words: Words): Content {
  const {priorities = [], n = 0, type} = statistic;
  const {t, number} = words;
  const isRanking = type === 'ranking';
  const valueOf = ({points, median}: Priority) => (isRanking ? points : median);
  const write = (one: Priority): Cell => ({text: number(valueOf(one) ?? 0, isRanking ? 1 : 0)});
  const sorted = priorities.toSorted((a, b) => (valueOf(b) ?? 0) - (valueOf(a) ?? 0)).slice(0, 200);
  // beside the whole only where at least one group may be shown
  const groups = listGroups(statistic, results, words);
  const parts = groups.some(({own}) => own?.priorities) ? groups : [];
  const cellOf = ({own, why}: Group, {value}: Priority): Cell => {
    const same = own?.priorities?.find((one) => one.value === value);
    return same ? write(same) : absent(why, t);
  };
  const hasFirst = sorted.some(({first}) => first !== undefined);
  const max = isRanking ? Math.max(1, sorted.length - 1) : Math.max(1, ...sorted.map(({median}) => median ?? 0));
  return {
    columns: [
      t('results.option'),
      t(isRanking ? 'results.points' : 'results.median'),
      ...(hasFirst ? [t('results.first')] : []),
      ...parts.map(({name}) => name),
    ],
    rows: sorted.map((one) => ({
      head: choiceOf(one, words),
      cells: [
        write(one),
        ...(hasFirst ? [shareCell(one.first, words)] : []),
        ...parts.map((part) => cellOf(part, one)),
      ],
    })),
    chart: renderBars(
      sorted.map((one) => ({
        name: choiceOf(one, words),
        reading: {kind: 'mean', value: valueOf(one) ?? 0, min: 0, max, n},
      })),
      [number(0), number(max)],
    ),
  };
}

/** How far a petition has come. */
function buildGoal({kind, n, goal}: Results, {t, number, percent}: Words): Block[] {
  if (kind !== 'signup' || !goal) return [];
  const reached = t('results.reached');
  const reading = {kind: 'mean' as const, value: n, min: 0, max: Math.max(goal, n), n};
  return [
    {
      id: 'goal',
      title: t('results.goal'),
      columns: [t('results.goal'), reached, t('results.share-of')],
      rows: [{head: number(goal), cells: [{text: number(n)}, {text: percent(n / goal)}]}],
      chart: renderBars([{name: reached, reading}], [number(0), number(reading.max)]),
    },
  ];
}

/** What comes first in the first ranking; undefined where two share the place. */
function toFirst({questions = []}: Results, words: Words): string | undefined {
  const ranking = questions.find(({type, priorities}) => type === 'ranking' && priorities?.length);
  const sorted = ranking?.priorities?.toSorted((a, b) => (b.points ?? 0) - (a.points ?? 0)) ?? [];
  const [first, second] = sorted;
  if (!first || first.points === second?.points) return undefined;
  return words.t('results.comesFirst', {option: choiceOf(first, words).text});
}

/** Votes, orders and amounts; signatures. */
export const part: Part = {
  sentence: (results, words) => {
    const {kind, n, goal} = results;
    if (kind !== 'signup') return toFirst(results, words);
    return goal ? words.t('results.signedOf', {n, goal}) : words.t('results.signed', {n});
  },
  build: (results, words) => [...buildGoal(results, words), ...buildChoices(results, words)],
  messages: voteMessages,
};
