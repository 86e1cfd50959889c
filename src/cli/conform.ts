import {parseArgs} from 'node:util';
import type {Submission} from '../contract/submission.ts';
import {UsageError, type Command, type Terminal} from './command.ts';
import {checkEncodings} from './conform/encodings.ts';
import {ask} from './conform/exchange.ts';
import {formatFindings, type Finding} from './conform/finding.ts';
import {checkManners} from './conform/manners.ts';
import {Probe} from './conform/probe.ts';
import {
  checkLarge,
  checkNonsense,
  checkOtherPayload,
  checkRepeats,
  checkRush,
  checkSlow,
  checkWords,
  type Check,
} from './conform/promises.ts';
import {ANY_SAMPLE, MARK, toSample, type Sample} from './conform/sample.ts';

const HELP = `npx kith conform URL [options]

Tells in plain words whether an endpoint keeps the contract that widgets rely on. URL is the address that
submissions are POSTed to. About 25 requests; what is stored says "${MARK}".

  --kind KIND     survey (default), signup, calendar or pulse
  --of ID         the id of what is answered (default: kith-conform)
  --answers JSON  answers that the endpoint accepts (default: those of the definition at URL without
                  "/submissions", if there is one)
  --origin URL    the site whose page sends (default: https://kith-conform.example)
  --help          this text

Each line says: ok, note, should (works, could be better) or must (people lose answers or read something
untrue). The exit code is 0 where every must holds, else 1.
`;

const CHECKS: readonly Check[] = [
  checkRepeats,
  checkRush,
  checkOtherPayload,
  checkWords,
  checkNonsense,
  checkLarge,
  checkSlow,
];
const KINDS = ['survey', 'signup', 'calendar', 'pulse'] as const;

/** `npx kith conform`: whether an endpoint keeps the contract. */
export const conform: Command = {summary: 'tells whether an endpoint keeps the contract', help: HELP, run};

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const {url, origin, kind, of, answers} = readArguments(args);
  const known = answers ? undefined : await findSample(url, origin);
  const given = {...(kind && {kind}), ...(of && {of}), ...(answers && {answers})};
  const probe = new Probe(url, origin, {...(known ?? ANY_SAMPLE), ...given});
  terminal.out(`${url}\nas a page of ${origin}; test records say "${MARK}"\n\n`);
  const {findings, working} = await checkEncodings(probe);
  const all: Finding[] = [...findings];
  terminal.out(formatFindings(findings));
  const [best] = working;
  for (const check of best ? CHECKS : []) {
    const found = await check(probe, best!);
    terminal.out(formatFindings(found));
    all.push(...found);
  }
  const manners = checkManners(probe);
  terminal.out(formatFindings(manners));
  return conclude([...all, ...manners], terminal);
}

function conclude(findings: readonly Finding[], terminal: Terminal): number {
  const count = (level: Finding['level']) => findings.filter((finding) => finding.level === level).length;
  const better = count('should') ? ` ${count('should')} could be better.` : '';
  terminal.out(
    `\n${count('must') ? `${count('must')} must be mended.` : 'Every must holds: widgets can send here.'}${better}\n`,
  );
  return count('must') ? 1 : 0;
}

/** The definition that stands beside the address of its submissions, as the reference endpoint serves it. */
async function findSample(url: string, origin: string): Promise<Sample | undefined> {
  const address = new URL(url);
  if (!address.pathname.endsWith('/submissions')) return undefined;
  address.pathname = address.pathname.slice(0, -'/submissions'.length);
  const {status, body} = await ask(address.href, {method: 'GET', headers: {origin, accept: 'application/json'}});
  try {
    return status === 200 ? toSample(JSON.parse(body)) : undefined;
  } catch {
    return undefined;
  }
}

function readArguments(args: readonly string[]) {
  const text = {type: 'string'} as const;
  const options = {kind: text, of: text, answers: text, origin: text};
  const {values, positionals} = parseArgs({args: [...args], options, allowPositionals: true});
  const [url, ...more] = positionals;
  if (url === undefined) throw new UsageError('Which endpoint? Name the address: npx kith conform https://…');
  if (more.length) throw new UsageError(`One endpoint at a time, please: ${url}, not also ${more.join(', ')}`);
  if (!/^https?:$/.test(parseUrl(url)?.protocol ?? ''))
    throw new UsageError(`${url}: expected an address that begins with http`);
  const kind = values.kind === undefined ? undefined : readKind(values.kind);
  if (values.of !== undefined && !/^[A-Za-z0-9][\w-]{0,63}$/.test(values.of))
    throw new UsageError(`--of ${values.of}: expected a short name of letters, digits, - and _`);
  const origin = parseUrl(values.origin ?? 'https://kith-conform.example')?.origin;
  if (!origin || origin === 'null')
    throw new UsageError(`--origin ${values.origin}: expected a site like https://example.org`);
  return {
    url,
    origin,
    kind,
    of: values.of,
    answers: values.answers === undefined ? undefined : readAnswers(values.answers),
  };
}

const parseUrl = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined);

function readKind(given: string): Submission['kind'] {
  const kind = KINDS.find((name) => name === given);
  if (!kind) throw new UsageError(`--kind ${given}: expected one of ${KINDS.join(', ')}`);
  return kind;
}

function readAnswers(given: string): Submission['answers'] {
  try {
    const answers: unknown = JSON.parse(given);
    if (typeof answers === 'object' && answers !== null && !Array.isArray(answers))
      return answers as Submission['answers'];
  } catch {
    // said below
  }
  throw new UsageError('--answers: expected JSON like {"email": "test@example.org"}');
}
