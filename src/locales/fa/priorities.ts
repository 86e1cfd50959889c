import type {Locale} from '../../i18n/locale-type.ts';

export const priorities = {
  'priorities.learn': 'پیش از انتخاب',
  'priorities.label': 'چه چیزی باید در اولویت باشد؟',
} satisfies Partial<Locale>;
