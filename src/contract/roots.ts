import {Pulse} from './pulse.ts';
import {Results} from './results.ts';
import {Survey} from './survey.ts';

/** Documents that a page reads: each becomes a shape (for widgets) and a JSON Schema (for editors). */
export const ROOTS = {pulse: Pulse, results: Results, survey: Survey};
