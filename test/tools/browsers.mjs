// Where the browsers are. CHROME_PATH and FIREFOX_PATH win over what is found.
import {existsSync} from 'node:fs';
import {WebKitDriver} from './webkit-driver.mjs';

const first = (paths) => paths.find((path) => path && existsSync(path));

export const chromePath = () =>
  first([
    process.env.CHROME_PATH,
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    '/usr/bin/chromium-browser',
    '/usr/bin/microsoft-edge',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ]);
export const firefoxPath = () =>
  first([
    process.env.FIREFOX_PATH,
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ]);

/** Names of the engines that can run here. */
export const engines = () => [
  ...(chromePath() ? ['chromium'] : []),
  ...(firefoxPath() ? ['firefox'] : []),
  ...(WebKitDriver.available() ? ['webkit'] : []),
];

export const CHROME_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--hide-scrollbars',
];
