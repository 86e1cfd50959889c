import type {Locale} from '../../i18n/locale-type.ts';

export const priorities = {
  'priorities.learn': 'Seçmeden önce',
  'priorities.label': 'Önce hangisi gelmeli?',
} satisfies Partial<Locale>;
