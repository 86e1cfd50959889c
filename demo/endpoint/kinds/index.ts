import {calendar} from './calendar.ts';
import type {Kind} from './kind.ts';
import {pulse} from './pulse.ts';
import {signup} from './signup.ts';
import {survey} from './survey.ts';

/** Everything that can be published here. A new kind is one entry. */
export const KINDS: readonly Kind[] = [survey, signup, pulse, calendar];
