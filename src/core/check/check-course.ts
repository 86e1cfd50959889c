import type {Question} from '../../contract/question.ts';
import type {Answers} from '../../contract/submission.ts';
import {canHold, type Effort} from './solve.ts';
import {holds} from '../survey/condition.ts';
import {safeUrl} from '../text/safe-url.ts';
import {found, type CheckFinding} from './finding.ts';
import {lookupOf} from './lookup.ts';
import type {Scene} from './scene.ts';

/** Whether people get from the first page to an ending: beginning, endings, opening times. */
export const checkCourse = (scene: Scene, effort: Effort, now: number | undefined): CheckFinding[] => [
  ...checkBeginning(scene),
  ...checkEndings(scene, effort),
  ...checkTimes(scene, now),
];

/** Nothing is shown until something is answered. */
function checkBeginning({pages}: Scene): CheckFinding[] {
  const asked = pages.flatMap(({visibleIf, asked: list}) => list.map(({question}) => ({question, page: visibleIf})));
  // what comes from the page's address is not known here
  if (asked.some(({question}) => 'parameter' in question && question.parameter)) return [];
  const constants = asked.flatMap(({question}) =>
    isConstant(question) ? [[question.id, question.value!] as const] : [],
  );
  const answers: Answers = Object.fromEntries(constants);
  const isSeen = asked.some(
    ({question, page}) =>
      question.type !== 'hidden' && [page, question.visibleIf].every((rule) => !rule || holds(rule, answers)),
  );
  return isSeen
    ? []
    : [
        found(
          'dead-end',
          '',
          'There is nothing to see at the beginning: every question waits for an answer that nobody can give yet.',
          'Let at least one question stand without a rule.',
        ),
      ];
}

const isConstant = (question: Question): question is Question & {type: 'hidden'} =>
  question.type === 'hidden' && question.value !== undefined;

/** The first ending whose rule holds is shown: those behind one that always holds never are. */
function checkEndings(scene: Scene, effort: Effort): CheckFinding[] {
  const known = lookupOf(scene, true);
  const findings: CheckFinding[] = [];
  let always: string | undefined;
  for (const {path, ending} of scene.endings) {
    if (always !== undefined)
      findings.push(
        found(
          'ending-unreachable',
          path,
          `Nobody ever sees this ending: ${always} comes first and always fits.`,
          'Put the ending without a rule last.',
        ),
      );
    else if (!ending.visibleIf || !canHold([{not: ending.visibleIf}], known, effort)) always = path;
    if (ending.redirect !== undefined && !isPage(ending.redirect))
      findings.push(
        found(
          'redirect',
          `${path}.redirect`,
          'Nobody can be sent there: it is no address of a page.',
          'Write an address that begins with https://, or a path such as /thanks.',
        ),
      );
  }
  return findings;
}

const isPage = (url: string): boolean => Boolean(safeUrl(url, 'https://example.org/')?.startsWith('http'));

function checkTimes({survey, path}: Scene, now: number | undefined): CheckFinding[] {
  const {opensAt, closesAt} = survey;
  if (!closesAt || path) return [];
  const end = Date.parse(closesAt) + (closesAt.length === 10 ? 86_400_000 : 0);
  if (opensAt && Date.parse(opensAt) >= end)
    return [
      found('never-open', 'closesAt', `It closes (${closesAt}) before it opens (${opensAt}).`, 'Mend one of the two.'),
    ];
  return now !== undefined && end <= now
    ? [
        found(
          'closed',
          'closesAt',
          `It is closed since ${closesAt}: nobody can answer any more.`,
          'Set a later day, or take "closesAt" away.',
        ),
      ]
    : [];
}
