import type {Locale} from '../../i18n/locale-type.ts';

export const priorities = {
  'priorities.learn': 'לפני שבוחרים',
  'priorities.label': 'מה צריך לבוא קודם?',
} satisfies Partial<Locale>;
