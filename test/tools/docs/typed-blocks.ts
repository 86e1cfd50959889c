// TypeScript and JavaScript of the docs, read by the compiler against the types that the package gives out.
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {run} from '../../../scripts/run.ts';
import {ROOT} from '../../../scripts/source-files.ts';
import {at, type Block} from './blocks.ts';

/** Inside the project, so that `kith` is what `exports` of its package.json says. */
const FOLDER = join(ROOT, 'build/docs-code');
const REACT = '../../demo/frameworks/node_modules/@types/react';

const BASE = {
  compilerOptions: {
    target: 'es2023',
    module: 'esnext',
    moduleResolution: 'bundler',
    lib: ['es2024', 'dom', 'dom.iterable', 'esnext.disposable'],
    jsx: 'react-jsx',
    allowJs: true,
    checkJs: true,
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: ['node'],
    paths: {react: [REACT], 'react/*': [`${REACT}/*`]},
  },
};

/** What readers bring along: the package's own types for plain scripts, and a captcha's function. */
const BROUGHT = `import type {} from 'kith';
declare global {
  function getToken(): Promise<string>;
}
`;

/** Two programs: nobody writes types, or looks for `null`, in three lines of plain JavaScript. */
const PROGRAMS = [
  {name: 'typed', options: {}, holds: ({language}: Block) => language !== 'js'},
  {
    name: 'plain',
    options: {noImplicitAny: false, strictNullChecks: false},
    holds: ({language}: Block) => language === 'js',
  },
];

/** What the compiler says of the blocks. */
export async function judgeTypes(blocks: readonly Block[]): Promise<string[]> {
  rmSync(FOLDER, {recursive: true, force: true});
  mkdirSync(FOLDER, {recursive: true});
  writeFileSync(join(FOLDER, 'base.json'), JSON.stringify(BASE));
  writeFileSync(join(FOLDER, 'brought.d.ts'), BROUGHT);
  writeFileSync(join(FOLDER, 'styles.d.ts'), "declare module '*.css';\n");
  const complaints = await Promise.all(
    PROGRAMS.map(({name, options, holds}) => judgeProgram(name, options, blocks.filter(holds))),
  );
  return complaints.flat();
}

async function judgeProgram(name: string, compilerOptions: object, blocks: readonly Block[]): Promise<string[]> {
  const folder = join(FOLDER, name);
  mkdirSync(folder);
  const config = {extends: '../base.json', compilerOptions, include: ['.', '../*.d.ts']};
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  for (const [i, {language, text}] of blocks.entries())
    writeFileSync(join(folder, `${i}.${language}`), /^(?:import|export)\b/m.test(text) ? text : `${text}export {};\n`);
  const {code, output} = await run('tsc', ['-p', folder], {isQuiet: true});
  if (code === 0) return [];
  const found = [...output.matchAll(/(\d+)\.(?:tsx?|js)\((\d+),\d+\): error (.*)/g)];
  return found.length
    ? found.map(([, i, line, message]) => at(shift(blocks[Number(i)]!, Number(line)), message!))
    : [output];
}

const shift = (block: Block, by: number): Block => ({...block, line: block.line + by});
