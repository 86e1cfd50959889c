// The guide: its pages are whole, lead somewhere, hold nothing that a strict policy forbids, and can be searched.
import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {dirname, join} from 'node:path/posix';
import {test} from 'node:test';
import {parse, defaultTreeAdapter, type DefaultTreeAdapterTypes as Tree} from 'parse5';
import {buildSite} from '../../scripts/docs-site.ts';
import {readComments} from '../../scripts/docs-site/contract-comments.ts';
import {formatCode} from '../../scripts/docs-site/highlight.ts';
import {toFilePlace} from '../../scripts/docs-site/links.ts';
import {buildArticle} from '../../scripts/docs-site/markdown.ts';
import {buildGroups} from '../../scripts/docs-site/pages.ts';
import {ROOT} from '../../scripts/source-files.ts';

type Search = (index: readonly {u: string; p: string; s?: string; t: string}[], question: string) => {u: string}[];
const {search} = (await import(join(ROOT, 'scripts/docs-site/static/search.js'))) as {search: Search};
const {files, copies} = buildSite();
const pages = [...files].filter(([path]) => path.endsWith('.html'));
const place = (href: string): string => href;
const SHEETS = ['base.css', 'docs.css', 'home.css', 'article.css'];

function* elementsOf(node: Tree.ParentNode): Generator<Tree.Element> {
  for (const child of node.childNodes)
    if (defaultTreeAdapter.isElementNode(child)) {
      yield child;
      yield* elementsOf(child);
    }
}
const valueOf = ({attrs}: Tree.Element, name: string): string | undefined =>
  attrs.find((one) => one.name === name)?.value;
const trees = new Map(pages.map(([path, html]) => [path, [...elementsOf(parse(html))]]));

test('each page has a language, a title and a description of its own, one first heading, and no id twice', () => {
  const titles = new Set<string>();
  for (const [path, elements] of trees) {
    const named = (tag: string) => elements.filter(({tagName}) => tagName === tag);
    assert.equal(valueOf(named('html')[0]!, 'lang'), 'en', path);
    assert.equal(named('h1').length, 1, path);
    const description = named('meta').find((meta) => valueOf(meta, 'name') === 'description');
    assert.ok((valueOf(description!, 'content') ?? '').length > 20, `${path} has no description`);
    titles.add(/<title>(.*)<\/title>/.exec(files.get(path)!)![1]!);
    const ids = elements.flatMap((element) => valueOf(element, 'id') ?? []);
    assert.deepEqual(
      ids.filter((id, i) => ids.indexOf(id) !== i),
      [],
      path,
    );
  }
  assert.equal(titles.size, pages.length);
});

test('every link of a page leads to a page, a heading or a file that is there', () => {
  const copied = new Set([...copies].map(toFilePlace));
  const own = new Set(['mark.svg', ...SHEETS, 'docs.js', 'kith/kith.js']);
  const ids = new Map([...trees].map(([path, all]) => [path, new Set(all.map((one) => valueOf(one, 'id')))]));
  const dead = [...trees].flatMap(([path, elements]) =>
    elements
      .filter(({parentNode}) => !(parentNode && 'attrs' in parentNode && valueOf(parentNode, 'class') === 'stage'))
      .flatMap(
        (element) => valueOf(element, 'href') ?? (element.tagName === 'img' ? (valueOf(element, 'src') ?? []) : []),
      )
      .filter((href) => !/^(?:https?|mailto):/.test(href))
      .filter((href) => {
        const [file = '', hash] = href.split('#');
        const target = file ? join(dirname(path), file) : path;
        if (target.startsWith('schema/')) return !existsSync(join(ROOT, 'dist', target));
        if (hash !== undefined && !ids.get(target)?.has(hash)) return true;
        return !files.has(target) && !copied.has(target) && !own.has(target);
      })
      .map((href) => `${path} → ${href}`),
  );
  assert.deepEqual(dead, []);
});

