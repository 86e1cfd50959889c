import {parseArgs} from 'node:util';
import {inspectDefinition, type Checked} from '../core/check/check-definition.ts';
import type {CheckFinding, Severity} from '../core/check/finding.ts';
import type {DefinitionKind} from '../core/check/scene.ts';
import {UsageError, type Command, type Terminal} from './command.ts';
import {readJson} from './read-json.ts';

const HELP = `npx kith check DEFINITION… [options]

Looks for what is wrong with a survey, a sign-up, a pulse or the replies to a calendar's events: rules that can
never hold, questions that nobody sees, texts that are not translated, personal data without consent, patterns
that can hang, and more. DEFINITION is a JSON file; "-" reads standard input.

  --kind KIND    survey, signup, pulse or calendar (default: what it looks like)
  --json         prints what was found as JSON, for programs
  --help         this text

Each finding says where, what and how to mend it: error (people cannot answer, or a part never works), warning (not
what you can have meant, or not for everybody) or advice. The exit code is 1 where there is an error, else 0.
docs/check.md explains every rule.
`;

const KINDS: readonly DefinitionKind[] = ['survey', 'signup', 'pulse', 'calendar'];

/** `npx kith check`: what is wrong with a definition, and how to mend it. */
export const check: Command = {summary: 'says what is wrong with a definition and how to mend it', help: HELP, run};

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const {paths, kind, isJson} = readArguments(args);
  const all: {file: string; checked: Checked}[] = [];
  for (const file of paths) all.push({file, checked: inspectDefinition(await readJson(file), {kind, now: Date.now()})});
  if (isJson) terminal.out(`${JSON.stringify(all.map(toJson), null, 2)}\n`);
  else for (const {file, checked} of all) terminal.out(formatChecked(file, checked));
  return all.some(({checked}) => count(checked, 'error')) ? 1 : 0;
}

const toJson = ({file, checked}: {file: string; checked: Checked}) => ({file, ...checked});

function readArguments(args: readonly string[]) {
  const options = {kind: {type: 'string'}, json: {type: 'boolean'}} as const;
  const {values, positionals: paths} = parseArgs({args: [...args], options, allowPositionals: true});
  if (!paths.length) throw new UsageError('Which definition? Name its JSON file: npx kith check definition.json');
  const kind = KINDS.find((name) => name === values.kind);
  if (values.kind !== undefined && !kind)
    throw new UsageError(`--kind ${values.kind}: expected one of ${KINDS.join(', ')}`);
  return {paths, kind, isJson: Boolean(values.json)};
}

const count = ({findings}: Checked, severity: Severity): number =>
  findings.filter((finding) => finding.severity === severity).length;

function formatChecked(file: string, checked: Checked): string {
  const {kind, questions, minutes, languages, readings, findings} = checked;
  const facts = [
    `a ${kind}`,
    plural(questions, 'question'),
    ...(minutes ? [`about ${plural(minutes, 'minute')}`] : []),
    languages.join(', '),
    ...readings.map(({language, formula, score}) => `${formula} ${score} (${language})`),
  ];
  return `${file}: ${facts.join(' · ')}\n\n${findings.map(formatFinding).join('')}${conclude(checked)}\n\n`;
}

const formatFinding = ({rule, severity, path, sentence, remedy}: CheckFinding): string =>
  `${severity.padEnd(8)} ${path || 'the whole'}\n         ${sentence}\n         → ${remedy} [${rule}]\n\n`;

function conclude(checked: Checked): string {
  const [errors, warnings, advice] = [count(checked, 'error'), count(checked, 'warning'), count(checked, 'advice')];
  if (!checked.findings.length) return 'Nothing was found that is wrong.';
  const parts = [
    errors && plural(errors, 'error'),
    warnings && plural(warnings, 'warning'),
    advice && `${advice} advice`,
  ];
  return `${parts.filter(Boolean).join(', ')}.`;
}

const plural = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;
