import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {AddressFacts, Facts, PageFacts, ScriptFile, WidgetFacts} from '../../src/doctor/facts.ts';
import type {Finding, Severity} from '../../src/doctor/finding.ts';
import {judge} from '../../src/doctor/judge.ts';
import {toSummary, toText} from '../../src/doctor/to-text.ts';
import {FILE, HEALTHY, READ, SEND, WIDGET} from './healthy.ts';

/** What is more than fine. */
const ills = (facts: Partial<Facts>): Finding[] =>
  judge({...HEALTHY, ...facts}).filter(({severity}) => severity !== 'fine');

const page = (more: Partial<PageFacts>): Partial<Facts> => ({page: {...HEALTHY.page, ...more}});
const file = (more: Partial<ScriptFile>): Partial<Facts> => ({
  script: {version: '0.1.0', files: [{...FILE, ...more}]},
});
const widget = (more: Partial<WidgetFacts>): Partial<Facts> => ({widgets: [{...WIDGET, ...more}]});
const read = (more: Partial<AddressFacts>): Partial<Facts> => ({addresses: [{...READ, ...more}]});
const send = (more: Partial<AddressFacts>): Partial<Facts> => ({addresses: [{...SEND, ...more}]});
const policy = (...policies: string[]): Partial<Facts> => ({policy: {...HEALTHY.policy, policies}});
const refused = (directive: string, blocked: string): Partial<Facts> => ({
  policy: {...HEALTHY.policy, violations: [{directive, blocked}]},
});

test('of a healthy page everything that was looked at is fine', () => {
  const findings = judge(HEALTHY);
  assert.deepEqual(ills({}), []);
  assert.deepEqual(
    findings.map(({rule}) => rule),
    ['script', 'policy', 'page', 'storage', 'widget', 'address', 'sending'],
  );
  assert.equal(toSummary(findings), 'All is well on this page.');
});

