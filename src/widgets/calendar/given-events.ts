import {asObject, isJsonObject} from '../../sources/json-fields.ts';

/** Fields that only Kith's own events have. */
const OWN = /^(timeZone|online|categories|accessibility|cost|organizer|overrides|rsvp|followUp|status|capacity|image)$/;

/** An array of events may be of Kith's own kind, which is otherwise told by the object around it. */
export const toDocument = (document: unknown): unknown =>
  Array.isArray(document) && document.some(isOwn) ? {events: document} : document;

const isOwn = (event: unknown): boolean => {
  const {location, title} = asObject(event);
  return isJsonObject(location) || isJsonObject(title) || Object.keys(asObject(event)).some((key) => OWN.test(key));
};
