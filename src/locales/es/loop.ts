import type {Locale} from '../../i18n/locale-type.ts';

export const loop = {
  'loop.heard': 'Nos dijeron',
  'loop.people': {one: '{n} persona', other: '{n} personas'},
  'loop.done': 'Hecho',
  'loop.started': 'En marcha',
  'loop.partly': 'En parte',
  'loop.no': 'Esta vez no',
  'loop.open': 'Aún sin decidir',
  'loop.reason': 'Por qué',
  'loop.owner': 'Quién se ocupa',
  'loop.next': 'Qué sigue',
} satisfies Partial<Locale>;
