import type {Pulse} from '../../../src/contract/pulse.ts';
import type {Submission} from '../../../src/contract/submission.ts';
import {buildInstrument} from '../../../src/core/belonging/instrument.ts';
import {parsePulse} from '../../../src/core/belonging/parse-pulse.ts';
import {planPulse} from '../../../src/core/belonging/plan-pulse.ts';
import {toSurvey} from '../../../src/core/belonging/to-survey.ts';
import {compileSurvey} from '../../../src/core/survey/compile-survey.ts';
import {Refusal} from '../problems.ts';
import type {Kind, TallyRules} from './kind.ts';
import {checkOpening, toOpening} from './opening.ts';
import {validateSurvey} from './survey.ts';

export const pulse: Kind = {
  name: 'pulse',
  plural: 'pulses',
  hasLinks: true,
  schema: 'Pulse',
  isAnonymous: true,
  warn: (definition, waves) => warnUnheard(definition as Pulse, waves),
  compile(definition) {
    const result = parsePulse(definition);
    if ('findings' in result) return result;
    const {pulse: valid} = result;
    const compiled = compileSurvey(toSurvey(valid, buildInstrument(valid.instrument ?? 'kith-5')));
    const findings = 'findings' in compiled ? compiled.findings : checkOpening(valid);
    if ('findings' in compiled || findings.length) return {findings};
    const {survey} = compiled;
    return {
      compiled: {
        definition: {id: valid.id, challenge: valid.challenge},
        opening: toOpening(valid),
        questions: survey.questions,
        validate(submission) {
          requireWave(valid, submission);
          return validateSurvey(survey, submission);
        },
        tally: buildTallyRules(valid),
        needsLink: valid.links === 'required',
      },
    };
  },
};

/** A new wave that says nothing of the last one teaches people that answering is no use. */
function warnUnheard({wave, heard}: Pulse, waves: readonly string[]): string[] {
  const last = waves.findLast((name) => name !== wave);
  if (last === undefined || waves.includes(wave) || heard) return [];
  return [
    `People have answered the wave ${last} and cannot read what came of it. Say so on a page, and name it as "heard".`,
  ];
}

function buildTallyRules(valid: Pulse): TallyRules {
  const {wave, results, title, group, invited, heard} = valid;
  return {
    wave,
    plan: planPulse(valid)!,
    releasesEarly: results !== 'closed',
    about: {title, group, invited, heard},
    commentOf: ({answers}) => (typeof answers['comment'] === 'string' ? answers['comment'].trim() : ''),
  };
}

/** Answers may wait on a device until the next wave has begun: they belong to neither. */
function requireWave({wave}: Pulse, submission: Submission): void {
  if (submission.wave !== undefined && submission.wave !== wave)
    throw new Refusal(409, 'Closed', {detail: `The wave ${submission.wave} has closed.`});
}
