import {inspectDefinition} from '../../src/core/check/check-definition.ts';
import {toNotices, type Notice} from './model/findings.ts';
import {checkKindOf, type Work} from './model/work.ts';

/** What the check of definitions has to say, the worst first. A calendar is its owner's feed: nothing is said about it. */
export function findNotices({kind, definition}: Work): Notice[] {
  if (kind === 'calendar') return [];
  const {findings} = inspectDefinition(definition, {kind: checkKindOf(kind), now: Date.now()});
  return toNotices(kind, definition, findings);
}
