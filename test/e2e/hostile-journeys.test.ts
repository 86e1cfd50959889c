// Every widget's whole journey on pages of every kind that breaks things: what arrives is what arrives from a plain page.
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import type {Browser, Frame, Page} from 'puppeteer-core';
import {openPage, type Watched} from '../support/e2e.ts';
import {perform, SPECIMENS, toMarkup} from '../support/every-widget.ts';
import {buildPage, headersOf, HOSTS, serveScripts, type Host} from '../support/hostile-hosts.ts';
import {answer, fleet, Shore, until} from '../support/shore.ts';

const shore = new Shore();
const browsers: Browser[] = [];
before(async () => {
  await shore.start();
  serveScripts(shore.site);
});
after(async () => {
  for (const browser of browsers) await browser.close();
  shore.stop();
});

/** A page of this kind with every widget; its address. */
function put(host: Host, place: string): string {
  const widgets = SPECIMENS.map((one) => toMarkup(one, shore.action(`${place}-${one.tag}`))).join('\n');
  const headers = headersOf(host, new URL(shore.action('x')).origin);
  shore.site.pages.set(`/${place}`, {html: buildPage(host, widgets), headers});
  const frame = `<iframe sandbox="allow-scripts" src="/${place}" width="900" height="900"></iframe>`;
  if (host.isSandboxed) shore.site.pages.set(`/${place}-host`, {html: `<!doctype html><title>A frame</title>${frame}`});
  return `${host.isInsecure ? shore.insecure : shore.site.base}/${place}${host.isSandboxed ? '-host' : ''}`;
}

/** What arrived from a widget, without what is never the same twice. */
function arrived(place: string, tag: string): Record<string, unknown> {
  const {posts, stored} = shore.at(`${place}-${tag}`);
  assert.equal(stored.length, 1, `${tag}: arrives once`);
  const {id, page, startedAt, submittedAt, consents, ...rest} = JSON.parse(posts.at(-1)!.body) as Record<
    string,
    unknown
  >;
  assert.ok(id && submittedAt && (page || tag === 'kith-pulse'), tag);
  const given = (consents as {time: string}[] | undefined)?.map(({time, ...consent}) => (assert.ok(time), consent));
  return {...rest, isTimed: Boolean(startedAt), consents: given};
}

/** Something waits, its form goes away, and the note sends it. */
async function waitAndSend(page: Page | Frame, action: string): Promise<void> {
  await page.evaluate(async (url) => {
    const survey = document.createElement('kith-survey') as HTMLElement & {definition?: unknown; state?: string};
    const reach = async (state: string) => {
      for (let tries = 0; survey.state !== state; tries++) {
        if (tries > 500) throw new Error(`the survey is ${survey.state}, not ${state}`);
        await new Promise((done) => setTimeout(done, 10));
      }
    };
    survey.setAttribute('action', url);
    survey.definition = {id: 'late', questions: [{id: 'wish', type: 'text', label: 'One wish'}]};
    document.body.append(survey);
    await reach('ready');
    await (survey as unknown as {submit(): Promise<void>}).submit();
    await reach('waiting');
    survey.remove();
    document.body.append(document.createElement('kith-outbox'));
  }, action);
  await page.evaluate(perform, 'kith-outbox', [['.acts button']] as const, 'has been sent');
}

async function visit(browser: Browser, host: Host, place: string): Promise<Watched & {frame: Page | Frame}> {
  const watched = await openPage(browser);
  const {page} = watched;
  await host.start?.(page);
  await page.goto(put(host, place));
  if (!host.isSandboxed) return {...watched, frame: page};
  await until(() => page.frames().length > 1, 'the frame is there');
  return {...watched, frame: page.frames()[1]!};
}

for (const {name: engine, launch} of fleet())
  describe(engine, () => {
    let browser: Browser;
    before(async () => void browsers.push((browser = await launch())));
    let plain: Record<string, unknown> | undefined;

    for (const [i, host] of HOSTS.entries())
      test(`${host.name}: every widget's whole journey, and what arrives is the same`, async () => {
        const place = `${engine}-${i}`;
        const {page, frame, errors, violations, requests, console: lines} = await visit(browser, host, place);
        for (const {tag, acts, end} of SPECIMENS) await frame.evaluate(perform, tag, acts, end.source);
        const notice = shore.at(`${place}-late`);
        notice.next = [answer(503)];
        await waitAndSend(frame, shore.action(`${place}-late`));

        const senders = SPECIMENS.filter(({answers}) => answers);
        const found = Object.fromEntries(senders.map(({tag}) => [tag, arrived(place, tag)]));
        for (const {tag, answers} of senders) assert.deepEqual(found[tag]!['answers'], answers, tag);
        plain ??= found;
        assert.deepEqual(found, plain);
        assert.equal(notice.stored.length, 1, 'what waited is sent once');
        assert.deepEqual([errors, await violations()], [[], []]);
        // what browsers themselves say about replies of 503 and focus in frames is not ours
        const ours = lines.filter((line) => !/^(Failed to load resource|Blocked autofocusing)/.test(line));
        assert.equal(ours.length, host.lines ?? 0, ours.join('\n'));
        const strangers = requests
          .map((request) => new URL(request.url()))
          .filter(({protocol}) => protocol.startsWith('http'));
        assert.deepEqual(
          strangers.filter(
            ({origin}) => ![shore.site.base, shore.insecure, new URL(shore.action('x')).origin].includes(origin),
          ),
          [],
        );
        assert.deepEqual(await page.browserContext().cookies(), []);
        await page.browserContext().close();
      });
  });
