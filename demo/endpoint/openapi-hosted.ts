import type {Kind} from './kinds/kind.ts';

type Doc = Record<string, unknown>;

const ID = {name: 'id', in: 'path', required: true, schema: {$ref: '#/components/schemas/Id'}};
const LANG = {name: 'lang', in: 'query', schema: {type: 'string'}, description: "Default: the reader's language"};
const of = (type: string, description: string): Doc => ({description, content: {[type]: {schema: {type: 'string'}}}});
const NOTHING = {404: {description: 'There is nothing at this address'}};

const file = (type: string, summary: string): Doc => ({get: {summary, responses: {200: of(type, 'For a year')}}});

/** What the endpoint's own pages are made with. */
export const PAGE_ASSETS: Doc = {
  '/pages/page.css': file('text/css', 'How hosted pages look'),
  '/pages/upgrade.js': file('text/javascript', 'What makes widgets of their forms'),
};

/** How a form on a hosted page is sent, at its definition's own address. */
export const SEND_PAGE: Doc = {
  summary: "Send a hosted page's form",
  requestBody: {
    required: true,
    content: {'application/x-www-form-urlencoded': {}, 'multipart/form-data': {}},
  },
  responses: {
    303: {description: 'Kept; leads to the page of thanks'},
    422: of('text/html', 'The form again, with what was typed and what is wrong'),
    ...NOTHING,
  },
};

/** What belongs to a hosted page besides its definition's own address. */
export const hostedPaths = ({plural}: Kind): Doc => ({
  [`/${plural}/{id}/thanks`]: {
    parameters: [ID, LANG],
    get: {
      summary: 'Thanks for a form that was sent; for half an hour at most with its receipt and places',
      responses: {200: of('text/html', 'A page'), ...NOTHING},
    },
  },
  ...Object.fromEntries(
    Object.entries({svg: 'image/svg+xml', png: 'image/png'}).map(([end, type]) => [
      `/${plural}/{id}/qr.${end}`,
      {
        parameters: [ID, LANG],
        get: {
          summary: 'The address of the hosted page as a QR code',
          responses: {200: of(type, 'For a day'), ...NOTHING},
        },
      },
    ]),
  ),
});
