import type {Locale} from '../../i18n/locale-type.ts';

export const priorities = {
  'priorities.learn': 'বেছে নেওয়ার আগে',
  'priorities.label': 'কোনটি সবার আগে আসা উচিত?',
} satisfies Partial<Locale>;
