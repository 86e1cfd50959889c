import type {SourceProblem} from '../../sources/reading.ts';
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

/** Tells the page's author what is wrong with events; visitors see the others. */
export function reportProblems({localName}: Element, problems: readonly SourceProblem[]): void {
  if (!problems.length) return;
  const lines = problems.map(({event, message}) => [event, message].filter(Boolean).join(': '));
  console.warn(`<${localName}> shows the rest without:\n  ${lines.slice(0, 20).join('\n  ')}`);
}
