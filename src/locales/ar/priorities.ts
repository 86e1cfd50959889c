import type {Locale} from '../../i18n/locale-type.ts';

export const priorities = {
  'priorities.learn': 'قبل الاختيار',
  'priorities.label': 'ما الذي ينبغي أن يأتي أولًا؟',
} satisfies Partial<Locale>;
