import type {Catalog} from '../../i18n/catalog.ts';

export const findMessages = {
  findWords: 'Search events',
  kinds: 'Kinds of events',
  onlyOnline: 'Online',
  onlyAccessible: 'With access information',
  withoutCancelled: 'Without cancelled',
} satisfies Catalog;
