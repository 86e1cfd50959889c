import type {Locale} from '../../i18n/locale-type.ts';

export const loop = {
  'loop.heard': 'Mlisema',
  'loop.people': {one: 'Mtu {n}', other: 'Watu {n}'},
  'loop.done': 'Limefanyika',
  'loop.started': 'Linaendelea',
  'loop.partly': 'Kwa sehemu',
  'loop.no': 'Si kwa sasa',
  'loop.open': 'Bado halijaamuliwa',
  'loop.reason': 'Kwa nini',
  'loop.owner': 'Nani anashughulikia',
  'loop.next': 'Hatua inayofuata',
} satisfies Partial<Locale>;
