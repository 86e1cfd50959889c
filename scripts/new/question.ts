import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {checkQuestionName, toPascal, toTitle} from './names.ts';
import {append, fill, insert, type Edit, type Plan, type Read} from './plan.ts';

const template = (file: string): string => readFileSync(join(import.meta.dirname, 'question', `${file}.txt`), 'utf8');

/** What one more type may cost, in bytes by brotli: its shape and its name where forms are, its code where nothing comes later. */
const COSTS = {page: 150, single: 1200, check: 250};

/**
 * Everything that a new question type needs to pass the check: a row of steps, whose answer is a number, to be read and to grow.
 * @throws {Refusal} the name cannot be one, or is taken
 */
export function planQuestion(name: string, read: Read): Plan {
  checkQuestionName(name, read);
  const Name = toPascal(name);
  const name_ = Name[0]!.toLowerCase() + Name.slice(1);
  const blanks = {name, name_, Name, id: name};
  return {
    files: {
      [`src/questions/${name}.ts`]: fill(template('type'), blanks),
      [`test/questions/${name}.test.ts`]: fill(template('test'), blanks),
    },
    edits: [
      ...defineType(name, Name),
      ...readAnswers(name),
      ...offerType(name),
      ...sampleType(name, Name),
      append('docs/question-types.md', fill(template('guide'), blanks)),
      append('CHANGELOG.md', `- Question type: \`${name}\` ([how](docs/question-types.md#${name})).\n`),
    ],
    left: [
      `src/contract/question.ts: the options of ${Name}Question, then npm run shapes`,
      `src/questions/${name}.ts: what it looks like; words of its own need all languages (docs/languages.md)`,
      'src/core/belonging/plan-survey.ts: whether results may show it; src/core/survey/scores.ts: whether it counts in scores',
      'scripts/budgets.json: set what rose to what `npm run size` measures',
      'docs/question-types.md and the changelog line: say it in your own words',
      'npm run check',
    ],
  };
}

/** What it is, and what answers to it are right. */
const defineType = (name: string, Name: string): Edit[] => {
  const contract = 'src/contract/question.ts';
  const schema = [
    `export const ${Name}Question = z.object({`,
    `  type: z.literal('${name}'),`,
    '  ...asked,',
    '  ...ends,',
    '  /** How many steps. Default: 5. */',
    '  max: z.optional(z.int().check(z.minimum(2), z.maximum(10))),',
    '});\n',
  ].join('\n');
  return [
    insert(contract, 'before', 'export const ConsentQuestion', schema),
    insert(contract, 'before', '  | z.infer<typeof ConsentQuestion>', `  | z.infer<typeof ${Name}Question>\n`),
    insert(contract, 'before', '  ConsentQuestion,\n', `  ${Name}Question,\n`),
    insert(
      'src/questions/registry.ts',
      'before',
      "  file: () => import('./file.ts'),",
      `  '${name}': () => import('./${name}.ts'),\n`,
    ),
    insert(
      'src/core/answers/validate.ts',
      'before',
      '  scale: (q, answer) =>',
      `  '${name}': ({max = 5}, answer) => steps(1, max, answer),\n`,
    ),
    insert('src/core/answers/validate.ts', 'after', 'new Set<QuestionType>([', `'${name}', `),
  ];
};

/** Where answers come from elsewhere, and where rules look at them. */
const readAnswers = (name: string): Edit[] => [
  insert('src/core/survey/prefill.ts', 'before', "    case 'scale':\n", `    case '${name}':\n`),
  insert('src/core/check/possible-answers.ts', 'before', "    case 'rating':\n", `    case '${name}':\n`),
  insert('src/sources/importing/compare.ts', 'before', '  scale: compareNumber,', `  '${name}': compareNumber,\n`),
  insert(
    'src/sources/form-twin/questions.ts',
    'before',
    '  scale: drawSteps,',
    `  '${name}': (question, place, scene) => drawSteps({...question, type: 'rating'}, place, scene),\n`,
  ),
  insert('src/cli/conform/sample.ts', 'before', "    case 'rating':\n", `    case '${name}':\n`),
  insert('demo/endpoint/form.ts', 'after', 'const NUMBERS = new Set<QuestionType>([', `'${name}', `),
];

/** The builder, and what visitors may download. */
const offerType = (name: string): Edit[] => [
  insert(
    'demo/builder/model/question-kinds.ts',
    'before',
    "  kind('Rate', 'matrix',",
    `  kind('Rate', '${name}', '${toTitle(name)}', 'How is it, from 1 to 5?'),\n`,
  ),
  insert(
    'demo/builder/model/question-options.ts',
    'before',
    '  scale: [number(',
    `  '${name}': [number('max', 'How many', {min: 2, max: 10}), ...ENDS],\n`,
  ),
  insert('demo/builder/model/rules.ts', 'before', '  scale: MEASURED,', `  '${name}': MEASURED,\n`),
  insert(
    'demo/builder/view/icons.ts',
    'before',
    "  scale: 'M",
    `  '${name}': 'M3 12h18M5 12v.01M9.7 9v6m4.6-6v6M19 12v.01',\n`,
  ),
  {path: 'scripts/budgets.json', change: raiseBudgets},
];

/** Pages and files of one widget with forms, by what one more type costs. */
function raiseBudgets(text: string): string {
  const budgets = JSON.parse(text) as {
    pages: Record<string, {brotli: number}>;
    files: Record<string, number>;
    chunks: Record<string, number>;
  };
  const pages = ['survey', 'signup', 'pulse'].flatMap((page) => [page, `${page}, alone`]);
  for (const page of [...pages, 'priorities']) budgets.pages[page]!.brotli += COSTS.page;
  budgets.files['alone/*']! += COSTS.page;
  for (const file of Object.keys(budgets.files)) if (file.startsWith('single/')) budgets.files[file]! += COSTS.single;
  budgets.chunks['check']! += COSTS.check;
  return `${JSON.stringify(budgets, null, 2)}\n`;
}

/** Stories and the tests of all types. */
const sampleType = (name: string, Name: string): Edit[] => [
  insert(
    'stories/question-samples.ts',
    'before',
    '  scale: {\n',
    [
      `  '${name}': {`,
      `    question: {id: 'q', type: '${name}', label: 'How is it for you?', required: true},`,
      '    filled: {q: 3},',
      '  },\n',
    ].join('\n'),
  ),
  insert(
    'stories/question-types.stories.ts',
    'before',
    '/** A table where there is room',
    `export const ${Name} = story('${name}');\n`,
  ),
  insert('test/questions/journeys.ts', 'before', '  scale: [', `  '${name}': ['Space', ...times('ArrowRight', 2)],\n`),
  insert(
    'test/questions/trees.ts',
    'before',
    '  scale: [',
    [
      `  '${name}': [`,
      '    \'radiogroup "How is it for you? (required)" (Please choose an answer) required invalid\',',
      ...[1, 2, 3, 4, 5].map((n) => `    'radio "${n} of 5"',`),
      '  ],\n',
    ].join('\n'),
  ),
  insert('test/core/wrong-definitions.test.ts', 'before', 'consent, statement, hidden, group', `${name}, `),
  insert(
    'test/support/fill-survey.ts',
    'before',
    '  scale: ({min = 1, max = 5}, random)',
    `  '${name}': ({max = 5}, random) => 1 + Math.floor(random() * max),\n`,
  ),
];
