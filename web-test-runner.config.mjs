import {chromeLauncher} from '@web/test-runner-chrome';
import {defaultReporter} from '@web/test-runner';
import puppeteer from 'puppeteer-core';
import {chromePath, CHROME_ARGS, engines, firefoxPath, QUIET_DOWNLOADS} from './test/tools/browsers.mjs';
import {mediaPlugin} from './test/tools/media-plugin.mjs';
import {treePlugin} from './test/tools/tree-plugin.mjs';
import {webkit} from './test/tools/webkit-launcher.mjs';
import {summaryReporter} from './test/tools/summary-reporter.mjs';

const chromium = () =>
  chromeLauncher({
    launchOptions: {executablePath: chromePath(), headless: true, args: CHROME_ARGS},
    // a window of its own per test file, each as if it were in front: others get no animation frames and no focus events
    // and storage of its own: what waits to be sent is sent by any page of the same browser
    createPage: async ({context}) => {
      const own = await context.browser().createBrowserContext();
      const page = await own.newPage({type: 'window'});
      await (await page.createCDPSession()).send('Emulation.setFocusEmulationEnabled', {enabled: true});
      return page;
    },
  });

const firefox = () =>
  chromeLauncher({
    puppeteer, // with a puppeteer given, the launcher may drive Firefox, over WebDriver BiDi
    concurrency: 1,
    launchOptions: {
      browser: 'firefox',
      executablePath: firefoxPath(),
      headless: true,
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: QUIET_DOWNLOADS,
    },
  });

const launchers = {chromium, firefox, webkit};
const wanted = process.env.BROWSERS?.split(',') ?? engines();

export default {
  files: '.test/test/**/*.test.js',
  nodeResolve: {exportConditions: ['production', 'browser']},
  plugins: [mediaPlugin(), treePlugin()],
  browsers: wanted.map((name) => launchers[name]()),
  reporters: [defaultReporter({reportTestProgress: false}), summaryReporter()],
  // three pages at a time, of as many engines as there are: a third engine that waits for another to end keeps a core idle
  concurrentBrowsers: 3,
  concurrency: wanted.length > 2 ? 1 : 2,
  testsFinishTimeout: 400_000,
  testFramework: {config: {timeout: 8000}},
};
