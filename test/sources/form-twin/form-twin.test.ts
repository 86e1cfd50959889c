import assert from 'node:assert/strict';
import {globSync} from 'node:fs';
import {resolve} from 'node:path';
import {test} from 'node:test';
import {flattenAnswers} from '../../../src/core/answers/flatten.ts';
import {compileSurvey} from '../../../src/core/survey/compile-survey.ts';
import es from '../../../src/locales/es.ts';
import {buildFormTwin, type FormTwinOptions} from '../../../src/sources/form-twin/form-twin.ts';
import {OWN, SHARED} from '../../../src/sources/form-twin/words.ts';
import {everyAnswer, everything, randomSurvey} from '../../support/twin-definitions.ts';
import {XSS} from '../../support/xss.ts';

const write = (definition: unknown, options?: FormTwinOptions): string => {
  const made = buildFormTwin(definition, options);
  if ('findings' in made) throw new Error(JSON.stringify(made.findings));
  return made.html;
};
const unescape = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
const namesIn = (html: string): Set<string> =>
  new Set([...html.matchAll(/ name="([^"]*)"/g)].map(([, name]) => unescape(name!)));
const one = (question: object, options?: FormTwinOptions): string =>
  write({id: 's', questions: [{id: 'q', label: 'Q', ...question}]}, options);

test('every name that a flat body can have is a control of the twin', () => {
  const compiled = compileSurvey(everything);
  assert.ok('survey' in compiled);
  const flat = flattenAnswers(compiled.survey.questions, {answers: everyAnswer, hidden: {source: 'flyer'}});
  const names = namesIn(write(everything));
  assert.deepEqual(
    flat.map(([name]) => name).filter((name) => !names.has(name)),
    [],
  );
  // and no more than could be said: the members that there is room for, and what was left out above
  assert.ok(names.has('members[2].pets[1].kind') && !names.has('members[3].first'));
});

const SAID: [what: string, question: object, expected: RegExp][] = [
  [
    'a hint describes its control',
    {type: 'text', hint: 'As you *like*'},
    /<small id="s-q-hint">As you <em>like<\/em><\/small><br><input [^>]*aria-describedby="s-q-hint"/,
  ],
  [
    'what is required is marked, and asked for by the browser',
    {type: 'text', required: true},
    /Q \(required\)<\/label><br><input [^>]* required/,
  ],
  [
    'a question under a rule says the rule and insists on nothing',
    {type: 'text', required: true, visibleIf: {question: 'q0', is: 'a'}},
    /<label for="s-q">Q<\/label><br><small id="s-q-hint">Only if “Q0” is “Apple”\.<\/small><br><input type="text" id="s-q" name="q" aria-describedby/,
  ],
  [
    'a question that a rule requires says so',
    {type: 'text', requiredIf: {all: [{question: 'q0', in: ['a', 'b']}, {not: {question: 'q0', answered: true}}]}},
    /Needed if “Q0” is “Apple” or “b” and not: “Q0” is answered\./,
  ],
  [
    'an e-mail has its keyboard and autofill',
    {type: 'email'},
    /type="email" id="s-q" name="q" inputmode="email" autocomplete="email"/,
  ],
  [
    'limits of a text are the browser’s to keep',
    {type: 'text', minLength: 2, maxLength: 5, pattern: '[a-z"]+'},
    /minlength="2" maxlength="5" pattern="\[a-z&quot;\]\+"/,
  ],
  ['a number takes halves unless it has steps', {type: 'number'}, /type="number" id="s-q" name="q" step="any"/],
  [
    'a slider is a number to type',
    {type: 'slider', minLabel: 'low', maxLabel: 'high'},
    /0: low; 100: high\.<\/small><br><input type="number" [^>]*min="0" max="100" step="1"/,
  ],
  [
    'a date and time uses the browser’s own control',
    {type: 'date-time', min: '2026-01-01T10:00'},
    /type="datetime-local" id="s-q" name="q" min="2026-01-01T10:00"/,
  ],
  [
    'several files of a kind, with their size',
    {type: 'file', accept: 'image/*', maxFiles: 3, maxSize: 2e6},
    /Up to 2 MB each\.<\/small><br><input type="file" [^>]*accept="image\/\*" multiple>/,
  ],
  [
    'does not apply is a step of its own',
    {type: 'scale', notApplicable: 'No idea'},
    /value="n\/a">\s<label for="s-q-6">No idea/,
  ],
  [
    'a ranking is a list for each place, under one name',
    {type: 'ranking', choices: ['x', 'y'], max: 1},
    /<legend>Q<\/legend>\n *<p><small[^>]*>Put the most important first[^<]*<\/small><\/p>\n *<p><label for="s-q-1">Place 1<\/label><br><select id="s-q-1" name="q"><option value="">–<\/option><option value="x">x<\/option><option value="y">y<\/option><\/select><\/p>\n *<\/fieldset>/,
  ],
  [
    'a budget says what there is and what each costs',
    {type: 'allocation', total: 10, unit: 'coins', choices: ['Roof'], costs: {Roof: 4}},
    /You can give out 10 coins in all\..*4 coins each.*name="q\.Roof"[^>]* min="0" max="2" step="1"/s,
  ],
  [
    'agreement is one box that nobody has ticked',
    {type: 'consent', required: true, label: 'I [agree](https://example.org/a)'},
    /<input type="checkbox" id="s-q" name="q" value="yes" required> <label for="s-q">I <a href="https:\/\/example.org\/a" rel="noopener">agree<\/a> \(required\)/,
  ],
  [
    'a hidden field keeps its value, and says where a script would fill it',
    {type: 'hidden', parameter: 'utm--x>'},
    /<input type="hidden" name="q" value="">\n *<!-- Only a script can fill this in from the page's address \(\?utm x =\.\.\.\)/,
  ],
  [
    'an image has its words',
    {type: 'statement', image: 'a.png', imageAlt: 'A "hall"'},
    /<img src="a\.png" alt="A &quot;hall&quot;">/,
  ],
  [
    'an address that could run script is left out',
    {type: 'statement', image: 'javascript:alert(1)', text: '[a](java\tscript:alert(1))'},
    /<strong>Q<\/strong><\/p>\n *<p>a\(1\)|<strong>Q<\/strong><\/p>\n *<p>/,
  ],
  [
    'an earlier answer is named, since it cannot be filled in',
    {type: 'text', label: 'And after {{q0}}?'},
    /And after \(your answer to “Q0”\)\?/,
  ],
  [
    'the first member of a household is asked for, the others may stay empty',
    {
      type: 'group',
      repeat: {min: 1, max: 2, itemLabel: 'Member'},
      questions: [{id: 'n', type: 'text', label: 'N', required: true}],
    },
    /<legend>Member 1<\/legend>\n[^\n]*name="q\[0\]\.n" required.*<legend>Member 2<\/legend>\n[^\n]*name="q\[1\]\.n">/s,
  ],
];
for (const [what, question, expected] of SAID)
  test(what, () => {
    const q0 = {id: 'q0', type: 'single-choice', label: 'Q0', choices: [{value: 'a', label: 'Apple'}, 'b']};
    assert.match(write({id: 's', questions: [q0, {id: 'q', label: 'Q', ...question}]}), expected);
  });

test('a form with a file anywhere is sent in the encoding that takes files', () => {
  assert.doesNotMatch(one({type: 'text'}), /enctype/);
  const inside = {type: 'group', questions: [{id: 'cv', type: 'file', label: 'CV'}]};
  assert.match(one(inside), /<form method="post" enctype="multipart\/form-data" accept-charset="utf-8" lang="en">/);
});

test('the action given wins over the definition’s; one that runs script is none', () => {
  const survey = {id: 's', action: 'https://a.example/', questions: [{id: 'q', type: 'text', label: 'Q'}]};
  assert.match(write(survey), /^<form action="https:\/\/a\.example\/" method="post"/);
  assert.match(write(survey, {action: '/b?x=1&y=2'}), /^<form action="\/b\?x=1&amp;y=2"/);
  assert.match(write(survey, {action: 'javascript:alert(1)'}), /^<form method="post"/);
});

test('the reader’s language throughout; what lacks it is marked', () => {
  const survey = {
    id: 's',
    languages: ['en', 'es'],
    title: {en: 'Hello', es: 'Hola'},
    questions: [{id: 'q', type: 'yes-no', label: {en: 'Well?'}, required: true}],
  };
  const html = write(survey, {lang: 'es', catalog: es});
  assert.match(html, /lang="es">\n {2}<h2>Hola<\/h2>/);
  assert.match(html, /<legend><span lang="en">Well\?<\/span> \(obligatoria\)<\/legend>/);
  assert.match(html, /<label for="s-q-1">Sí<\/label>/);
  assert.match(write({...survey, languages: ['es']}), /lang="es"/);
});

test('the words are those of the widgets, in every language', async () => {
  const files = globSync('src/{questions,widgets/signup}/*.messages.ts').map((path) => resolve(path));
  const modules = await Promise.all(files.map((path) => import(path) as Promise<Record<string, object>>));
  const widgets: Record<string, unknown> = Object.assign({}, ...modules.flatMap((module) => Object.values(module)));
  for (const [key, words] of Object.entries(SHARED)) assert.deepEqual(words, widgets[key], key);
  assert.deepEqual(Object.keys(OWN.es), Object.keys(OWN.en));
  assert.deepEqual(
    Object.keys(SHARED).filter((key) => !(key in es)),
    [],
  );
});

test('a sign-up says when and where its shifts are, and what follows', () => {
  const shift = {
    id: 'soup',
    title: 'Soup',
    location: 'Hall',
    start: '2027-06-05T09:00',
    end: '2027-06-05T12:00',
    spots: 1,
  };
  const shifts = [
    {...shift, timeZone: 'Europe/London'},
    {...shift, id: 'tea', title: 'Tea', timeZone: 'Europe/London'},
  ];
  const html = write({preset: 'volunteer', confirmation: 'email', shifts}, {lang: 'en-GB'});
  assert.match(
    html,
    /name="shifts" value="soup" [^>]*> <label[^>]*>Soup<\/label> <small[^>]*>Saturday 5 June, 09:00.12:00 · Hall/,
  );
  assert.match(html, /name="firstName" required[^>]* autocomplete="given-name"/);
  assert.match(html, /name="consent" value="yes" required/);
  assert.match(html, /only then are you on the list.*<button type="submit">Count me in<\/button>/s);
});

test('B1 no text of a definition becomes markup', () => {
  for (const text of XSS) {
    const html = write({
      id: 's',
      title: text,
      description: text,
      submitLabel: text,
      questions: [
        {
          id: 'a',
          type: 'text',
          label: text,
          hint: text,
          placeholder: text,
          name: text,
          pattern: text,
          autocomplete: text,
        },
        {
          id: 'b',
          type: 'single-choice',
          label: text,
          other: text,
          choices: [{value: `v${text}`, label: text, hint: text}],
        },
        {id: 'c', type: 'hidden', value: text, parameter: text},
        {id: 'd', type: 'statement', text, image: text, imageAlt: text},
        {id: 'e', type: 'matrix', label: text, rows: [text || 'r'], choices: ['x']},
      ],
    });
    const tags = [...html.matchAll(/<\/?([a-z!][^\s>]*)/gi)].map(([, name]) => name);
    const known = new Set(
      'form h2 p br em strong a ul ol li label small input textarea fieldset legend img button !--'.split(' '),
    );
    assert.deepEqual(
      tags.filter((name) => !known.has(name!)),
      [],
      text,
    );
    for (const [, address] of html.matchAll(/<(?:a|img) (?:href|src)="([^"]*)"/g))
      assert.match(new URL(unescape(address!), 'https://example.org').protocol, /^(https?|mailto|tel):$/);
    assert.equal((html.match(/<!--/g) ?? []).length, (html.match(/-->/g) ?? []).length);
  }
});

test('B5 a definition that would never end is written in bounded time', () => {
  const nest = (depth: number): object =>
    depth
      ? {id: `g${depth}`, type: 'group', label: 'G', repeat: {min: 1e9}, questions: [nest(depth - 1)]}
      : {id: 'q', type: 'text', label: 'Q'};
  const started = performance.now();
  const html = write({id: 's', questions: [nest(12), {id: 'w', type: 'scale', label: 'W', min: 0, max: 1e9}]});
  assert.ok(performance.now() - started < 500);
  assert.ok(html.length < 1e6);
});

test('B11 what is wrong is named by its path', () => {
  const wrong: [unknown, string, RegExp][] = [
    [
      {id: 's', pages: [{questions: [{id: 'q', type: 'single-choice', label: 'Q', choices: 'no'}]}]},
      'pages[0].questions[0].choices',
      /expected a list/,
    ],
    [{fields: [{id: 'q', type: 'telepathy', label: 'Q'}]}, 'fields[0].type', /telepathy/],
    [null, '', /expected an object/],
    [
      {id: 's', questions: [{id: 'q', type: 'text', label: 'Q', visibleIf: {question: 'x', is: 1}}]},
      'questions[0].visibleIf',
      /no question/,
    ],
  ];
  for (const [definition, path, message] of wrong) {
    const made = buildFormTwin(definition);
    assert.ok('findings' in made);
    assert.ok(made.findings[0]!.path.startsWith(path), made.findings[0]!.path);
    assert.match(made.findings[0]!.message, message);
  }
});

test('B6 any survey has a twin in which each id is there once, and each label has its control', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const html = write(randomSurvey(seed));
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length, `seed ${seed}`);
    for (const [, id] of html.matchAll(/ (?:for|aria-describedby)="([^"]*)"/g))
      assert.ok(ids.includes(id), `seed ${seed}: ${id}`);
  }
});
