import type {Locale} from '../../i18n/locale-type.ts';

export const loop = {
  'loop.heard': 'Вы сказали',
  'loop.people': {one: '{n} человек', few: '{n} человека', many: '{n} человек', other: '{n} человека'},
  'loop.done': 'Сделано',
  'loop.started': 'В работе',
  'loop.partly': 'Частично',
  'loop.no': 'Не в этот раз',
  'loop.open': 'Ещё не решено',
  'loop.reason': 'Почему',
  'loop.owner': 'Кто этим занимается',
  'loop.next': 'Что дальше',
} satisfies Partial<Locale>;
