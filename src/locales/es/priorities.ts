import type {Locale} from '../../i18n/locale-type.ts';

export const priorities = {
  'priorities.learn': 'Antes de elegir',
  'priorities.label': '¿Qué debería ir primero?',
} satisfies Partial<Locale>;
