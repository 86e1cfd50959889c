import {ofSeverity, type Finding} from './finding.ts';

const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** The whole in one line: "2 problems, 1 piece of advice". */
export function toSummary(findings: readonly Finding[]): string {
  const problems = ofSeverity(findings, 'problem').length;
  const advice = ofSeverity(findings, 'advice').length;
  if (!problems && !advice) return 'All is well on this page.';
  const parts = [
    problems ? plural(problems, 'problem') : 'No problems',
    ...(advice ? [plural(advice, 'piece of advice', 'pieces of advice')] : []),
  ];
  return `${parts.join(', ')}.`;
}

const HEADS = {problem: 'PROBLEM', advice: 'ADVICE', fine: 'FINE'};

/** What the doctor says, to be pasted into a letter to whoever can mend it. */
export function toText(findings: readonly Finding[], page: string, version: string | undefined): string {
  const blocks = findings.map(({severity, title, cause, cure, line}) =>
    [`${HEADS[severity]}: ${title}`, cause, cure, line?.replaceAll(/^/gm, '    ')]
      .filter((part) => part !== undefined)
      .join('\n'),
  );
  const head = `Kith doctor${version ? ` (Kith ${version})` : ''} on ${page}\n${toSummary(findings)}`;
  return `${[head, ...blocks].join('\n\n')}\n`;
}
