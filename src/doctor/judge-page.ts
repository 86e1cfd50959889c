import type {PageFacts} from './facts.ts';
import type {Finding} from './finding.ts';
import {LANGUAGES} from './known.ts';

/** What concerns the whole page. */
export function judgePage(page: PageFacts): Finding[] {
  const findings = [
    ...judgeSafety(page),
    ...judgeLanguage(page),
    ...judgeViewport(page.viewport),
    ...judgeDocument(page),
    ...judgeProperties(page),
  ];
  if (findings.length) return findings;
  const root = Math.round(page.rootSize * 10) / 10;
  const size = root === 16 ? '' : ` Its root font size is ${root} px, which Kith’s text does not follow.`;
  return [
    {
      rule: 'page',
      severity: 'fine',
      title: `The page says its language (${page.lang}), fits phones and comes safely.${size}`,
    },
  ];
}

const judgeSafety = ({isSecure}: PageFacts): Finding[] =>
  isSecure
    ? []
    : [
        {
          rule: 'plain-http',
          severity: 'problem',
          title: 'The page comes by http, not https.',
          cause: 'Whoever is on the way, in a café or at a provider, can read what people answer and change the page.',
          cure: 'Switch https on at your host. It costs nothing there, and is often one click.',
        },
      ];

function judgeLanguage({lang}: PageFacts): Finding[] {
  if (!lang.trim())
    return [
      {
        rule: 'no-language',
        severity: 'advice',
        title: 'The page does not say its language.',
        cause: 'Widgets then speak English, and screen readers guess how to pronounce the page.',
        cure: 'Name the language in the first tag of the page.',
        line: '<html lang="en">',
      },
    ];
  return LANGUAGES.includes(lang.toLowerCase().split(/[-_]/)[0]!)
    ? []
    : [
        {
          rule: 'unknown-language',
          severity: 'advice',
          title: `The page’s language is “${lang}”, which Kith does not speak.`,
          cause: 'Buttons and messages of the widgets are English there.',
          cure: 'Give the widgets words of your own: see “your own words” in the page on languages.',
        },
      ];
}

function judgeViewport(viewport: string | undefined): Finding[] {
  if (viewport === undefined)
    return [
      {
        rule: 'no-viewport',
        severity: 'problem',
        title: 'The page does not say that it fits phones.',
        cause: 'Phones then draw it as wide as a desk and shrink it: nobody can read or press anything.',
        cure: 'Put this into the page’s head.',
        line: '<meta name="viewport" content="width=device-width, initial-scale=1">',
      },
    ];
  return /user-scalable\s*=\s*(no|0)|maximum-scale\s*=\s*(0?\.\d+|1(\.\d+)?)\b/.test(viewport)
    ? [
        {
          rule: 'no-zoom',
          severity: 'advice',
          title: 'The page forbids people to enlarge it.',
          cause: 'Who does not see well enlarges with two fingers.',
          cure: 'Leave “user-scalable” and “maximum-scale” out.',
          line: '<meta name="viewport" content="width=device-width, initial-scale=1">',
        },
      ]
    : [];
}

function judgeDocument({charset, isQuirky}: PageFacts): Finding[] {
  const findings: Finding[] = [];
  if (charset.toUpperCase() !== 'UTF-8')
    findings.push({
      rule: 'not-utf-8',
      severity: 'advice',
      title: `The page’s letters are encoded as ${charset}.`,
      cause: 'Names with accents, and other scripts, may come out as question marks.',
      cure: 'Save the page as UTF-8 and say so at the top of its head.',
      line: '<meta charset="utf-8">',
    });
  if (isQuirky)
    findings.push({
      rule: 'quirks',
      severity: 'advice',
      title: 'The page has no doctype, so browsers draw it as they did in 1998.',
      cause: 'Sizes and boxes around the widgets may come out oddly.',
      cure: 'Put this into the very first line.',
      line: '<!doctype html>',
    });
  return findings;
}

/** Names of custom properties are everybody's (CSS Properties and Values API, §3: registrations hold for the document). */
function judgeProperties({registered}: PageFacts): Finding[] {
  const [first] = registered;
  if (!first) return [];
  return [
    {
      rule: 'registered-property',
      severity: 'problem',
      title: `The page registers ${registered.join(', ')}, by which Kith’s styles go.`,
      cause: 'Names in @property hold inside widgets as well: colours, borders and places that go by them are lost.',
      cure: 'Give the page’s own property another name, where it is registered and where it is used.',
      line: `@property ${first.replace('--', '--site-')} { … }`,
    },
  ];
}
