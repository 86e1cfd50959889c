// Written by scripts/shapes.ts from the schemas; do not edit.
import type {ShapeSet} from '../../core/check-shape.ts';

export const resultsShape: ShapeSet = {
  root: '#Results',
  defs: {
    Results: {
      o: {
        'kith!': {e: [1]},
        'kind!': {e: ['pulse', 'survey', 'signup']},
        'of!': '#Id',
        title: '#LocalizedText',
        group: 's',
        wave: 's',
        instrument: 's',
        'status!': {e: ['open', 'closed']},
        'asOf!': '^\\d{4}-\\d{2}-\\d{2}$',
        'n!': {n: 'i', min: 0},
        uncounted: {n: 'i', min: 0},
        invited: {n: 'i', min: 0},
        goal: {n: 'i', min: 0},
        'thresholds!': {o: {'item!': 'i', 'distribution!': 'i', 'headline!': 'i', 'comments!': 'i'}},
        index: '#Statistic',
        facets: {l: '#Statistic'},
        questions: {l: '#Statistic'},
        dimension: {o: {'id!': 's', label: '#LocalizedText'}},
        groups: {
          l: {
            o: {
              'id!': 's',
              label: '#LocalizedText',
              n: {n: 'i', min: 0},
              suppressed: {e: ['small', 'complement']},
              index: '#Statistic',
              facets: {l: '#Statistic'},
              questions: {l: '#Statistic'},
            },
          },
        },
        previous: {
          l: {
            o: {
              'wave!': 's',
              asOf: '^\\d{4}-\\d{2}-\\d{2}$',
              n: {n: 'i', min: 0},
              index: '#Statistic',
              facets: {l: '#Statistic'},
            },
          },
        },
        heard: 's',
        verdict: {e: ['up', 'down', 'no-clear-change', 'too-few-to-say']},
        comments: {l: 's'},
      },
    },
    Id: '^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$',
    LocalizedText: {u: ['s', {r: 's', k: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$'}]},
    Statistic: {
      o: {
        'id!': 's',
        'type!': {e: ['score', 'choice', 'choices', 'ranking', 'allocation']},
        label: '#LocalizedText',
        n: {n: 'i', min: 0},
        suppressed: {e: ['small', 'complement', 'agreement']},
        min: 'n',
        max: 'n',
        mean: 'n',
        low: 'n',
        high: 'n',
        favourable: {u: [{n: 'n', min: 0, max: 1}, {e: ['nearly-all', 'hardly-any']}]},
        favourableLow: {n: 'n', min: 0, max: 1},
        favourableHigh: {n: 'n', min: 0, max: 1},
        counts: {
          l: {
            o: {
              'value!': {u: ['s', 'n', 'b']},
              label: '#LocalizedText',
              'count!': {u: [{n: 'i', min: 0}, {e: ['nearly-all', 'hardly-any']}]},
            },
          },
        },
        priorities: {
          l: {
            o: {
              'value!': {u: ['s', 'n', 'b']},
              label: '#LocalizedText',
              points: 'n',
              first: {u: [{n: 'n', min: 0, max: 1}, {e: ['nearly-all', 'hardly-any']}]},
              median: 'n',
            },
          },
        },
        verdict: {e: ['up', 'down', 'no-clear-change', 'too-few-to-say']},
      },
    },
  },
};
