import type {Locale} from '../../i18n/locale-type.ts';

export const priorities = {
  'priorities.learn': 'Kabla ya kuchagua',
  'priorities.label': 'Nini kinapaswa kuja kwanza?',
} satisfies Partial<Locale>;