test('no page has styles or scripts in it, or takes anything from elsewhere', () => {
  for (const [path, elements] of trees)
    for (const element of elements) {
      const {tagName} = element;
      assert.ok(tagName !== 'style' && valueOf(element, 'style') === undefined, `${path}: a style in <${tagName}>`);
      assert.ok(
        element.attrs.every(({name}) => !name.startsWith('on')),
        `${path}: a handler in <${tagName}>`,
      );
      if (tagName === 'script' && valueOf(element, 'type') !== 'application/json')
        assert.match(valueOf(element, 'src') ?? '', /^[.\w/-]+\.js$/, `${path}: a script in the page`);
      if (['link', 'img', 'source', 'iframe'].includes(tagName))
        assert.doesNotMatch(valueOf(element, 'src') ?? valueOf(element, 'href') ?? '', /^(?:https?:)?\/\//, path);
    }
});

test('every Markdown file is a page, in one place of the navigation; one that nobody has placed stands at the end', () => {
  const groups = buildGroups(['README.md', 'docs/design.md', 'docs/something-new.md', 'docs/widgets/poll.md']);
  assert.deepEqual(
    groups.flatMap(({pages: own}) => own.map(({source}) => source)),
    ['docs/design.md', 'docs/widgets/poll.md', 'README.md', 'docs/something-new.md'],
  );
  const home = files.get('index.html')!;
  for (const path of ['faq.html', 'widgets/survey.html', 'contract.html', 'changelog.html'])
    assert.equal(home.split(`<li><a href="${path}">`).length - 1, 1, path);
});

test('a widget’s page says whom it serves, all that the manifest knows, and runs an example that keeps nothing', () => {
  const page = files.get('widgets/survey.html')!;
  for (const said of [
    'Serves <strong>influence</strong>',
    '<code>heading-level</code>',
    '<code>kith-sent</code>',
    '::part(question)',
    '--kith-accent',
    'clearDraft',
  ])
    assert.ok(page.includes(said), said);
  assert.match(page, /<div class="stage"><kith-survey shared-device /);
  assert.ok(page.includes('src="../kith/kith.js"'));
  assert.ok(!files.get('faq.html')!.includes('kith.js'));
});

test('the contract is told from the schemas, in the words of their sources', () => {
  const page = files.get('contract.html')!;
  assert.ok(page.includes('<code>pages[].questions</code>'));
  assert.ok(page.includes('Questions of which a high answer means little'));
  assert.match(page, /<code>id<\/code> <strong class="needed">needed<\/strong><\/td><td[^>]*><a href="#id">Id<\/a>/);
  const comments = readComments(
    '/** A pot. */\nexport const Pot = z.object({\n  /** How wide,\n   * in cm. */\n  width: z.number(),\n});\n',
  );
  assert.deepEqual([comments.about('Pot'), comments.of('Pot', 'width')], ['A pot.', 'How wide, in cm.']);
});

test('Markdown makes no markup of HTML that it holds, but for pictures; comments go', () => {
  const hostile =
    '# T\n\n<script>alert(1)</script> a <b onclick="x">b</b> <img src="x" onerror="y"> <!-- z -->\n\n[l](javascript:alert(1))';
  const {html} = buildArticle(hostile, (href) => (href.startsWith('java') ? undefined : href));
  assert.doesNotMatch(html, /<script|<b |<img|javascript:|<!--/);
  const picture =
    '<picture><source media="(prefers-color-scheme: dark)" srcset="a.png"><img src="b.png" alt="B" width="1" height="1"></picture>';
  assert.equal(buildArticle(`# T\n\n${picture}`, place).html.trim(), `<p>${picture}</p>`);
});

test('a table of up to four columns tells each value its column; the roles say that it stays a table', () => {
  const toTable = (head: string) =>
    buildArticle(`# T\n\n${head}\n${head.replace(/\w+/g, '---')}\n${head.replace(/\w+/g, '`x`')}`, place).html;
  const four = toTable('| Name | Type | Default | What |');
  assert.match(four, /<div class="scroll stacks" role="group" aria-label="Table: T" tabindex="0"><table role="table">/);
  assert.match(four, /<td role="cell" data-column="Default"><code>x<\/code><\/td>/);
  const five = toTable('| Name | Type | Default | What | Since |');
  assert.match(five, /<div class="scroll" role="group" aria-label="Table: T" tabindex="0"><table><thead>/);
  assert.doesNotMatch(five, /data-column|role="cell"/);
});

test('a code block shows what it says, whatever it says, with colours for what has meaning', () => {
  assert.equal(
    formatCode('<a href="x">&</a>', 'html').replace(/<\/?span[^>]*>/g, ''),
    '&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;',
  );
  assert.equal(
    formatCode('{"a": true}', 'json'),
    '{<span class="tag">&quot;a&quot;</span>: <span class="word">true</span>}',
  );
  assert.equal(formatCode('<x>', 'nobody'), '&lt;x&gt;');
});

test('the search finds sections by all their words, titles first, whatever the accents', () => {
  const index = [
    {u: 'a.html', p: 'Calendars', t: 'Events by month'},
    {u: 'b.html#x', p: 'Delivery', s: 'Retry', t: 'A calendar is fetched again. Señal débil.'},
  ];
  const found = (question: string) => search(index, question).map(({u}) => u);
  assert.deepEqual(found('calendar'), ['a.html', 'b.html#x']);
  assert.deepEqual(found('CALENDAR fetch'), ['b.html#x']);
  assert.deepEqual(found('senal'), ['b.html#x']);
  const sideBySide = {u: 'c.html', p: 'Lists', t: 'There is a waiting list.'};
  const apart = {u: 'd.html', p: 'Lists', t: 'A list of what is waiting.'};
  assert.equal(search([apart, sideBySide], 'waiting list')[0]!.u, 'c.html');
  assert.deepEqual([found('lend'), found(''), found('nothing like it')], [[], [], []]);
});

test('what people look for is found in the guide', () => {
  const index = JSON.parse(files.get('search.json')!) as Parameters<typeof search>[0];
  for (const [question, page] of [
    ['wordpress', 'site-builders.html'],
    ['visibleIf', 'definitions.html'],
    ['cors', 'faq.html'],
    ['::part', 'design.html'],
    ['keepFor', 'endpoint.html'],
    ['screen reader', 'accessibility.html'],
  ] as const)
    assert.ok(
      search(index, question).some(({u}) => u.startsWith(page)),
      `${question} does not lead to ${page}`,
    );
  assert.ok(index.every(({u}) => files.has(u.split('#')[0]!)));
});

test('the script of the guide is where its pages look for it', () => {
  for (const name of ['docs.js', 'search.js', ...SHEETS, 'mark.svg'])
    assert.ok(existsSync(join(ROOT, 'scripts/docs-site/static', name)), name);
});
