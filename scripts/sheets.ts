// Pictures of every widget in every look, light and dark, in four languages and two widths, laid out on sheets in
// build/sheets; and what axe finds in each, in docs/accessibility-table.md. `npm run sheets -- survey` draws the sheets of those whose
// name contains the word, `npm run sheets -- --table` only writes the table.
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import puppeteer, {type Browser, type Page} from 'puppeteer-core';
import {CHROME_ARGS, chromePath} from './browsers.ts';
import {EXHIBITS, LANGUAGES, type Language} from './sheets/exhibits.ts';
import {LOOKS, openGallery, toQuery, TONES, type Scene} from './sheets/gallery.ts';
import {ROOT} from './source-files.ts';

const SHEETS = join(ROOT, 'build/sheets');
const TABLE = join(ROOT, 'docs/accessibility-table.md');
const AXE = readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');
const WIDTHS = [360, 1280] as const;

/** Opens a scene and waits until everything in it stands still. */
async function enter(page: Page, site: string, scene: Scene): Promise<void> {
  await page.goto(site + toQuery(scene));
  const {tag, press} = EXHIBITS[scene.exhibit]!;
  await page.waitForFunction(
    (name) => document.querySelector<HTMLElement & {state: string}>(name)?.state === 'ready',
    {},
    tag,
  );
  if (press) await page.evaluate((name, selector) => pressInside(name, selector), tag, press);
  await new Promise((done) => setTimeout(done, press ? 700 : 250));
}

/** In the page: presses what can be reached inside a widget. */
declare function pressInside(tag: string, selector: string): Promise<void>;
const PRESS = `async function pressInside(tag, selector) {
  for (let tries = 0; tries < 100; tries++) {
    const found = document.querySelector(tag).shadowRoot.querySelector(selector);
    if (found) return found.click();
    await new Promise((done) => setTimeout(done, 20));
  }
}`;

/** All looks of one exhibit beside each other: a row for light and one for dark. */
async function drawSheet(
  browser: Browser,
  site: string,
  exhibit: string,
  lang: Language,
  width: number,
): Promise<void> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(PRESS);
  await page.setViewport({width, height: 800});
  const shots: string[] = [];
  for (const tone of TONES)
    for (const look of LOOKS) {
      await enter(page, site, {exhibit, look, tone, lang});
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      // a dialog is as high as the window; pages from right to left are cut off in pictures of whole pages
      if (!exhibit.endsWith('-event')) await page.setViewport({width, height});
      shots.push((await page.screenshot({encoding: 'base64'})) as string);
      await page.setViewport({width, height: 800});
    }
  const columns = width > 600 ? 2 : LOOKS.length;
  const scale = width > 600 ? 0.62 : 1;
  await page.setViewport({width: Math.round(columns * (width * scale + 12)), height: 600});
  const images = shots.map((shot) => `<img width="${width * scale}" src="data:image/png;base64,${shot}">`).join('');
  await page.setContent(
    `<body style="margin:0;background:#999;display:grid;gap:12px;grid-template-columns:repeat(${columns},max-content)">${images}`,
  );
  await page.screenshot({path: join(SHEETS, `${exhibit}-${lang}-${width}.png`) as `${string}.png`, fullPage: true});
  await page.close();
}

interface Counted {
  scene: Scene;
  violations: string[];
}

/** What axe finds in a scene, with best practices and contrast. */
async function count(page: Page, site: string, scene: Scene): Promise<Counted> {
  await enter(page, site, scene);
  await page.evaluate(AXE);
  const {tag} = EXHIBITS[scene.exhibit]!;
  // what is behind an open dialog cannot be reached
  const place = scene.exhibit.endsWith('-event') ? {fromShadowDom: [tag, 'dialog']} : {fromShadowDom: [tag, '.kith']};
  const violations = await page.evaluate(async (include) => {
    const {axe} = globalThis as unknown as {
      axe: {
        run: (
          place: object,
          o: object,
        ) => Promise<{passes: object[]; violations: {id: string; nodes: {html: string}[]}[]}>;
      };
    };
    const {passes, violations} = await axe.run({include}, {resultTypes: ['violations']});
    if (!passes.length) throw new Error('axe found nothing to look at');
    return violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html}`));
  }, place);
  return {scene, violations};
}

async function writeTable(browser: Browser, site: string): Promise<number> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(PRESS);
  await page.setViewport({width: 800, height: 900});
  const counted: Counted[] = [];
  for (const exhibit of Object.keys(EXHIBITS))
    for (const look of LOOKS)
      for (const tone of TONES)
        for (const dir of ['ltr', 'rtl'] as const) {
          const scene = {exhibit, look, tone, dir, lang: dir === 'rtl' ? 'ar' : 'en'} as const;
          const result = await count(page, site, scene);
          counted.push(result);
          if (result.violations.length) console.log(Object.values(scene).join(' '), result.violations);
        }
  writeFileSync(TABLE, toTable(counted));
  return counted.reduce((sum, {violations}) => sum + violations.length, 0);
}

function toTable(counted: readonly Counted[]): string {
  const column = (look: string, tone: string, dir: string): string => `${look}, ${tone}, ${dir}`;
  const columns = LOOKS.flatMap((look) => TONES.map((tone) => `${look}, ${tone}`));
  const rows = Object.keys(EXHIBITS).map((exhibit) => {
    const cells = LOOKS.flatMap((look) =>
      TONES.map((tone) =>
        (['ltr', 'rtl'] as const)
          .map((dir) => {
            const is = ({scene}: Counted): boolean =>
              scene.exhibit === exhibit && column(scene.look, scene.tone, scene.dir!) === column(look, tone, dir);
            return counted.find(is)!.violations.length;
          })
          .join(' · '),
      ),
    );
    return `| ${[exhibit, ...cells].join(' | ')} |`;
  });
  return `# What axe finds

Violations of axe-core's rules, best practices and contrast among them, of every widget in every [look](design.md), on a light page and
on a dark one: from left to right (English) · from right to left (Arabic). Written by \`npm run sheets -- --table\`.

| ${['', ...columns].join(' | ')} |
| --- |${columns.map(() => ' :-: |').join('')}
${rows.join('\n')}

${counted.length} pages, ${counted.reduce((sum, {violations}) => sum + violations.length, 0)} violations.
`;
}

async function main(wanted: readonly string[]): Promise<void> {
  mkdirSync(SHEETS, {recursive: true});
  const gallery = await openGallery();
  const browser = await puppeteer.launch({executablePath: chromePath()!, args: CHROME_ARGS});
  const words = wanted.filter((word) => !word.startsWith('--'));
  if (!wanted.includes('--table'))
    for (const exhibit of Object.keys(EXHIBITS))
      for (const lang of LANGUAGES)
        for (const width of WIDTHS)
          if (words.every((word) => `${exhibit} ${lang} ${width}`.includes(word)))
            await drawSheet(browser, gallery.url, exhibit, lang, width);
  const found = wanted.includes('--table') || !words.length ? await writeTable(browser, gallery.url) : 0;
  await browser.close();
  gallery.close();
  console.log(`${found} violations`);
  if (found) process.exitCode = 1;
}

await main(process.argv.slice(2));
