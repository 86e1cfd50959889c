import type {AddressFacts, Facts, ScriptFile, WidgetFacts} from '../../src/doctor/facts.ts';

/** Facts of a page with which nothing is wrong; each test makes it sick in one way. */
export const FILE: ScriptFile = {
  url: 'https://cdn.example.org/kith/kith.js',
  tags: 1,
  isModule: true,
  milliseconds: 80,
  encoded: 1300,
  decoded: 3600,
  contentType: 'text/javascript; charset=utf-8',
  cacheControl: 'no-cache',
};
export const WIDGET: WidgetFacts = {
  place: 0,
  tag: 'kith-survey',
  id: '',
  isDefined: true,
  state: 'ready',
  trouble: '',
  attributes: ['src', 'class', 'data-x'],
  known: ['src', 'theme', 'heading-level', 'lang', 'action', 'enctype'],
  sources: ['https://api.example.org/surveys/needs'],
  hasFallback: true,
  width: 640,
  height: 900,
  hiddenBy: undefined,
  clippedBy: undefined,
  form: undefined,
  textSize: 16,
  contrast: 15,
  mode: 'cors',
};
export const READ: AddressFacts = {
  url: 'https://api.example.org/surveys/needs',
  use: 'read',
  place: 0,
  tag: 'kith-survey',
  reach: 'ok',
  status: 200,
  body: 'json',
  enctype: '',
  milliseconds: 90,
  check: {errors: [], warnings: []},
};
export const SEND: AddressFacts = {
  ...READ,
  url: 'https://api.example.org/surveys/needs/submissions',
  use: 'send',
  status: 401,
  body: undefined,
  enctype: 'application/json',
  check: undefined,
};
export const HEALTHY: Facts = {
  page: {
    origin: 'https://example.org',
    host: 'example.org',
    isSecure: true,
    isLocal: false,
    lang: 'en',
    viewport: 'width=device-width, initial-scale=1',
    charset: 'UTF-8',
    isQuirky: false,
    frame: 'none',
    rootSize: 16,
  },
  script: {version: '0.1.0', files: [FILE]},
  policy: {policies: ["default-src 'self'; connect-src https://api.example.org"], isComplete: true, violations: []},
  storage: {local: 'works', database: 'works'},
  widgets: [WIDGET],
  strangers: [],
  addresses: [READ, SEND],
};
