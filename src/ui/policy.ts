interface Policy {
  createHTML(text: string): string;
  createScriptURL(url: string): string;
}

/** The browser's Trusted Types, as far as we need them. */
interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

/**
 * Kith's Trusted Types policy, `kith`: templates of ours, and the address of our own worker. Undefined in browsers without them and
 * on pages that do not allow the name.
 */
export const policy: Policy | undefined = (() => {
  try {
    const {trustedTypes} = globalThis as {trustedTypes?: TrustedTypes};
    return trustedTypes?.createPolicy('kith', {createHTML: (text) => text, createScriptURL: (url) => url});
  } catch {
    return undefined;
  }
})();
