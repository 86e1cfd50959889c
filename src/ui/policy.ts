interface Policy {
  createHTML(text: string): string;
  /** Not where the policy is shared. */
  createScriptURL?(url: string): string;
}

const SHARED = Symbol.for('kith');
/** What may run or bring what runs, in any way of writing HTML or XML: no template of ours has it. Data for search engines never runs. */
export const ACTIVE = /[<:](script(?! type="application\/ld)|iframe|object|embed|base)|\bon\w+\s*=/i;

/** The browser's Trusted Types, as far as we need them. */
interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
  [SHARED]?: Policy;
}

/**
 * Kith's Trusted Types policy, `kith`: templates of ours, and the address of our own worker. Undefined in browsers without them and
 * on pages that do not allow the name.
 *
 * Browsers give each name once: a further copy of Kith (another version, a second single file) takes what the first one left for it.
 * Any script of the page can take that, too. So it makes no addresses of scripts, and nothing out of text in which something could
 * run: text that is handed on without care gets no further than without it. Who sets out to get around that (in pieces, through
 * `document.write`) is code that runs on the page already, and could have made a policy of our name before us. Text that comes into a
 * page cannot name what stands under a symbol, nor put anything in its place.
 */
export const policy: Policy | undefined = (() => {
  const {trustedTypes} = globalThis as {trustedTypes?: TrustedTypes};
  try {
    // asked first: a name that is taken would be reported as a violation
    const shared = trustedTypes![SHARED];
    if (shared) return shared;
    const own = trustedTypes!.createPolicy('kith', {createHTML: (text) => text, createScriptURL: (url) => url});
    trustedTypes![SHARED] = {createHTML: (text) => own.createHTML(ACTIVE.test(text) ? '' : text)};
    return own;
  } catch {
    return undefined;
  }
})();
