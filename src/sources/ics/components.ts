import {atOnce, type Steps} from '../../core/steps.ts';
import {parseLine, splitLines, type Property} from './lines.ts';

/** A component, such as VEVENT, with its properties and what is nested in it. */
export interface Component {
  name: string;
  properties: Property[];
  children: Component[];
}

/** Deeper than any real file nests; what lies deeper is read as part of the component around it. */
const MAX_DEPTH = 8;

/** Lines ending in `=` continue on the next where the property is quoted-printable (vCalendar 1.0). */
const isSoftBroken = (line: string): boolean => line.endsWith('=') && /^[^:]*QUOTED-PRINTABLE/i.test(line);

function* joinedLines(source: string | Uint8Array): Generator<string> {
  let open = '';
  for (const line of splitLines(source)) {
    const whole = open + line;
    if (isSoftBroken(whole)) open = whole.slice(0, -1);
    else {
      open = '';
      yield whole;
    }
  }
}

/**
 * The components of a file, under a nameless root. Forgives what real files get wrong: lines that are no property are skipped, a
 * component that never ends is closed by the one around it or by the file's end.
 */
export const parseComponents = (source: string | Uint8Array): Component => atOnce(componentSteps(source));

/** Lines that are read in one step. */
const STEP = 500;

/** As {@link parseComponents}, step by step. */
export function* componentSteps(source: string | Uint8Array): Steps<Component> {
  const root: Component = {name: '', properties: [], children: []};
  const stack = [root];
  let lines = 0;
  for (const line of joinedLines(source)) {
    if (++lines % STEP === 0) yield;
    const property = parseLine(line);
    if (!property) continue;
    const value = property.value.trim().toUpperCase();
    if (property.name === 'BEGIN' && stack.length <= MAX_DEPTH) {
      // Nothing nests in its own kind: an event that starts inside an event means that the first was never ended.
      const open = stack.findIndex(({name}) => name === value);
      if (open > 0) stack.length = open;
      const component: Component = {name: value, properties: [], children: []};
      stack[stack.length - 1]!.children.push(component);
      stack.push(component);
    } else if (property.name === 'END') {
      const depth = stack.findLastIndex(({name}) => name === value);
      if (depth > 0) stack.length = depth;
    } else stack[stack.length - 1]!.properties.push(property);
  }
  return root;
}

/** The first property of a name. */
export const findProperty = ({properties}: Component, name: string): Property | undefined =>
  properties.find((property) => property.name === name);

/** Every property of a name. */
export const filterProperties = ({properties}: Component, name: string): Property[] =>
  properties.filter((property) => property.name === name);
