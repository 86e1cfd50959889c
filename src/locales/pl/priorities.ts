import type {Locale} from '../../i18n/locale-type.ts';

export const priorities = {
  'priorities.learn': 'Zanim wybierzesz',
  'priorities.label': 'Co powinno być na pierwszym miejscu?',
} satisfies Partial<Locale>;
