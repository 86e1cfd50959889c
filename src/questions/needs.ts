/** What a definition shows, as JSON, of the code that it needs before it is drawn. */
import type {Question} from '../contract/question.ts';

/** What a definition with rules holds, as JSON. */
export const RULES = /"(?:visibleIf|requiredIf|scores)":/;

/** What a definition has that begins with more than its questions, as JSON. */
export const BEGINS = /"(?:opensAt|closesAt|limit|minutes|shuffle)":|"languages":\[[^\]]+,/;
/** What a definition has that is filled in before it is drawn. */
export const FILLED = /\{\{|"parameter":/;

/** Whether something else than a person fills a question. */
export const isFilled = ({type, parameter}: Question): boolean => type === 'hidden' || parameter !== undefined;

/** What a definition with Markdown in it holds, as JSON; now and then one without. */
export const MARKUP = /\]\(|\*|\\n|__|(?<!\w)_|"\s*(?:[-+]|\d+[.)])\s/;
