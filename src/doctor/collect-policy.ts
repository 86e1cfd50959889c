import type {PolicyFacts, Violation} from './facts.ts';
import {get} from './request.ts';

/** What the page's policy has refused, from before the doctor came where the browser remembers, and since. */
export class PolicyWatch {
  readonly violations: Violation[] = [];

  constructor() {
    document.addEventListener('securitypolicyviolation', (event) => {
      if (event.disposition === 'enforce') this.#add(event.effectiveDirective, event.blockedURI);
    });
    if (!('ReportingObserver' in globalThis)) return;
    const observer = new ReportingObserver((reports) => reports.forEach(({body}) => this.#report(body)), {
      types: ['csp-violation'],
      buffered: true,
    });
    observer.observe();
  }

  /** Whether a request was refused. What refuses tells so a moment after the request has failed. */
  async hasRefused(url: string): Promise<boolean> {
    await new Promise((done) => setTimeout(done, 100));
    const {origin} = new URL(url);
    return this.violations.some(({directive, blocked}) => directive === 'connect-src' && blocked.startsWith(origin));
  }

  #report(body: unknown): void {
    const {effectiveDirective, blockedURL, disposition} = body as Partial<Record<string, string>>;
    if (disposition === 'enforce') this.#add(effectiveDirective ?? '', blockedURL ?? '');
  }

  #add(directive: string, blocked: string): void {
    this.violations.push({directive, blocked});
  }
}

/** The page's policies, from its own headers and `<meta>` tags. */
export async function collectPolicy(watch: PolicyWatch): Promise<PolicyFacts> {
  const metas = document.querySelectorAll<HTMLMetaElement>('meta[http-equiv="content-security-policy" i]');
  const own = await get(location.href, {method: 'HEAD', credentials: 'same-origin'});
  // several headers come as one, apart by commas
  const header = own?.headers.get('content-security-policy')?.split(',') ?? [];
  const policies = [...header, ...[...metas].map(({content}) => content)].map((text) => text.trim()).filter(Boolean);
  return {policies, isComplete: own?.ok ?? false, violations: watch.violations};
}
