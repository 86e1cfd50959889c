import type {Facts, PolicyFacts, Violation, WidgetFacts} from './facts.ts';
import type {Finding} from './finding.ts';
import {parsePolicy, withSource} from './parse-policy.ts';

/** What the page's content security policy refuses to Kith. */
export function judgePolicy({policy, widgets, script, addresses}: Facts): Finding[] {
  const ours = [...script.files, ...addresses].map(({url}) => new URL(url).origin);
  const findings = [...judgeTrustedTypes(policy, widgets), ...judgeViolations(policy, ours)];
  if (findings.length) return findings;
  if (policy.policies.length)
    return [{rule: 'policy', severity: 'fine', title: 'The page’s content security policy lets Kith work.'}];
  return policy.isComplete
    ? [{rule: 'policy', severity: 'fine', title: 'The page has no content security policy that could refuse anything.'}]
    : [{rule: 'policy', severity: 'fine', title: 'No content security policy has refused anything so far.'}];
}

/** Trusted Types refuse templates of a policy whose name the page does not allow (W3C Trusted Types, §4.4). */
function judgeTrustedTypes({policies}: PolicyFacts, widgets: readonly WidgetFacts[]): Finding[] {
  const lists = policies.map((text) => parsePolicy(text).get('trusted-types')).filter((list) => list !== undefined);
  const refusing = lists.find((list) => !list.includes('kith') && !list.includes('*'));
  if (!refusing) return [];
  const isDead = widgets.some(({isDefined, tag}) => !isDefined && tag !== 'kith-site');
  return [
    {
      rule: 'trusted-types',
      severity:
        isDead || policies.some((text) => parsePolicy(text).has('require-trusted-types-for')) ? 'problem' : 'advice',
      title: 'The page’s policy does not allow the Trusted Types policy “kith”.',
      cause: 'Browsers that know Trusted Types then let Kith draw nothing: people see the fallback.',
      cure: 'Add the name to this directive of the Content-Security-Policy header.',
      line: `trusted-types ${[...refusing.filter((name) => name !== "'none'"), 'kith'].join(' ')};`,
    },
  ];
}

/** What happens where something of each kind is refused. What cannot be read is told with its address. */
const LOST: Record<string, string> = {
  'img-src': 'Pictures in the widget stay away.',
  'script-src': 'Parts of Kith cannot be loaded, and stop working when they are needed.',
  'worker-src': 'Large calendars are read by the page itself, which stands still meanwhile.',
};

/** @param ours origins that Kith comes from and asks: what else the page refuses is its own business. */
function judgeViolations({violations, policies}: PolicyFacts, ours: readonly string[]): Finding[] {
  const seen = new Set<string>();
  return violations.flatMap((violation): Finding[] => {
    const directive = violation.directive.replace(/-(elem|attr)$/, '');
    const origin = originOf(violation);
    const key = `${directive} ${origin}`;
    if (!LOST[directive] || !ours.includes(origin) || seen.has(key)) return [];
    seen.add(key);
    return [
      {
        rule: 'policy-refuses',
        severity: directive === 'script-src' ? 'problem' : 'advice',
        title: `The page’s policy (${directive}) refuses ${origin}.`,
        cause: LOST[directive],
        cure: 'Add the origin to this directive of the Content-Security-Policy header, or of its <meta> tag.',
        line: withSource(policies, directive, origin),
      },
    ];
  });
}

/** '' for words such as `inline`. */
const originOf = ({blocked}: Violation): string => (URL.canParse(blocked) ? new URL(blocked).origin : '');
