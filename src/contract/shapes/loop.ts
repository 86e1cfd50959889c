// Written by scripts/shapes.ts from the schemas; do not edit.
import type {ShapeSet} from '../../core/check-shape.ts';

export const loopShape: ShapeSet = {
  root: '#Loop',
  defs: {
    Loop: {
      o: {
        id: '#Id',
        title: '#LocalizedText',
        asked: '#LocalizedText',
        'topics!': {
          l: {
            o: {
              'title!': '#LocalizedText',
              heard: '#LocalizedText',
              n: {n: 'i', min: 0},
              'status!': {e: ['done', 'started', 'partly', 'no', 'open']},
              decision: '#LocalizedText',
              reason: '#LocalizedText',
              owner: '#LocalizedText',
              date: '^\\d{4}-\\d{2}-\\d{2}$',
              next: '#LocalizedText',
            },
          },
          m: 1,
        },
      },
    },
    Id: '^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$',
    LocalizedText: {u: ['s', {r: 's', k: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$'}]},
  },
};
