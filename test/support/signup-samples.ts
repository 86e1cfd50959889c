import type {Signup} from '../../src/contract/signup.ts';
import {inside, pick, type} from './mount.ts';
import {mount} from './widget.ts';
import type {KithSignup} from '../../src/widgets/signup/kith-signup.ts';
import '../../src/define/signup.ts';

export * from '../../stories/signup-samples.ts';

/** The elements of some markup. */
export function toNodes(markup: string): Node[] {
  const holder = document.createElement('template');
  holder.innerHTML = markup;
  return [...holder.content.cloneNode(true).childNodes];
}

/** A sign-up on the page, ready (or in whatever state it ends), and what comes once somebody starts to act. */
export async function mountSignup(
  definition: Signup | undefined,
  attributes: Record<string, string> = {},
  inner: Node[] = [],
): Promise<KithSignup> {
  localStorage.clear(); // drafts of an earlier one
  const given = definition ? {definition} : {};
  const signup = await mount<KithSignup>('kith-signup', given, {action: '/signups', ...attributes}, inner);
  signup.dispatchEvent(new FocusEvent('focusin'));
  await Promise.all([import('../../src/questions/answering.ts'), import('../../src/widgets/signup/after-sending.ts')]);
  await new Promise((done) => setTimeout(done));
  await signup.updateComplete;
  return signup;
}

/** Fills in the volunteer's form and picks shifts. */
export async function volunteer(signup: KithSignup, ...shifts: string[]): Promise<void> {
  await type(signup, '#q-firstName', 'Ada');
  await type(signup, '#q-email', 'ada@example.org');
  for (const id of shifts) await pick(signup, 'shifts', id);
  inside(signup, '#q-consent').click();
  await signup.updateComplete;
}
