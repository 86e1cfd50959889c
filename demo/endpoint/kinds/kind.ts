import type {Question} from '../../../src/contract/question.ts';
import type {Submission} from '../../../src/contract/submission.ts';
import type {Issue} from '../../../src/core/answers/validate.ts';
import type {Finding} from '../../../src/core/findings.ts';
import type {Opening} from '../store/definitions.ts';

/** A definition that was found right, as the routes need it. */
export interface Compiled {
  definition: {id: string; version?: string | undefined};
  opening: Opening;
  /** In the order of the page: the columns of an export, the fields of a plain form. */
  questions: ReadonlyMap<string, Question>;
  /** All that is wrong with a submission's answers. */
  validate(submission: Submission): Issue[];
}

/** What the endpoint must know about surveys, sign-ups and so on; everything else is the same for all. */
export interface Kind {
  name: Submission['kind'];
  /** Its name in addresses. */
  plural: string;
  /** Its definition's name among the contract's schemas. */
  schema: string;
  /** Checks an untrusted definition. Never throws. */
  compile(definition: unknown): {compiled: Compiled} | {findings: Finding[]};
}
