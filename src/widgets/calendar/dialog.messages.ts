import type {Catalog} from '../../i18n/catalog.ts';

export const dialogMessages = {
  close: 'Close',
  whenYou: 'For you: {when}',
  where: 'Where',
  map: 'Map',
  venue: 'About the place',
  join: 'Join online',
  cost: 'Price',
  access: 'Access',
  organizer: 'Organised by',
  moreAbout: 'More about this event',
  addTo: 'Add to your calendar',
  addFile: 'Calendar file',
  addGoogle: 'Google',
  addOutlook: 'Outlook',
  copyLink: 'Copy link',
  linkCopied: 'Link copied',
  isCancelled: 'This event is cancelled.',
  isPostponed: 'This event is postponed: it does not take place on this date.',
  isTentative: 'This date is not yet certain.',
  dayEmpty: 'Nothing is planned on this day.',
} satisfies Catalog;
