import {HOOK_EVENTS} from './store/webhooks.ts';

type Doc = Record<string, unknown>;

const ADMINISTRATOR = [{administrator: ['admin']}];
const json = (schema: Doc): Doc => ({content: {'application/json': {schema}}});
const PROBLEM = {content: {'application/problem+json': {schema: {$ref: '#/components/schemas/Problem'}}}};
const problem = (description: string): Doc => ({description, ...PROBLEM});
const UNAUTHORIZED = {401: problem("Without the administrator's token")};
const GONE = {404: problem('There is no such thing any more')};

const HOOK = {
  type: 'object',
  properties: {
    url: {type: 'string', format: 'uri'},
    events: {type: 'array', items: {enum: [...HOOK_EVENTS]}},
    of: {type: 'array', items: {type: 'string'}, description: 'What it is about, such as surveys/needs-2026'},
    include: {const: 'answers'},
    secret: {type: 'string', description: 'whsec_ and 24 to 64 bytes in base64'},
  },
  required: ['url'],
};
const path = (name: string): Doc => ({name, in: 'path', required: true, schema: {type: 'string'}});

/** Webhooks, what waits to be sent, and how people end mail to them. */
export const OUTGOING_PATHS: Doc = {
  '/webhooks': {
    get: {
      summary: 'Who is called when something happens',
      security: ADMINISTRATOR,
      responses: {200: {description: 'Without their secrets'}, ...UNAUTHORIZED},
    },
    post: {
      summary: 'Call an address from now on; its secret is shown this once',
      security: ADMINISTRATOR,
      requestBody: {required: true, ...json(HOOK)},
      responses: {
        201: {description: 'The webhook with its secret', ...json(HOOK)},
        422: problem('What is wrong with it'),
        ...UNAUTHORIZED,
      },
    },
  },
  '/webhooks/{hook}': {
    parameters: [path('hook')],
    delete: {
      summary: 'Call it no more',
      security: ADMINISTRATOR,
      responses: {
        204: {description: 'Gone, with what was still to be sent'},
        409: problem('It is configured in the environment'),
        ...UNAUTHORIZED,
        ...GONE,
      },
    },
  },
  '/outgoing': {
    get: {
      summary: 'Calls and mails that wait to be sent, or were given up',
      security: ADMINISTRATOR,
      responses: {200: {description: 'The oldest first, 500 at most'}, ...UNAUTHORIZED},
    },
  },
  '/outgoing/{message}': {
    parameters: [path('message')],
    post: {
      summary: 'Try it again at once',
      security: ADMINISTRATOR,
      responses: {200: {description: 'It is due now'}, ...UNAUTHORIZED, ...GONE},
    },
    delete: {
      summary: 'Do not send it',
      security: ADMINISTRATOR,
      responses: {204: {description: 'Forgotten'}, ...UNAUTHORIZED, ...GONE},
    },
  },
  '/mail/stop': {
    parameters: ['mark', 'key'].map((name) => ({name, in: 'query', required: true, schema: {type: 'string'}})),
    get: {
      summary: 'Asks the owner of an address whether they want no more mail; changes nothing',
      responses: {200: {description: 'A page'}, 403: problem('No link of this endpoint')},
    },
    post: {
      summary: 'No more mail to an address, or again: `act` is stop (default) or resume',
      responses: {200: {description: 'A page'}, 403: problem('No link of this endpoint')},
    },
  },
};
