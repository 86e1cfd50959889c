import type {SourceProblem} from '../../sources/reading.ts';

/** Tells the page's author what could not be read. */
export function warnOf(widget: string, problems: readonly SourceProblem[]): void {
  const lines = problems.map(({event, message}) => [event, message].filter(Boolean).join(': '));
  console.warn(`<${widget}> shows the rest without:\n  ${lines.slice(0, 20).join('\n  ')}`);
}