/** What is wrong with the page → what its author is told, and a word that must be in the sentence, the cure or the line. */
const CASES: readonly [what: string, facts: Partial<Facts>, rule: string, severity: Severity, words: RegExp][] = [
  ['comes by http', page({isSecure: false}), 'plain-http', 'problem', /https/],
  ['has no lang', page({lang: ''}), 'no-language', 'advice', /<html lang="en">/],
  ['is Welsh', page({lang: 'cy'}), 'unknown-language', 'advice', /“cy”/],
  ['does not fit phones', page({viewport: undefined}), 'no-viewport', 'problem', /width=device-width/],
  ['forbids to zoom', page({viewport: 'width=device-width, user-scalable=no'}), 'no-zoom', 'advice', /enlarge/],
  ['forbids to zoom by a maximum', page({viewport: 'maximum-scale=1.0'}), 'no-zoom', 'advice', /enlarge/],
  ['is in Latin-1', page({charset: 'windows-1252'}), 'not-utf-8', 'advice', /windows-1252/],
  ['has no doctype', page({isQuirky: true}), 'quirks', 'advice', /<!doctype html>/],
  [
    'registers names that widgets use',
    page({registered: ['--line', '--turn']}),
    'registered-property',
    'problem',
    /--line, --turn[^]*--site-line/,
  ],
  ['is in a sandbox', page({origin: 'null', frame: 'foreign'}), 'sandbox', 'advice', /allow-same-origin/],
  ['is framed by another site', page({frame: 'foreign'}), 'storage-parted', 'advice', /frame/],
  [
    'may not keep anything',
    {storage: {local: 'refused', database: 'works'}},
    'storage-refused',
    'advice',
    /keeps nothing/,
  ],
  ['has a full storage', {storage: {local: 'full', database: 'works'}}, 'storage-full', 'advice', /full/],
  [
    'loads two copies',
    {script: {version: '0.1.0', files: [FILE, {...FILE, url: 'https://other.example/kith.js'}]}},
    'script-twice',
    'advice',
    /https:\/\/other\.example\/kith\.js/,
  ],
  [
    'loads the single files of two widgets',
    {
      script: {
        version: '0.1.0',
        files: ['signup', 'pulse'].map((name) => ({...FILE, url: `https://cdn.example.org/kith/single/${name}.js`})),
      },
    },
    'single-files',
    'advice',
    /One kith\.js/,
  ],
  ['has the tag twice', file({tags: 2}), 'script-twice', 'advice', /2 times/],
  ['gets a script of the wrong type', file({contentType: 'text/plain'}), 'script-type', 'problem', /text\/javascript/],
  [
    'loads a file whose name blockers refuse',
    file({url: 'https://cdn.example.org/single/survey.js'}),
    'blocked-word',
    'advice',
    /single\/questions\.js/,
  ],
  ['waits long for the script', file({milliseconds: 4200}), 'script-slow', 'advice', /4\.2 seconds/],
  ['gets it uncompressed', file({encoded: 3600}), 'script-not-compressed', 'advice', /brotli/],
  ['may not keep the script', file({cacheControl: 'no-store'}), 'script-not-kept', 'advice', /no-cache/],
  [
    'forbids the name kith',
    policy("require-trusted-types-for 'script'; trusted-types 'none'"),
    'trusted-types',
    'problem',
    /^trusted-types kith;$/m,
  ],
  [
    'allows other names alone',
    policy("require-trusted-types-for 'script'; trusted-types lit-html"),
    'trusted-types',
    'problem',
    /trusted-types lit-html kith;/,
  ],
  [
    'refuses parts of the script',
    refused('script-src-elem', 'https://cdn.example.org/kith/c/abc.js'),
    'policy-refuses',
    'problem',
    /script-src 'self' https:\/\/cdn\.example\.org;/,
  ],
  ['misspells a tag', {strangers: [{place: 1, tag: 'kith-servey'}]}, 'unknown-tag', 'problem', /kith-survey/],
  [
    'has a tag of another library',
    {strangers: [{place: 1, tag: 'kith-zebra'}]},
    'unknown-tag',
    'problem',
    /kith-pulse/,
  ],
  ['has no widget', {widgets: [], addresses: []}, 'no-widget', 'problem', /data-kith/],
  ['got no code', widget({isDefined: false, state: undefined}), 'not-started', 'problem', /network/],
  ['waits for its document', widget({state: 'loading'}), 'still-loading', 'advice', /endpoint/],
  [
    'has a broken widget',
    widget({state: 'broken', trouble: 'the inline definition is not JSON'}),
    'broken',
    'problem',
    /inline definition/,
  ],
  ['misspells an attribute', widget({attributes: ['scr']}), 'unknown-attribute', 'problem', /“src”/],
  [
    'has an attribute of nobody',
    widget({attributes: ['colour-scheme']}),
    'unknown-attribute',
    'advice',
    /heading-level/,
  ],
  [
    'hides it in a tab',
    widget({hiddenBy: {how: 'display: none', where: '<div class="tab">'}}),
    'hidden',
    'advice',
    /<div class="tab">/,
  ],
  ['makes it inert', widget({hiddenBy: {how: 'inert', where: '<main>'}}), 'hidden', 'problem', /inert/],
  ['leaves it no width', widget({width: 0}), 'narrow', 'problem', /0 px/],
  ['leaves it little width', widget({width: 180}), 'narrow', 'advice', /180 px/],
  ['cuts it off', widget({clippedBy: {where: '<div id="box">', pixels: 300}}), 'cut-off', 'problem', /300 px/],
  ['puts it into a form', widget({form: '<form id="aspnet">'}), 'inside-form', 'advice', /aspnet/],
  ['sends without looking', widget({mode: 'no-cors'}), 'blind', 'advice', /“Sent”/],
  ['has no words inside', widget({hasFallback: false}), 'no-fallback', 'advice', /call us/],
  ['shrinks its text', widget({textSize: 9}), 'small-text', 'problem', /--kith-font-size/],
  ['shrinks its text a little', widget({textSize: 13}), 'small-text', 'advice', /13 px/],
  ['is grey on grey', widget({contrast: 2.44}), 'contrast', 'problem', /2\.4:1/],
  [
    'shows the same twice',
    {widgets: [WIDGET, {...WIDGET, place: 1}]},
    'same-source',
    'advice',
    /another one on the page/,
  ],
  [
    'has an id twice',
    {
      widgets: [
        {...WIDGET, id: 'x'},
        {...WIDGET, id: 'x', place: 1, sources: []},
      ],
    },
    'same-id',
    'problem',
    /“x”/,
  ],
  ['names what is not there', read({status: 404}), 'address-status', 'problem', /404 \(not found\)/],
  ['names a page', read({body: 'page'}), 'address-content', 'problem', /a web page, not JSON/],
  ['names an empty file', read({body: 'empty'}), 'address-content', 'problem', /empty/],
  ['names a calendar for a survey', read({body: 'calendar'}), 'address-content', 'problem', /calendar file/],
  ['waits long for the document', read({milliseconds: 9000}), 'address-slow', 'advice', /9\.0 seconds/],
  [
    'has a wrong definition',
    read({check: {errors: ['questions[0].label: is missing'], warnings: []}}),
    'definition',
    'problem',
    /questions\[0\]\.label: is missing[^]*npx kith check needs\.json/,
  ],
  ['has an odd one', read({check: {errors: [], warnings: ['a', 'b']}}), 'definition', 'advice', /2 warnings/],
  [
    'reads from a server without CORS',
    read({reach: 'hidden'}),
    'no-cors',
    'problem',
    /Access-Control-Allow-Origin: https:\/\/example\.org$/m,
  ],
  [
    'may not ask an origin',
    read({reach: 'refused'}),
    'policy-refuses',
    'problem',
    /connect-src https:\/\/api\.example\.org;/,
  ],
  ['asks nobody', read({reach: 'unreachable'}), 'unreachable', 'problem', /api\.example\.org cannot be reached/],
  ['asks by http', read({reach: 'mixed', url: 'http://a.example/x'}), 'mixed', 'problem', /https:\/\/a\.example\/x/],
  [
    'sends JSON to a server that does not answer OPTIONS',
    send({reach: 'no-preflight'}),
    'no-preflight',
    'problem',
    /text\/plain[^]*Access-Control-Allow-Headers: content-type/,
  ],
  [
    'sends to a server that may hide its replies',
    send({reach: 'hidden'}),
    'no-cors',
    'advice',
    /only sending would tell/,
  ],
];

