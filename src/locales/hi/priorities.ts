import type {Locale} from '../../i18n/locale-type.ts';

export const priorities = {
  'priorities.learn': 'चुनने से पहले',
  'priorities.label': 'सबसे पहले क्या होना चाहिए?',
} satisfies Partial<Locale>;
