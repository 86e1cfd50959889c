import {Calendar} from './calendar.ts';
import {Loop} from './loop.ts';
import {Pulse} from './pulse.ts';
import {Results} from './results.ts';
import {Signup} from './signup.ts';
import {Survey} from './survey.ts';

/** Documents that a page reads: each becomes a shape (for widgets) and a JSON Schema (for editors). */
export const ROOTS = {survey: Survey, signup: Signup, calendar: Calendar, loop: Loop, pulse: Pulse, results: Results};
