import type {Definition} from './definition.ts';
import {mapParts} from './json-path.ts';

/** The invented place that the templates speak of, its longest name first. */
const NAMES = /Millbrook (?:Neighbours|Hall)|Millbrook/g;

/** Whether some words still speak of the templates' invented place. */
export const speaksOfExample = (definition: Definition): boolean => JSON.stringify(definition).includes('Millbrook');

/** The definition in which it is called as somebody's own place is. */
export const nameOwnPlace = (definition: Definition, name: string): Definition =>
  mapParts(definition, (value) => (typeof value === 'string' ? value.replace(NAMES, () => name) : value)) as Definition;
