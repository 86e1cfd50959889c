import {rollup} from 'rollup';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import {minifyHTMLLiterals} from 'minify-literals';
import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {resolve} from 'node:path';

const WIDGETS = readdirSync('build/define')
  .filter((f) => f.endsWith('.js') && f !== 'all.js')
  .map((f) => f.slice(0, -3));

/** The same file is in many builds, and made smaller once. */
const once = (work) => {
  const done = new Map();
  return (code, ...more) => done.get(code) ?? done.set(code, work(code, ...more)).get(code);
};

const withoutSpace = once((code, id) => minifyHTMLLiterals(code, {fileName: id}));
/** Drops white space and comments inside html`` and css`` literals. */
const literals = () => ({
  name: 'kith-literals',
  async transform(code, id) {
    if (id.includes('/node_modules/') || !/\b(html|css|svg)\s*`/.test(code)) return null;
    const out = await withoutSpace(code, id);
    return out && {code: out.code, map: out.map};
  },
});

/** Our own Trusted Types policy in place of Lit's. */
const POLICY = [/(\w+)\?\1\.createPolicy\("lit-html",\{createHTML:\w+=>\w+\}\):void 0/, 'kithPolicy'];
const OWN_POLICY = [/^/, `import{policy as kithPolicy}from"${process.cwd()}/build/ui/policy.js";`];
/** Without the names that it leaves in `window`: its versions, and old browsers' polyfills, which are asked for there. */
const VERSIONS = [/\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'];
const POLYFILLS = [/\w+\.\w+PolyfillSupport\b/, 'void 0'];
/** Every browser that knows our styles adopts sheets; `<style>` elements, strict policies would refuse anyway. */
const SHEETS = [/\w+\.ShadowRoot&&[^,;]+CSSStyleSheet\.prototype/, '!0'];
/** Translators of pages put an element where Lit's text was: what is new is written into that, so that words go on changing. */
const TRANSLATED = [/\.nextSibling\.data=/, '.nextSibling.textContent='];
/** Nor what it puts there for decorators of another kind than ours. */
const METADATA = [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, ''];
const OWN_METADATA = [/this\[Symbol\.metadata\]/, 'null'];
/** Parts that hear whether they are on the page, adding to a class from outside, hydration: nothing of ours uses them. */
const CONNECTION = [
  /connectedCallback\(\)\{super\.connectedCallback\(\),this\.[^}]+\}disconnectedCallback\(\)\{super\.disconnectedCallback\(\),this\.[^}]+\}(?=render)/,
  '',
];
const CONNECTED = [/setConnected\((\w)\)\{void 0===this\._\$AM&&\([^}]+\}/, ''];
const HYDRATION = [/,\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\)/, ''];
const INITIALIZERS = [/static addInitializer\(\w\)\{[^}]+\}/, ''];
const INITIALIZED = [/,this\.constructor\.l\?\.forEach\(\w=>\w\(this\)\)/, ''];
/** Nothing of ours writes properties into attributes, reads JSON out of them, or has a template with a script in it. */
const ATTRIBUTES = [/toAttribute\(.*?\}return \w\},(?=fromAttribute)/, ''];
const JSON_ATTRIBUTES = [/case Object:case Array:try\{.*?\}catch\(\w\)\{\w=null\}/, ''];
const EMPTY_SCRIPT = [/\w=\w\.trustedTypes,\w=\w\?\w\.emptyScript:"",/, ''];
const SCRIPT_TEXT = [/\w\?\w\.emptyScript:""/, '""'];
const TYPES = [/\w=\w\.trustedTypes,/, ''];
const REMOVAL = [/removeController\(\w\)\{[^}]+\}/, ''];
const UNKNOWN = /\b(removeController|reflect: true|type: (Object|Array)\b)/;
/** What is wrong with a style or a template is found by its author, long before visitors come. */
const OWN_FAULT = [/Error\("CSSResult[^"]+"\)/, 'Error()'];
const NO_STYLE = [/Error\("Value passed to[^"]+"\+(\w+)\+"[^"]+"\)/, 'Error($1)'];
const NO_TEMPLATE = [/Error\("invalid template strings array"\)/, 'Error()'];
const CHANGES = {
  'lit-html/lit-html': [
    ...[POLICY, OWN_POLICY, SCRIPT_TEXT, TYPES, CONNECTED],
    ...[NO_TEMPLATE, VERSIONS, POLYFILLS, TRANSLATED],
  ],
  'lit-element/lit-element': [VERSIONS, POLYFILLS, CONNECTION, HYDRATION],
  'reactive-element/reactive-element': [
    ...[VERSIONS, POLYFILLS, METADATA, OWN_METADATA, INITIALIZERS, INITIALIZED],
    ...[ATTRIBUTES, JSON_ATTRIBUTES, EMPTY_SCRIPT, REMOVAL],
  ],
  'reactive-element/css-tag': [SHEETS, OWN_FAULT, NO_STYLE],
};

/** Lit as a guest on somebody's page. */
const guest = () => ({
  name: 'kith-guest',
  transform(code, id) {
    const file = /node_modules\/(?:@lit\/)?([\w-]+\/[\w-]+)\.js$/.exec(id)?.[1];
    if (id.includes('/build/') && UNKNOWN.test(code)) throw new Error(`${id} uses what we take out of Lit: ${UNKNOWN}`);
    let out = code;
    for (const [found, instead] of CHANGES[file] ?? []) {
      if (!found.test(out)) throw new Error(`${file} no longer has what we change: ${found}`);
      out = out.replace(found, instead);
    }
    return out === code ? null : {code: out, map: null};
  },
});

/** The worker for large feeds, with files of its own: what it needs stands in the page's chunks among what needs a document. */
const feedWorker = () => ({
  name: 'kith-feed-worker',
  async transform(code, id) {
    if (!id.endsWith('/widgets/calendar/start-worker.js')) return null;
    const bundle = await rollup({input: 'build/sources/feed-worker.js', plugins: [nodeResolve(), min()], onLog});
    const {output} = await bundle.generate({
      format: 'es',
      entryFileNames: '[hash:7].js',
      chunkFileNames: '[hash:7].js',
    });
    for (const {fileName, code: source} of output) this.emitFile({type: 'asset', fileName: `c/${fileName}`, source});
    return {code: code.replace('../../sources/feed-worker.js', `./${output[0].fileName}`), map: null};
  },
});

/**
 * What a page needs before it shows anything is compiled while it arrives, off the page's thread, and not function by function once
 * it runs: a fifth of the script's time in Chromium, for 25 bytes a file.
 */
const EAGER = ['base', 'survey', 'kith-calendar', 'calendar', 'pulse', 'signup'];
const eager = () => ({
  name: 'kith-eager',
  renderChunk: (code, {name}) =>
    EAGER.includes(name) ? {code: `//# allFunctionsCalledOnLoad\n${code}`, map: null} : null,
});

/** What a lazy chunk itself imports starts with it, not a round trip later. */
const parallel = (entry = 'kith.js') => ({
  name: 'kith-parallel',
  generateBundle(_options, bundle) {
    const loader = bundle[entry];
    // the base comes with what registers an element
    const closure = (file, seen = new Set()) => {
      for (const dependency of bundle[file]?.imports ?? [])
        if (dependency !== entry && bundle[dependency].name !== 'base' && !seen.has(dependency))
          closure(dependency, seen.add(dependency));
      return seen;
    };
    loader.code = loader.code.replace(/import\((\w+)\("\.\/(c\/[^"]+)"\)\)/g, (_, here, file) => {
      // what waits since yesterday can wait a round trip more
      const isUrgent = !bundle[file].facadeModuleId?.endsWith('/widgets/outbox/kith-outbox.js');
      const all = [...(isUrgent ? closure(file) : []), file].map((f) => `import(${here}("./${f}"))`);
      return all.length > 1 ? `Promise.all([${all.join()}]).then(all=>all.pop())` : all[0];
    });
  },
});

// To a classic script of another origin, relative imports mean nothing: it goes by its own address. (What a page calls
// "currentScript" may also be an image of that name.)
const HERE =
  'const here=(s=>p=>s instanceof HTMLScriptElement&&s.src?new URL(p,s.src).href:p)(document.currentScript);';
const absolute = {
  name: 'kith-absolute',
  renderDynamicImport: ({chunk}) =>
    chunk.isEntry && chunk.name !== 'doctor' ? {left: 'import(here(', right: '))'} : null,
};

/** As one function, so that a classic script leaves nothing in the page's global scope. */
const wrap = (first = '') => ({
  name: 'kith-wrap',
  renderChunk: (code, chunk) => (chunk.isEntry ? {code: `(()=>{${first}${code.trim()}})();\n`, map: null} : null),
});

/** Content blockers refuse paths with words like "survey": such a file is there under another name, too. */
const OTHER_NAMES = {'survey.js': 'questions.js'};
const otherNames = () => ({
  name: 'kith-other-names',
  generateBundle(_options, bundle) {
    for (const [file, other] of Object.entries(OTHER_NAMES))
      if (bundle[file]) this.emitFile({type: 'prebuilt-chunk', fileName: other, code: bundle[file].code});
  },
});

/** Which chunk holds each module: scripts/sizes.ts adds up what a page comes to need. */
const parts = () => ({
  name: 'kith-parts',
  writeBundle(_options, bundle) {
    const found = Object.values(bundle).flatMap(({fileName, moduleIds = []}) =>
      moduleIds.filter((id) => id.includes('/build/')).map((id) => [id.split('/build/')[1], fileName]),
    );
    writeFileSync('build/parts.json', JSON.stringify(Object.fromEntries(found), null, 2) + '\n');
  },
});

/**
 * Chunk names without letters that make words: content blockers look for `ad`. Sixteen characters, since these compress better than
 * sixty-four.
 */
const wordless = () => ({
  name: 'kith-wordless',
  generateBundle(_options, bundle) {
    const rename = (text) =>
      text.replace(/\b[\da-f]{7}(?=\.js)/g, (hash) => hash.replace(/[a-f]/g, (at) => LETTERS[at]));
    for (const file of Object.values(bundle)) {
      if (file.type === 'chunk') file.code = rename(file.code);
      file.fileName = rename(file.fileName);
    }
  },
});
const LETTERS = {a: 'g', b: 'h', c: 'k', d: 'm', e: 'q', f: 'x'};

/** Subresource-integrity hashes of every file, and an import map that makes browsers check the chunks too. */
const integrity = () => ({
  name: 'kith-integrity',
  writeBundle({dir}, bundle) {
    const hash = (code) => `sha384-${createHash('sha384').update(code).digest('base64')}`;
    const files = Object.fromEntries(
      Object.values(bundle)
        .filter((f) => f.type === 'chunk')
        .map((f) => [f.fileName, hash(f.code)]),
    );
    // single files are written one build after the other
    const list = `${dir}/integrity.json`;
    const all = {...(existsSync(list) && JSON.parse(readFileSync(list, 'utf8'))), ...files};
    const chunks = Object.entries(all).map(([file, value]) => [`./${file}`, value]);
    writeFileSync(list, JSON.stringify(all, null, 2) + '\n');
    writeFileSync(`${dir}/importmap.json`, JSON.stringify({integrity: Object.fromEntries(chunks)}, null, 2) + '\n');
  },
});

/**
 * Pure code that a survey brings along and a few others need without the rest of the survey: these get a copy of their own,
 * which costs a kilobyte on a page that has both and saves every other page a request.
 */
const COPIED =
  /(build\/(ui\/prose\.styles|core\/(check-shape|calendar\/(civil|duration|offsets|zones))|questions\/(scale|options|steps\.styles|common\.messages))|\/(lit|lit-html)\/directive(-helpers|s\/keyed)?)\.js$/;
const COPIERS =
  /build\/(questions\/beginning|widgets\/(results|loop|pulse)\b|sources\/ics\/write|core\/signup\/shifts)|\?copy$/;
/** Who gets copies, of what, under which name: what is drawn at once, of the little that it needs of what comes later. */
const DRAWN = [
  [/build\/questions\/matrix\.js$/, /build\/(questions\/issues-inside|core\/answers\/record)\.js$/, '?else'],
  [/build\/questions\/dropdown\.js$/, /build\/questions\/dropdown\.styles\.js$/, '?else'],
  [/build\/questions\/beginning\.js$/, /build\/core\/text\/(format-date|language-name)\.js$/, '?else'],
];
const COPIES = [
  ...DRAWN,
  [/build\/(widgets\/calendar\/(placed|event-dialog)|sources\/shape-faults)|\?else$/, COPIED, '?else'],
  [COPIERS, COPIED, '?copy'],
];
const copies = (rules = COPIES) => ({
  name: 'kith-copies',
  async resolveId(source, importer) {
    for (const [who, what, name] of importer ? rules : []) {
      if (!who.test(importer)) continue;
      const found = await this.resolve(source, importer, {skipSelf: true});
      if (found && what.test(found.id)) return {...found, id: found.id + name};
    }
    return null;
  },
  load: (id) => (/\?(copy|else)$/.test(id) ? readFileSync(id.slice(0, -5), 'utf8') : null),
});

/** What only authors load, the check of definitions, brings its own copies: no visitor's chunk is cut up for it. */
const checks = () => ({
  name: 'kith-checks',
  async resolveId(source, importer) {
    if (!importer || !/build\/questions\/author-check\.js$|\?check$/.test(importer)) return null;
    const found = await this.resolve(source, importer, {skipSelf: true});
    const id = found?.id.replace(/\?.*/, '');
    return id && /build\/(core|contract|i18n)\//.test(id) ? {...found, id: `${id}?check`} : null;
  },
  load: (id) => (id.endsWith('?check') ? readFileSync(id.slice(0, -6), 'utf8') : null),
});

/** The doctor, too: it comes as one file, also to pages that have a single file of a widget, and shares only the check. */
const doctor = () => ({
  name: 'kith-doctor',
  async resolveId(source, importer) {
    if (!importer || !/build\/doctor\/|\?doctor$/.test(importer)) return null;
    const found = await this.resolve(source, importer, {skipSelf: true});
    const id = found?.id.replace(/\?.*/, '');
    if (!id || !/build\/(core|ui)\//.test(id)) return null;
    return {...found, id: `${id}?${id.endsWith('/check-definition.js') ? 'check' : 'doctor'}`};
  },
  load: (id) => (id.endsWith('?doctor') ? readFileSync(id.slice(0, -7), 'utf8') : null),
});

/** All that our decorators need of the compiler's helper, for the script tag. */
const decorate = () => ({
  name: 'kith-decorate',
  resolveId: (id) => (id === 'tslib' ? 'kith:decorate' : null),
  load: (id) =>
    id === 'kith:decorate' ? 'export const __decorate = ([decorate], proto, name) => decorate(proto, name);' : null,
});

/** Which chunk is which, for the report of sizes: file names say nothing. */
const names = () => ({
  name: 'kith-names',
  writeBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
    const list = chunks.map(({name, fileName}) => [fileName, name]);
    writeFileSync('build/chunks.json', JSON.stringify(Object.fromEntries(list), null, 2) + '\n');
  },
});

/** The decorators' helper goes along as a module of ours, so that whoever installs Kith gets no further package. */
const helpers = () => ({
  name: 'kith-helpers',
  resolveId: (id) => (id === 'tslib' ? resolve('build/tslib.js') : null),
  load: (id) => (id === resolve('build/tslib.js') ? readFileSync('node_modules/tslib/tslib.es6.mjs', 'utf8') : null),
});

// zod's dist has multi-line comments before a PURE mark; rollup only says so.
const onLog = (level, log, handler) => {
  const zod = JSON.stringify(log.ids ?? log.id ?? '').includes('/zod/');
  if (!(zod && ['INVALID_ANNOTATION', 'CIRCULAR_DEPENDENCY'].includes(log.code))) handler(level, log);
};

const smallest = terser({
  module: true,
  ecma: 2020,
  // functions that are called once stay functions: repeated shapes are what compresses
  compress: {passes: 2, inline: 1, pure_getters: true, unsafe_arrows: true, unsafe_methods: true},
  format: {comments: false},
});
const smaller = once(smallest.renderChunk);
const min = () => ({name: 'kith-min', renderChunk: (code, chunk, options) => smaller(code, chunk, options)});

const browser = () => [decorate(), nodeResolve({browser: true, exportConditions: ['production']}), guest(), literals()];

/**
 * Lit and what every widget stands on change rarely: one chunk that stays in the cache. Context is for <kith-site>, directives are
 * for forms.
 */
const inBase = (id) =>
  /node_modules\/(lit|lit-html|lit-element|@lit\/reactive-element)\/(?!directive)/.test(id) ||
  id.endsWith('kith:decorate') ||
  (/build\/(ui\/|i18n\/|core\/(text\/|json\.|times\.))/.test(id) &&
    !/(languages|language-name|prose\.styles|format-date|csv|search|join-site|site-context|rich-text|markdown|take-over|trouble|tint|backdrop)\.js(\?|$)/.test(
      id,
    ));

/** Checks, rules and sending: a person needs them once they start to answer, and so do the question types that come late. */
const inAnswers = (id) =>
  !id.includes('?') &&
  /build\/(delivery\/(parcel|osdi)|questions\/(answering|draft|first-match|sending|waiting|issues\.styles|error-summary|issue-text|issues-inside|piping|revealing|errors\.messages|after-change|part-of|destination|last-words|chosen-files|buttons|small-icons|form-events)|core\/(uuid|answers\/(?!number|pattern\/)|survey\/(check|draft|group|reduce|submission|scores|prefill|redirect))\b)/.test(
    id,
  );

/** What calendars fetch once somebody had a look: in one file, although lists begin with a part of it. */
const inAfterwards = (id) =>
  /build\/(widgets\/calendar\/(afterwards|json-ld|deep-link|paper\.styles|warn)|core\/calendar\/agenda)\.js$/.test(id);

/** What a page needs on which something waits, and everybody who sends. */
const inOutbox = (id) => /build\/delivery\//.test(id);

/** What a module imports at once, with what that imports. */
const closureOf = (roots, {getModuleInfo}, seen = new Set()) => {
  for (const id of roots.map((file) => (/^kith:|^\//.test(file) ? file : `${process.cwd()}/build/${file}.js`))) {
    if (seen.has(id) || inBase(id) || inAnswers(id) || inOutbox(id)) continue;
    seen.add(id);
    closureOf(getModuleInfo(id)?.importedIds ?? [], {getModuleInfo}, seen);
  }
  return seen;
};
/** The form by itself: short forms need no more. */
const FORM = ['questions/kith-form-element', 'questions/questions.messages', 'core/survey/compile-questions'];
/** What else a survey is: the types it asks, and the check of its definition. */
const SURVEY = ['widgets/survey/kith-survey', 'questions/common-types', 'core/survey/read-survey'];
let inForm;
let inSurvey;

/** Which of the Spanish words each widget says, besides those of forms. */
const SPOKEN = {
  calendar: ['calendar', 'rsvp', 'signup'],
  pulse: ['pulse', 'instruments'],
  results: ['results', 'instruments'],
};
/** A file that needs no other cannot bring two dozen languages along: it speaks English and, of what it says, Spanish. */
const twoLanguages = (widget) => ({
  name: 'kith-two-languages',
  transform: (code, id) => {
    if (id.endsWith('/build/i18n/languages.js'))
      return {code: code.replace(/^\s+'?(?!es\b)[\w-]+'?: \(\) => import\(.*\),$/gm, ''), map: null};
    const part = /build\/locales\/es\/(\w+)\.js$/.exec(id)?.[1];
    const isSpoken = !part || part === 'outbox' || (SPOKEN[widget] ?? [widget]).includes(part);
    return isSpoken ? null : {code: `export const ${part} = {};`, map: null};
  },
});

/** What a widget that stands alone on its page shows first, besides what its file imports anyway. */
const SHOWN_FIRST = {
  survey: ['questions/common-types', 'core/survey/read-survey'],
  pulse: ['core/belonging/parse-pulse'],
};

/** All that was compiled, and what it stands on: files that take something from each other's first file have this in their names. */
const ofThisBuild = () => {
  const hash = createHash('sha1').update(readFileSync('package.json'));
  for (const file of readdirSync('build', {recursive: true})
    .filter((name) => name.endsWith('.js'))
    .sort())
    hash.update(readFileSync(`build/${file}`));
  return hash.digest('hex').slice(0, 7);
};

/**
 * What comes later takes what it needs from the first file by way of a symbol, not by its address: content systems put `?ver=…` behind
 * that, and to the browser it would be another file, with a second Lit in it.
 */
const shared = (widget) => {
  const place = `globalThis[Symbol.for('kith.${widget}.${ofThisBuild()}')]`;
  const AS = /([\w$]+) as ([\w$]+)/g;
  return {
    name: 'kith-shared',
    renderChunk(code, chunk) {
      if (chunk.isEntry) {
        const given = code.replace(
          /\bexport \{([^}]*)\};\s*$/,
          (_, names) => `${place} ??= {${names.replace(AS, '$2: $1')}};\n`,
        );
        return {code: given, map: null};
      }
      const first = `['"]\\.\\./${widget}\\.js['"]`;
      return {
        code: code
          .replace(
            new RegExp(`\\bimport \\{([^}]*)\\} from ${first};`),
            (_, names) => `const {${names.replace(AS, '$1: $2')}} = ${place};`,
          )
          .replace(new RegExp(`\\bimport ${first};`), '')
          .replace(new RegExp(`\\bimport\\(${first}\\)`, 'g'), `Promise.resolve(${place})`),
        map: null,
      };
    },
  };
};

/** What a first file holds: it and what it imports at once. */
const firstOf = (id, {getModuleInfo}, seen = new Set()) => {
  if (seen.has(id)) return seen;
  seen.add(id);
  for (const imported of getModuleInfo(id).importedIds) firstOf(imported, {getModuleInfo}, seen);
  return seen;
};

const alone = (widget) => {
  const entry = `kith:alone:${widget}`;
  let first, form, survey;
  return {
    input: {[widget]: entry},
    preserveEntrySignatures: false,
    plugins: [
      {
        name: 'kith-alone',
        resolveId: (id) =>
          id === entry ? id : id.endsWith('/doctor/open.js') ? {id: '../doctor.js', external: true} : null,
        load: (id) =>
          id === entry
            ? [`define/${widget}`, ...(SHOWN_FIRST[widget] ?? []), 'alone']
                .map((file) => `import '${process.cwd()}/build/${file}.js';`)
                .join('')
            : null,
      },
      ...[checks(), copies(DRAWN), feedWorker(), ...browser()],
    ],
    output: {
      dir: 'dist/cdn/alone',
      format: 'es',
      entryFileNames: '[name].js',
      chunkFileNames: 'c/[hash:7].js',
      hashCharacters: 'hex',
      generatedCode: {preset: 'es2015', symbols: false},
      freeze: false,
      onlyExplicitManualChunks: true,
      manualChunks: (id, {getModuleInfo}) => {
        first ??= firstOf(entry, {getModuleInfo});
        if (first.has(id)) return widget;
        if (id.endsWith('?check')) return 'check';
        if (/build\/(ui\/rich-text|core\/text\/markdown)\.js$/.test(id)) return 'markup';
        if (inAnswers(id)) return 'answers';
        if (inOutbox(id)) return 'outbox';
        if (inAfterwards(id)) return 'afterwards';
        if ((form ??= closureOf(FORM, {getModuleInfo})).has(id)) return 'form';
        return (survey ??= closureOf(SURVEY, {getModuleInfo})).has(id) ? 'survey' : undefined;
      },
      plugins: [
        ...[absolute, shared(widget), wrap(HERE), min(), eager(), parallel(`${widget}.js`)],
        ...[wordless(), otherNames(), integrity()],
      ],
    },
    onLog,
  };
};

/** What single files do without, and what stands there instead. */
const INSTEAD = {
  'author-check.js': 'export const tellAuthor = () => {};',
  'start-worker.js': 'export const startWorker = () => undefined;',
};
const ABSENT = /(author-check|start-worker)\.js$/;

const single = (widget) => ({
  input: {[widget]: `kith:single:${widget}`},
  plugins: [
    {
      name: 'kith-single',
      // a single file holds what visitors need and nothing beside it: definitions are checked by `npx kith check`, or with kith.js
      resolveId: (id) => (id.startsWith('kith:single:') ? id : (ABSENT.exec(id)?.[0] ?? null)),
      load: (id) =>
        id in INSTEAD
          ? INSTEAD[id]
          : id.startsWith('kith:single:')
            ? `import {startLoader} from '${process.cwd()}/build/loader.js';import {VERSION} from '${process.cwd()}/build/version.js';import '${process.cwd()}/build/define/site.js';import '${process.cwd()}/build/define/outbox.js';import '${process.cwd()}/build/define/${id.slice(12)}.js';startLoader({}, VERSION);`
            : null,
    },
    twoLanguages(widget),
    ...browser(),
  ],
  output: {
    dir: 'dist/cdn/single',
    format: 'es',
    entryFileNames: '[name].js',
    inlineDynamicImports: true,
    plugins: [wrap(), min(), otherNames(), integrity()],
  },
  onLog,
});

export default [
  // 1. for npm: ES modules, one file a module, bare imports stay
  {
    input: [
      'build/index.js',
      'build/kith.js',
      'build/contract/index.js',
      'build/define/all.js',
      'build/cli/kith.js',
      'build/ssr/render-widget.js',
      ...WIDGETS.map((w) => `build/define/${w}.js`),
    ],
    external: /^(lit|@lit\/|@lit-labs\/|zod|node:)/,
    plugins: [helpers(), literals()],
    output: {dir: 'dist', format: 'es', preserveModules: true, preserveModulesRoot: 'build', sourcemap: true},
    onLog,
  },
  // 2. for the script tag: a small loader and hashed chunks
  {
    input: {kith: 'build/kith.js', doctor: 'build/doctor/open.js'},
    plugins: [checks(), doctor(), copies(), feedWorker(), ...browser()],
    output: {
      dir: 'dist/cdn',
      format: 'es',
      entryFileNames: '[name].js',
      // names say nothing: content blockers refuse paths with words like "survey"
      chunkFileNames: 'c/[hash:7].js',
      hashCharacters: 'hex',
      generatedCode: {preset: 'es2015', symbols: false},
      freeze: false,
      onlyExplicitManualChunks: true,
      manualChunks: (id, {getModuleInfo}) => {
        if (id.endsWith('?check')) return 'check';
        if (id.endsWith('?doctor')) return undefined;
        if (/build\/(ui\/rich-text|core\/text\/markdown)\.js$/.test(id)) return 'markup';
        if (inBase(id)) return 'base';
        if (inAnswers(id)) return 'answers';
        if (inOutbox(id)) return 'outbox';
        if (inAfterwards(id)) return 'afterwards';
        if ((inForm ??= closureOf(FORM, {getModuleInfo})).has(id)) return 'form';
        return (inSurvey ??= closureOf(SURVEY, {getModuleInfo})).has(id) ? 'survey' : undefined;
      },
      plugins: [wrap(HERE), absolute, min(), eager(), parallel(), wordless(), integrity(), names(), parts()],
    },
    onLog,
  },
  // 3. the builder: a static folder with a copy of the script tag's files beside it
  ...['builder', 'preview'].map((entry) => ({
    input: {[entry]: `build/builder/demo/builder/${entry}.js`},
    plugins: browser(),
    output: {
      dir: 'dist/builder',
      format: 'es',
      entryFileNames: '[name].js',
      chunkFileNames: 'c/[hash:7].js',
      plugins: [min()],
    },
    onLog,
  })),
  // 4. one first file for a page with one widget
  ...['calendar', 'pulse', 'signup', 'survey'].map(alone),
  // 5. one self-contained file a widget, for an `integrity` attribute
  ...WIDGETS.filter((w) => w !== 'site' && w !== 'outbox').map(single),
];
