import {Signup} from './signup.ts';
import {Survey} from './survey.ts';

/** Documents that a page reads: each becomes a shape (for widgets) and a JSON Schema (for editors). */
export const ROOTS = {survey: Survey, signup: Signup};
