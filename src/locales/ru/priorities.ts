import type {Locale} from '../../i18n/locale-type.ts';

export const priorities = {
  'priorities.learn': 'Прежде чем выбирать',
  'priorities.label': 'Что должно быть на первом месте?',
} satisfies Partial<Locale>;
