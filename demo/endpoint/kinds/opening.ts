import type {Finding} from '../../../src/core/findings.ts';
import type {Opening} from '../store/definitions.ts';
import type {StoredDefinition} from '../store/tables.ts';

interface Opens {
  opensAt?: string | undefined;
  closesAt?: string | undefined;
  limit?: number | undefined;
}

/** When a definition takes submissions. A date alone opens with its first moment and closes after its last, in UTC. */
export const toOpening = ({opensAt, closesAt, limit}: Opens): Opening => ({
  opensAt: toInstant(opensAt, 'T00:00:00Z'),
  closesAt: toInstant(closesAt, 'T23:59:59.999Z'),
  limit: limit ?? null,
});

function toInstant(text: string | undefined, time: string): string | null {
  const instant = new Date(text?.length === 10 ? text + time : (text ?? NaN));
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString();
}

/** Days and times that look right and do not exist (month 13) would otherwise mean "always". */
export const checkOpening = (opens: Opens): Finding[] =>
  (['opensAt', 'closesAt'] as const)
    .filter((key) => opens[key] !== undefined && toOpening(opens)[key] === null)
    .map((key) => ({path: key, message: 'is not a day or time that exists'}));

/** Whether submissions are taken, and if not, why. `now` is ISO 8601 in UTC. */
export function openingState(stored: StoredDefinition, now: string): 'open' | 'early' | 'over' | 'full' {
  if (stored.opens_at !== null && now < stored.opens_at) return 'early';
  if (stored.closes_at !== null && now >= stored.closes_at) return 'over';
  return stored.max_received !== null && stored.received >= stored.max_received ? 'full' : 'open';
}
