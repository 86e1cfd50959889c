import type {Reason} from './store/held.ts';

/** What came along with a submission, and is no part of it. */
export type Tokens = Readonly<Record<string, string>>;

/** Fields of flat bodies that are tokens: the script's, and those of a plain form. */
export const TOKEN_FIELDS: Readonly<Record<string, string>> = {
  'kith-trap': 'trap',
  'kith-seconds': 'seconds',
  altcha: 'altcha',
};

/** Seconds from when a form could be seen, below which nobody has read it, let alone filled it in. */
const TOO_FAST = 3;

/**
 * Why a human should look at a submission first. One sign alone is never enough: programs that fill in forms for people also
 * fill in what is not to be seen, and people who know what they want are fast. A form without script tells no time.
 */
export function suspect({trap = '', seconds}: Tokens): Reason | undefined {
  const isFast = seconds === undefined || Number(seconds) < TOO_FAST;
  return trap.trim() && isFast ? 'trap' : undefined;
}
