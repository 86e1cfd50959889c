import type {Survey} from '../../contract/survey.ts';

/** Why nobody can answer now: it opens later, it is over, or there are as many answers as are wanted. */
export interface Shut {
  why: 'early' | 'over' | 'full';
  /** The day or the moment it opens or closed; '' where it is full. */
  at: string;
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * Whether a survey is shut. A day without a time begins and ends in UTC, as endpoints take it; the last day belongs to it.
 * @param now milliseconds since 1970
 * @returns undefined where it can be answered
 */
export function findShut(
  {opensAt = '', closesAt = '', limit, received = 0}: Pick<Survey, 'opensAt' | 'closesAt' | 'limit' | 'received'>,
  now: number,
): Shut | undefined {
  if (now < Date.parse(opensAt)) return {why: 'early', at: opensAt};
  const end = Date.parse(closesAt) + (isDay(closesAt) ? DAY : 0);
  if (now >= end) return {why: 'over', at: closesAt};
  return limit && received >= limit ? {why: 'full', at: ''} : undefined;
}

export const isDay = (text: string): boolean => text.length === 10;
