// Which browsers (and what else the tests talk to) are on this machine; installs what is missing where it can.
import {existsSync, globSync} from 'node:fs';
import {delimiter, dirname, join} from 'node:path';
import {run} from './run.ts';

export type Engine = 'chromium' | 'firefox' | 'webkit';

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

/** The first that exists: a full path, or a command's name. */
function find(...places: (string | undefined)[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return places
    .flatMap((place = '') => (/^\w[\w-]*$/.test(place) ? folders.map((folder) => join(folder, place)) : [place]))
    .find((path) => path && existsSync(path));
}

/** Chrome, Chromium or Edge. CHROME_PATH wins. */
export const chromePath = (): string | undefined =>
  find(
    process.env['CHROME_PATH'],
    'google-chrome',
    'google-chrome-stable',
    'chromium',
    'chromium-browser',
    'microsoft-edge',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  );

/** FIREFOX_PATH wins. */
export const firefoxPath = (): string | undefined =>
  find(
    process.env['FIREFOX_PATH'],
    'firefox-esr',
    'firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  );

/** WebKitGTK's small browser, which its WebDriver starts. MINIBROWSER wins. */
export const miniBrowserPath = (): string | undefined =>
  find(process.env['MINIBROWSER'], ...globSync('/usr/lib/*/webkit2gtk-4.1/MiniBrowser'));

const hasWebkit = (): boolean => Boolean(miniBrowserPath() && find('WebKitWebDriver') && find('xvfb-run'));

/** Engines that can run here. */
export const engines = (): Engine[] => [
  ...(chromePath() ? (['chromium'] as const) : []),
  ...(firefoxPath() ? (['firefox'] as const) : []),
  ...(hasWebkit() ? (['webkit'] as const) : []),
];

/** The folder of PostgreSQL's programs; the newest version's, where there are several. */
export function postgresFolder(): string | undefined {
  const found = globSync('/usr/lib/postgresql/*/bin/initdb');
  const newest = found.toSorted((a, b) => a.localeCompare(b, 'en', {numeric: true})).at(-1);
  return newest && dirname(newest);
}

interface Need {
  name: string;
  isThere: () => boolean;
  /** Of Debian and Ubuntu. */
  packages: string[];
  /** Without it there is nothing to test. What else is missing is left out, except in CI. */
  isVital?: true;
}

const NEEDS: readonly Need[] = [
  {name: 'chromium', isThere: () => Boolean(chromePath()), packages: ['chromium', 'fonts-liberation'], isVital: true},
  {name: 'firefox', isThere: () => Boolean(firefoxPath()), packages: ['firefox-esr']},
  {name: 'webkit', isThere: hasWebkit, packages: ['webkit2gtk-driver', 'xvfb', 'xauth']},
  {name: 'php', isThere: () => Boolean(find('php')), packages: ['php-cli']},
  {name: 'postgresql', isThere: () => Boolean(postgresFolder()), packages: ['postgresql']},
];

/**
 * Sees to it that there is at least a Chromium (in CI: everything), and says what is missing.
 * @returns what is missing and left out, and what is missing and needed
 */
export async function ensureBrowsers(isCi: boolean): Promise<{skipped: string[]; missing: string[]}> {
  const isNeeded = (need: Need) => isCi || need.isVital === true;
  const absent = () => NEEDS.filter((need) => !need.isThere());
  const wanted = absent().filter(isNeeded);
  if (wanted.length && process.getuid?.() === 0 && find('apt-get')) await install(wanted.flatMap((n) => n.packages));
  const missing = absent().filter(isNeeded);
  if (missing.length) console.error(`Please install: ${missing.map(describe).join('; ')}`);
  return {
    missing: missing.map(({name}) => name),
    skipped: absent()
      .filter((need) => !isNeeded(need))
      .map(({name}) => name),
  };
}

const describe = ({name, packages}: Need): string =>
  name === 'chromium'
    ? 'Chrome, Chromium or Edge (or set CHROME_PATH to it)'
    : `${name} (on Debian: apt-get install ${packages.join(' ')})`;

async function install(packages: string[]): Promise<void> {
  console.log(`Installing ${packages.join(', ')} …`);
  const options = {env: {DEBIAN_FRONTEND: 'noninteractive'}, isQuiet: true};
  await run('apt-get', ['update', '-qq'], options);
  const {code, output} = await run(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
    options,
  );
  if (code !== 0) console.error(output.split('\n').slice(-20).join('\n'));
}

if (import.meta.main) {
  const {missing} = await ensureBrowsers(process.env['CI'] === 'true');
  console.log(`engines here: ${engines().join(', ') || 'none'}`);
  if (missing.length) process.exitCode = 1;
}
