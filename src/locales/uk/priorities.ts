import type {Locale} from '../../i18n/locale-type.ts';

export const priorities = {
  'priorities.learn': 'Перш ніж вибирати',
  'priorities.label': 'Що має бути на першому місці?',
} satisfies Partial<Locale>;
