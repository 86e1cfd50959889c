import type {Locale} from '../../i18n/locale-type.ts';

export const loop = {
  'loop.heard': 'Ви сказали',
  'loop.people': {one: '{n} особа', few: '{n} особи', many: '{n} осіб', other: '{n} особи'},
  'loop.done': 'Зроблено',
  'loop.started': 'У роботі',
  'loop.partly': 'Частково',
  'loop.no': 'Не цього разу',
  'loop.open': 'Ще не вирішено',
  'loop.reason': 'Чому',
  'loop.owner': 'Хто цим опікується',
  'loop.next': 'Що далі',
} satisfies Partial<Locale>;
