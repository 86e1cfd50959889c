import type {Catalog} from '../../i18n/catalog.ts';

export const belowMessages = {
  nothing: 'Nothing is planned in this time.',
  nothingFound: 'Nothing here fits what you are looking for.',
  nextEvent: 'Next: {title}, {date}',
  clock: 'Times are in {zone}.',
  keptCopy: 'The calendar cannot be reached right now. This is the copy of {date}.',
  sourceMissing: 'Some events are missing: {names} cannot be reached right now.',
  again: 'Try again',
} satisfies Catalog;
