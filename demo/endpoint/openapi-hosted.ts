import {HOSTED} from './hosted/form.ts';
import type {Kind} from './kinds/kind.ts';

type Doc = Record<string, unknown>;

const ID = {name: 'id', in: 'path', required: true, schema: {$ref: '#/components/schemas/Id'}};
const page = (description: string): Doc => ({description, content: {'text/html': {schema: {type: 'string'}}}});
const UNKNOWN = {
  404: {
    description: 'Nothing is published under this id',
    content: {'application/problem+json': {schema: {$ref: '#/components/schemas/Problem'}}},
  },
};
const picture = (type: string): Doc => ({
  parameters: [ID],
  get: {
    summary: "The page's address, to be printed",
    responses: {200: {description: 'A QR code', content: {[type]: {}}}, ...UNKNOWN},
  },
});

/** What a page of the endpoint's own sends, at the address of its definition. */
export const pageOperation = ({name}: Kind): Doc =>
  HOSTED.has(name)
    ? {
        post: {
          summary: "The endpoint's own page sends what was filled in, and is led on to a page that can be loaded again",
          responses: {303: {description: 'Kept'}, 422: page('What needs another look'), ...UNKNOWN},
        },
      }
    : {};

/** The endpoint's own pages: for links in mails, in text messages and on paper. */
export const hostedPathsOf = ({name, plural}: Kind): Doc =>
  HOSTED.has(name)
    ? {
        [`/${plural}/{id}/thanks`]: {
          parameters: [ID],
          get: {summary: 'What a person reads after sending', responses: {200: page('A page'), ...UNKNOWN}},
        },
        [`/${plural}/{id}/qr.svg`]: picture('image/svg+xml'),
        [`/${plural}/{id}/qr.png`]: picture('image/png'),
      }
    : {};

/** What those pages are made with. */
export const PAGE_ASSETS: Doc = {
  '/pages/page.css': {get: {summary: 'Their look', responses: {200: {description: 'CSS', content: {'text/css': {}}}}}},
  '/pages/upgrade.js': {
    get: {
      summary: 'What brings the widget',
      responses: {200: {description: 'A script', content: {'text/javascript': {}}}},
    },
  },
};
