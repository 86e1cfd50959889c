import type {Locale} from '../../i18n/locale-type.ts';

export const priorities = {
  'priorities.learn': 'Ka hor intaadan dooran',
  'priorities.label': 'Maxaa ay tahay in la hormariyo?',
} satisfies Partial<Locale>;
