import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {checkWidgetName, toPascal, toTitle} from './names.ts';
import {append, fill, insert, type Edit, type Plan, type Read, Refusal} from './plan.ts';

const template = (file: string): string => readFileSync(join(import.meta.dirname, 'widget', `${file}.txt`), 'utf8');

/** Scripts of a page with the new widget: a little more than those of a sign-up. Measured by `npm run size`. */
const BUDGET = {brotli: 20_500, requests: 5};

/**
 * Everything that a new widget needs to pass the check: an element that asks one question and sends the answer, to be read and to
 * grow.
 * @throws {Refusal} the name cannot be one, or is taken
 */
export function planWidget(name: string, read: Read): Plan {
  checkWidgetName(name, read);
  const Name = toPascal(name);
  const Title = toTitle(name);
  const blanks = {name, Name, Title, tags: readTags(read)};
  const make = (file: string): string => fill(template(file), blanks);
  return {
    files: {
      [`src/widgets/${name}/kith-${name}.ts`]: make('element'),
      [`src/widgets/${name}/one-question.ts`]: make('one-question'),
      [`src/define/${name}.ts`]: make('define'),
      [`stories/${name}.stories.ts`]: make('story'),
      [`test/widgets/${name}/kith-${name}.test.ts`]: make('test'),
      [`docs/${name}.md`]: make('guide'),
      [`demo/site/${name}.html`]: buildPage(make('main'), Title, read),
      [`demo/site/definitions/survey.${name}.json`]: make('definition'),
    },
    edits: [...registerWidget(name, Name), ...showWidget(name, Title)],
    left: [
      `src/widgets/${name}/kith-${name}.ts: say what it is for, and grow it; words of its own need all languages (docs/languages.md)`,
      'scripts/budgets.json: set the budget of its page to what `npm run size` measures',
      'docs, demo page and changelog line: say it in your own words',
      'npm run check',
    ],
  };
}

/** Where code finds it. */
const registerWidget = (name: string, Name: string): Edit[] => [
  insert('src/define/all.ts', 'before', "import './site.ts';", `import './${name}.ts';\n`),
  insert(
    'src/kith.ts',
    'before',
    '    site: element(',
    `    ${name}: element(() => import('./widgets/${name}/kith-${name}.ts').then((m) => m.Kith${Name})),\n`,
  ),
  insert(
    'src/index.ts',
    'before',
    'export {KithSite} from',
    `export {Kith${Name}} from './widgets/${name}/kith-${name}.ts';\n`,
  ),
  insert('src/doctor/known.ts', 'before', "  'kith-site',", `  'kith-${name}',\n`),
  ...['civic', 'garden', 'paper'].map((look) => ({
    path: `src/looks/${look}.css`,
    change: (text: string) => text.replaceAll('kith-loop,', `kith-loop, kith-${name},`),
  })),
  {path: 'src/doctor/known.ts', change: (text) => sortTags(text)},
  {
    path: 'scripts/budgets.json',
    change: (text) => {
      const budgets = JSON.parse(text) as {pages: Record<string, typeof BUDGET>};
      // the script knows one tag more
      for (const page of Object.values(budgets.pages)) page.brotli += 60;
      budgets.pages[name] = BUDGET;
      return `${JSON.stringify(budgets, null, 2)}\n`;
    },
  },
];

/** Tags stand in order of the alphabet. */
const sortTags = (text: string): string =>
  text.replace(/(TAGS: readonly string\[\] = \[\n)([^\]]*\n)(?=\])/, (_, head: string, list: string) => {
    const lines = list.trimEnd().split('\n');
    return `${head}${lines.toSorted().join('\n')}\n`;
  });

/** Where people, and the tests of all widgets, find it. */
const showWidget = (name: string, Title: string): Edit[] => [
  insert(
    'test/support/every-widget.ts',
    'before',
    "  {tag: 'kith-results',",
    [
      '  {',
      `    tag: 'kith-${name}',`,
      '    json: {',
      `      id: '${name}',`,
      "      title: 'One question',",
      '      questions: [',
      "        {id: 'answer', type: 'long-text', label: 'What would help?', hint: 'A sentence or two', maxLength: 200},",
      "        {id: 'day', type: 'single-choice', label: 'When can you come?', choices: ['Tuesday', 'Thursday', 'Sunday']},",
      '      ],',
      '    },',
      "    acts: [['#q-answer', 'A bench'], ['[data-q=day] [value=Thursday]'], ['.primary']],",
      '    end: /Thank you/,',
      "    answers: {answer: 'A bench', day: 'Thursday'},",
      "    typed: '#q-answer',",
      '  },\n',
    ].join('\n'),
  ),
  insert('test/demo/site.test.ts', 'after', "    'priorities',\n", `    '${name}',\n`),
  insert(
    'test/demo/definitions.test.ts',
    'after',
    'assert.deepEqual(surveys.toSorted(), [\n',
    `    'survey.${name}.json',\n`,
  ),
  {path: 'test/demo/definitions.test.ts', change: sortSurveys},
  insert(
    'demo/site/index.html',
    'before',
    '            <li><a href="/hostile.html">',
    `            <li><a href="/${name}.html">${Title}</a></li>\n`,
  ),
  append(
    'CHANGELOG.md',
    `- \`<kith-${name}>\`: one question, from an attribute or a definition ([how](docs/${name}.md)).\n`,
  ),
];

const sortSurveys = (text: string): string =>
  text.replace(/(surveys\.toSorted\(\), \[\n)([^\]]*\n)(?= {2}\])/, (_, head: string, list: string) =>
    [
      head,
      ...list
        .trimEnd()
        .split('\n')
        .toSorted()
        .map((line) => `${line}\n`),
    ].join(''),
  );

/** What the class comment says of attributes, events, parts and properties: those of a survey, which are the form's own. */
function readTags(read: Read): string {
  const path = 'src/widgets/survey/kith-survey.ts';
  const found = /^( \* @attr \{string\} redirect-origins[^]*?)\n \*\/\nexport class/m.exec(read(path) ?? '')?.[1];
  if (!found) throw new Refusal(`${path} no longer lists what forms have: the new widget's tags are taken from there.`);
  return found;
}

/** A page of the demo site, in the frame of another one. */
function buildPage(main: string, Title: string, read: Read): string {
  const page = read('demo/site/petition.html') ?? '';
  const made = page
    .replace(/<title>.*?<\/title>/, `<title>${Title} – Millbrook Neighbours</title>`)
    .replace(
      /<meta\s+name="description"[^>]*>/,
      `<meta name="description" content="${Title}: one question to everybody in Millbrook." />`,
    )
    .replace(/<main[^]*<\/main>\n?/, main);
  if (!made.includes(main)) throw new Refusal('demo/site/petition.html has no <main>: the new page is made from it.');
  return made;
}
