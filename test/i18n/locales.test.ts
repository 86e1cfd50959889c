import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {test} from 'node:test';
import {findCatalog, LANGUAGES, matchLanguage} from '../../src/i18n/languages.ts';
import {loadCatalog} from '../../src/i18n/locale.ts';
import {english, lists} from './english.ts';
import {judgeLanguage, judgeMessage} from './judge.ts';

const FILES = readdirSync('src/locales').flatMap((file) => (file.endsWith('.ts') ? [file.slice(0, -3)] : []));

test('every language file is offered, and every language that is offered has its file', () => {
  assert.deepEqual([...LANGUAGES].toSorted(), FILES.toSorted());
});

for (const tag of FILES)
  test(`${tag} says everything that English says, and says it whole`, async () => {
    const {dir, ...catalog} = (await findCatalog(tag))!;
    assert.deepEqual(judgeLanguage(tag, catalog, english), []);
    assert.equal(dir, ['ar', 'fa', 'he'].includes(tag) ? 'rtl' : 'ltr');
  });

test('a word that two widgets share is the same word in both', () => {
  const said = new Map<string, string>();
  const differing = lists.flatMap(([file, words]) =>
    Object.entries(words).flatMap(([key, message]) => {
      const text = JSON.stringify(message);
      const other = said.get(key) ?? text;
      said.set(key, text);
      return text === other ? [] : [`${file}: ${key}`];
    }),
  );
  // what is said of anything that is broken serves the calendar too
  assert.deepEqual(differing, ['src/widgets/calendar/calendar.messages.ts: brokenTitle']);
});

const MATCHES: readonly [asked: string, given: string | undefined][] = [
  ['es', 'es'],
  ['es-MX', 'es'],
  ['es_419', 'es'],
  ['ES', 'es'],
  ['pt-PT', 'pt'],
  ['pt-BR', 'pt'],
  ['zh', 'zh-Hans'],
  ['zh-CN', 'zh-Hans'],
  ['zh-SG', 'zh-Hans'],
  ['zh-Hans-HK', 'zh-Hans'],
  ['zh-TW', 'zh-Hant'],
  ['zh-HK', 'zh-Hant'],
  ['zh-MO', 'zh-Hant'],
  ['zh-Hant', 'zh-Hant'],
  ['fil', 'tl'],
  ['fil-PH', 'tl'],
  ['tl', 'tl'],
  ['iw', 'he'],
  ['he-IL', 'he'],
  ['de-CH-1996', 'de'],
  ['fr-x-plain', 'fr'],
  ['nb', undefined],
  ['eo', undefined],
  ['en-GB', undefined],
  ['und-x-nothing', undefined],
];

for (const [asked, given] of MATCHES)
  test(`a reader of ${asked} is given ${given ?? 'English'}`, () => {
    assert.equal(matchLanguage(asked), LANGUAGES.includes(given ?? '') ? given : undefined);
  });

test('a tag that is none, English, and a language we lack: the widget stays English', async () => {
  for (const tag of ['', 'x', '!!', 'en', 'en-US', 'nb-NO']) assert.equal(await loadCatalog(tag), undefined);
});

test('a language that runs to the left does so even where the words stay English', async () => {
  assert.deepEqual(await loadCatalog('ur-PK'), {dir: 'rtl'});
});

const WORDINGS: readonly [locale: string, wordings: Parameters<typeof findCatalog>[1], key: string, said: unknown][] = [
  ['en', [{send: 'Go'}], 'send', 'Go'],
  ['es', [{send: 'Go'}], 'send', 'Go'],
  ['es', [{es: {send: 'Dale'}, send: 'Go'}], 'send', 'Dale'],
  ['es-MX', [{es: {send: 'Dale'}, 'es-MX': {send: 'Ándale'}}], 'send', 'Ándale'],
  ['es-AR', [{es: {send: 'Dale'}, 'es-MX': {send: 'Ándale'}}], 'send', 'Dale'],
  ['en', [{es: {send: 'Dale'}}], 'send', undefined],
  ['en', [{send: 'of the site'}, {send: 'of the element'}], 'send', 'of the element'],
  ['en', [{send: 'of the site'}, {next: 'of the element'}], 'send', 'of the site'],
  ['en', [{no: {send: 'Kjør'}, send: 'Go'}], 'no', undefined],
  ['no', [{no: {send: 'Kjør'}}], 'send', 'Kjør'],
  ['no', [{no: 'Nope'}], 'no', 'Nope'],
  ['en', [{events: {one: '{n} act', other: '{n} acts'}}], 'events', {one: '{n} act', other: '{n} acts'}],
  ['en', [{send: 7, next: null} as never], 'send', undefined],
];

for (const [locale, wordings, key, said] of WORDINGS)
  test(`a page that says ${JSON.stringify(wordings)} to a reader of ${locale} has ${key} as it wishes`, async () => {
    assert.deepEqual((await loadCatalog(locale, ...wordings!))?.[key], said);
  });

const FAULTS: readonly [tag: string, key: string, message: Parameters<typeof judgeMessage>[2], fault: RegExp][] = [
  ['fr', 'again', 'Try again', /same as in English/],
  ['fr', 'again', 'Réessayer.', /ends otherwise/],
  ['fr', 'again', 'Réessayer {n}', /not in the English/],
  ['fr', 'again', 'Rеessayer', /other script/],
  ['fr', 'again', "Essayer d'abord", /straight quotes/],
  ['fr', 'waitingNext', 'Nouvel essai bientôt.', /\{time\} is missing/],
  ['pl', 'results.chose', {one: '{n} osoba', other: '{n} osoby'}, /needs few many one other/],
  [
    'ru',
    'rankFull',
    {one: 'Можно одну', few: 'Можно {n}', many: 'Можно {n}', other: 'Можно {n}'},
    /one: \{n\} is missing/,
  ],
  ['fr', 'results.chose', '{n} personnes ont répondu', /is not plural/],
  ['ja', 'again', 'もう一度 try', /other script/],
];

for (const [tag, key, message, fault] of FAULTS)
  test(`the check sees in ${tag}: ${fault.source}`, () => {
    assert.match(judgeMessage(tag, key, message, english[key]!).join('\n'), fault);
  });
