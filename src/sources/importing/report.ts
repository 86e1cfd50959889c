import type {Survey} from '../../contract/survey.ts';

/** What became of one feature of the source. */
export type Outcome = 'kept' | 'approximated' | 'dropped';

/** One line of the loss report. */
export interface ImportNote {
  /** Where it stands in the source: `pages[0].elements[2].title`, or `survey!C7` in a workbook. */
  path: string;
  outcome: Outcome;
  /** One sentence for the author. */
  message: string;
}

/** A definition from elsewhere as Kith's, with all that is to be known about it. */
export interface Imported {
  definition: Survey;
  notes: ImportNote[];
}

/** The source cannot be imported; `message` is one plain sentence that names the place. */
export class ImportError extends RangeError {}

export const countOutcomes = (notes: readonly ImportNote[]): Record<Outcome, number> => {
  const counts = {kept: 0, approximated: 0, dropped: 0};
  for (const {outcome} of notes) counts[outcome]++;
  return counts;
};

/** The report in words: how much was kept, then all that was not, in the order of the source. */
export function formatReport(notes: readonly ImportNote[]): string {
  const {kept, approximated, dropped} = countOutcomes(notes);
  const lost = notes.filter(({outcome}) => outcome !== 'kept');
  const lines = lost.map(({path, outcome, message}) => `${outcome.padEnd(13)}${path || '(the whole)'}: ${message}\n`);
  return `${kept} kept, ${approximated} approximated, ${dropped} dropped\n${lines.join('')}`;
}