describe('what the doctor tells whoever made a page that', () => {
  for (const [what, facts, rule, severity, words] of CASES)
    test(what, () => {
      const [first, ...others] = ills(facts);
      assert.deepEqual({rule: first?.rule, severity: first?.severity, others}, {rule, severity, others: []});
      const {title, cause = '', cure = '', line = ''} = first!;
      assert.match([title, cause, cure, line].join('\n'), words);
      // each says what is so, why that is bad, and what to do
      assert.ok(title && cause && cure);
    });
});

test('an .ics file is what a calendar expects, and a dead script says so once', () => {
  const calendar = {...WIDGET, tag: 'kith-calendar'};
  assert.deepEqual(ills({widgets: [calendar], addresses: [{...READ, tag: 'kith-calendar', body: 'calendar'}]}), []);
});

test('what could not be read is told at its address, and not again as a broken widget', () => {
  const rules = ills({...widget({state: 'broken', trouble: 'x'}), ...read({status: 500})}).map(({rule}) => rule);
  assert.deepEqual(rules, ['address-status']);
});

test('a widget that has not started is sent to the cause, where it is known', () => {
  const files = [FILE, {...FILE, url: 'https://example.org/single/pulse.js'}];
  const dead = {...widget({isDefined: false, state: undefined}), script: {version: '0.1.0', files}};
  const [twice, victim] = ills(dead);
  assert.deepEqual([twice!.rule, victim!.rule], ['script-twice', 'not-started']);
  assert.match(victim!.cure!, /first what is said of the script/);
});

test('what the page refuses to others is its own business', () => {
  for (const [directive, blocked] of [
    ['connect-src', 'https://api.example.org/surveys/needs'],
    ['script-src-elem', 'https://ads.example/x.js'],
    ['style-src-attr', 'inline'],
    ['img-src', 'data'],
  ] as const)
    assert.deepEqual(ills(refused(directive, blocked)), []);
});

test('on the author’s own machine nothing is called slow', () => {
  const slow = {...file({milliseconds: 9000, encoded: 3600}), ...read({milliseconds: 9000})};
  assert.deepEqual(ills({...slow, ...page({isLocal: true})}), []);
});

test('a directive that is missing comes from default-src, and nothing that it allows is lost', () => {
  const [finding] = ills({
    ...read({reach: 'refused'}),
    policy: {...HEALTHY.policy, policies: ["default-src 'none'", "default-src 'self' https://a.example"]},
  });
  assert.equal(finding!.line, 'connect-src https://api.example.org;');
  const [other] = ills({
    ...read({reach: 'refused'}),
    policy: {...HEALTHY.policy, policies: ["DEFAULT-SRC 'self' https://a.example; img-src *; default-src x"]},
  });
  assert.equal(other!.line, "connect-src 'self' https://a.example https://api.example.org;");
});

test('the text to copy holds everything, the worst first, and nobody’s token', () => {
  const facts = {
    ...HEALTHY,
    ...page({lang: ''}),
    ...read({status: 404, url: 'https://api.example.org/s?token=secret'}),
  };
  const findings = judge(facts);
  const text = toText(findings, 'https://example.org/needs', '0.1.0');
  assert.match(
    text,
    /^Kith doctor \(Kith 0\.1\.0\) on https:\/\/example\.org\/needs\n1 problem, 1 piece of advice\.\n\nPROBLEM: /,
  );
  assert.ok(text.indexOf('PROBLEM') < text.indexOf('ADVICE') && text.indexOf('ADVICE') < text.indexOf('FINE'));
  assert.match(text, /\n {4}<html lang="en">\n/);
  assert.doesNotMatch(text, /secret/);
});
