import {componentSchemas} from '../../src/contract/json-schema.ts';
import {ADMINISTRATION, administrationOf} from './openapi-administration.ts';
import type {Scope} from './access.ts';
import type {Kind} from './kinds/kind.ts';
import {OPERATIONS} from './openapi-operations.ts';
import {HOSTED} from './hosted/form.ts';
import {hostedPaths, PAGE_ASSETS, SEND_PAGE} from './openapi-hosted.ts';
import {OUTGOING_PATHS} from './openapi-outgoing.ts';

type Doc = Record<string, unknown>;

const ref = (name: string): Doc => ({$ref: `#/components/schemas/${name}`});
const content = (schema: Doc, type = 'application/json'): Doc => ({content: {[type]: {schema}}});
const problem = (description: string): Doc => ({description, ...content(ref('Problem'), 'application/problem+json')});
const ID = {name: 'id', in: 'path', required: true, schema: ref('Id')};
/** What a bearer's token must be good for. */
const needs = (scope: Scope): Doc[] => [{administrator: [scope]}];
const UNAUTHORIZED = {401: problem("Without an administrator's token"), 403: problem('With a token for other things')};
const UNKNOWN = {404: problem('Nothing is published under this id')};
const FLAT = {type: 'object', additionalProperties: {type: ['string', 'array'], items: {type: 'string'}}};
const LIST = {
  type: 'object',
  properties: {submissions: {type: 'array', items: ref('Submission')}, before: {type: 'string'}},
};
const REPLY = {
  type: 'object',
  properties: {
    id: {type: 'string'},
    receipt: {type: 'string'},
    status: {const: 'unconfirmed'},
    cancel: {type: 'string'},
  },
  required: ['id', 'receipt'],
};

/** The endpoint in OpenAPI 3.1, from the same schemas that check what arrives. */
export function buildOpenApi(kinds: readonly Kind[]): Doc {
  return {
    openapi: '3.1.0',
    info: {title: 'Kith endpoint', version: '1', license: {name: 'MIT', identifier: 'MIT'}},
    servers: [{url: '/api'}],
    paths: Object.assign(
      OPERATIONS,
      {'/feeds/{id}': FEED},
      SIGNUPS,
      CALENDARS,
      ADMINISTRATION,
      OUTGOING_PATHS,
      PAGE_ASSETS,
      ...kinds.map(pathsOf),
      ...kinds.map(administrationOf),
    ) as Doc,
    components: {
      schemas: componentSchemas(),
      securitySchemes: {administrator: {type: 'http', scheme: 'bearer'}},
    },
  };
}

const FEED = {
  parameters: [ID],
  get: {
    summary: 'A calendar of another site that is configured under this name',
    responses: {
      200: {description: 'As the other site last gave it', ...content({type: 'string'}, 'text/calendar')},
      404: problem('No feed is configured under this name'),
      502: problem('The other site does not answer as it should'),
    },
  },
};

function pathsOf(kind: Kind): Doc {
  const {plural, schema, hasPlaces, hasLinks} = kind;
  const isHosted = HOSTED.has(kind.name);
  return {
    [`/${plural}`]: {
      get: {
        summary: `List ${plural}`,
        security: needs('read'),
        responses: {200: {description: 'All'}, ...UNAUTHORIZED},
      },
    },
    [`/${plural}/{id}`]: {
      parameters: [ID],
      get: readDefinition(schema),
      put: publishDefinition(schema),
      ...(isHosted && {post: SEND_PAGE}),
    },
    ...(isHosted && hostedPaths(kind)),
    [`/${plural}/{id}/submissions`]: {parameters: [ID], post: SEND, get: READ},
    [`/${plural}/{id}/submissions.csv`]: {parameters: [ID], get: READ_CSV},
    ...(hasLinks && {[`/${plural}/{id}/links`]: {parameters: [ID], get: COUNT_LINKS, post: MAKE_LINKS}}),
    ...heldPaths(plural),
    ...(hasPlaces && {[`/${plural}/{id}/cancel`]: {parameters: [ID, ...LINK], get: SHOW_PLACES, post: CANCEL}}),
    ...((plural === 'pulses' || plural === 'surveys') && resultPaths(plural)),
  };
}

/** What waits for a human because it looks like a machine's. */
const heldPaths = (plural: string): Doc => ({
  [`/${plural}/{id}/held`]: {
    parameters: [ID],
    get: {
      summary: 'What is held for review, and what was decided before',
      security: needs('read'),
      responses: {200: {description: 'In the order of arrival'}, ...UNAUTHORIZED, ...UNKNOWN},
    },
  },
  [`/${plural}/{id}/held/{submission}`]: {
    parameters: [ID, {name: 'submission', in: 'path', required: true, schema: {type: 'string'}}],
    put: {
      summary: 'Let it count, or delete it',
      security: needs('publish'),
      requestBody: {
        required: true,
        ...content({type: 'object', properties: {review: {enum: ['released', 'discarded']}}, required: ['review']}),
      },
      responses: {
        200: {description: 'Decided'},
        409: problem('Its wave has closed'),
        ...UNAUTHORIZED,
        ...UNKNOWN,
      },
    },
  },
});

/** Where answers add up to something that anybody may read. */
const resultPaths = (plural: string): Doc => ({
  [`/${plural}/{id}/results`]: {
    parameters: [ID],
    get: {
      summary: 'What answers add up to, safe to publish',
      responses: {200: {description: 'The results', ...content(ref('Results'))}, ...UNKNOWN},
    },
  },
  [`/${plural}/{id}/close`]: {
    parameters: [ID],
    post: {
      summary: 'Close for good: no more answers, and everybody counted who may be',
      security: needs('publish'),
      responses: {200: {description: 'Closed'}, ...UNAUTHORIZED, ...UNKNOWN},
    },
  },
  [`/${plural}/{id}/comments`]: {
    parameters: [ID],
    get: {
      summary: 'Comments that wait for a human, and what was decided',
      security: needs('read'),
      responses: {200: {description: 'In no telling order'}, ...UNAUTHORIZED, ...UNKNOWN},
    },
  },
  [`/${plural}/{id}/comments/{comment}`]: {
    parameters: [ID, {name: 'comment', in: 'path', required: true, schema: {type: 'string'}}],
    put: {
      summary: 'Let a comment through, or not',
      security: needs('publish'),
      requestBody: {
        required: true,
        ...content({type: 'object', properties: {review: {enum: ['approved', 'rejected']}}, required: ['review']}),
      },
      responses: {200: {description: 'Decided'}, ...UNAUTHORIZED, ...UNKNOWN},
    },
  },
});

const readDefinition = (schema: string): Doc => ({
  summary: 'Read a definition',
  responses: {200: {description: 'The definition', ...content(ref(schema))}, ...UNKNOWN},
});

const publishDefinition = (schema: string): Doc => ({
  summary: 'Publish a definition',
  security: needs('publish'),
  requestBody: {required: true, ...content(ref(schema))},
  responses: {
    200: {description: 'A new version, or nothing new'},
    201: {description: 'Published for the first time'},
    422: problem('What is wrong with the definition, and where'),
    ...UNAUTHORIZED,
  },
});

const SEND: Doc = {
  summary: 'Send a submission; the same id again is the same submission',
  requestBody: {
    required: true,
    content: {
      'application/json': {schema: ref('Submission')},
      'text/plain': {schema: {type: 'string', contentMediaType: 'application/json', contentSchema: ref('Submission')}},
      'application/x-www-form-urlencoded': {schema: FLAT},
      'multipart/form-data': {schema: FLAT},
    },
  },
  responses: {
    201: {description: 'Kept', ...content(REPLY)},
    200: {description: 'Was kept before: the same answer', ...content(REPLY)},
    400: problem('Not readable'),
    403: problem('Only for who has a link: there is none with it, or it was used, is over or was not made here'),
    409: problem('Not open yet, closed, or full'),
    413: problem('More than one megabyte'),
    415: problem('Another content type'),
    422: problem('What is wrong with the answers, and where'),
    429: problem('Too many at once'),
    ...UNKNOWN,
  },
};

const READ: Doc = {
  summary: 'Read submissions: all in the order of arrival (export), or the latest by pages (read)',
  security: [...needs('export'), ...needs('read')],
  parameters: [
    {name: 'latest', in: 'query', schema: {type: 'integer', minimum: 1, maximum: 500}},
    {name: 'before', in: 'query', schema: {type: 'string'}, description: 'The `before` of the page that came last'},
  ],
  responses: {200: {description: 'Envelopes with `receivedAt`', ...content(LIST)}, ...UNAUTHORIZED, ...UNKNOWN},
};

const READ_CSV: Doc = {
  summary: 'Export submissions for a spreadsheet',
  security: needs('export'),
  responses: {
    200: {description: 'One column a question', ...content({type: 'string'}, 'text/csv')},
    ...UNAUTHORIZED,
    ...UNKNOWN,
  },
};

const LINK = ['submission', 'until', 'key'].map((name) => ({
  name,
  in: 'query',
  required: true,
  schema: {type: 'string'},
}));
const GONE = {403: problem('No link of this endpoint'), 410: problem('The link has expired')};
/** Places of a sign-up (`shifts`) or of a calendar (`places`), each with what it is for. */
const listOfPlaces = (what: Doc, required: string[]): Doc => ({
  type: 'array',
  items: {
    type: 'object',
    properties: {
      ...what,
      status: {enum: ['confirmed', 'waiting', 'cancelled']},
      position: {type: 'integer', minimum: 1},
    },
    required: [...required, 'status'],
  },
});
const PLACES = {
  type: 'object',
  properties: {
    id: {type: 'string'},
    shifts: listOfPlaces({id: {type: 'string'}}, ['id']),
    places: listOfPlaces({place: {type: 'string'}, event: {type: 'string'}, occurrence: {type: 'string'}}, [
      'place',
      'event',
    ]),
  },
};
const SHOW_PLACES: Doc = {
  summary: 'What the bearer of a signed link has: JSON, or a page where a browser asks for one',
  responses: {200: {description: 'Places', ...content(PLACES)}, ...GONE, ...UNKNOWN},
};
const CANCEL: Doc = {
  summary: 'Give places back, all or the one that is named; doing it again changes nothing',
  requestBody: {
    content: {
      'application/x-www-form-urlencoded': {schema: {type: 'object', properties: {place: {type: 'string'}}}},
    },
  },
  responses: {200: {description: 'What is left', ...content(PLACES)}, ...GONE, ...UNKNOWN},
};

const COUNT_LINKS: Doc = {
  summary: 'How many links were made and not used',
  security: needs('read'),
  responses: {
    200: {description: 'A number', ...content({type: 'object', properties: {unused: {type: 'integer'}}})},
    409: problem('Everybody may answer'),
    ...UNAUTHORIZED,
    ...UNKNOWN,
  },
};
const LINKS = {
  type: 'object',
  properties: {
    links: {
      type: 'array',
      items: {type: 'object', properties: {token: {type: 'string'}, url: {type: 'string'}}, required: ['token']},
    },
  },
};
const MAKE_LINKS: Doc = {
  summary: 'Make links that are good for one answer each; they are shown this once',
  security: needs('publish'),
  requestBody: {
    required: true,
    ...content({
      type: 'object',
      properties: {
        count: {type: 'integer', minimum: 1, maximum: 10_000},
        expires: {type: 'string', description: 'A day (its end, in UTC) or an instant (ISO 8601)'},
        page: {type: 'string', format: 'uri', description: 'Where people answer: `url` is its address with the token'},
      },
      required: ['count'],
    }),
  },
  responses: {
    201: {
      description: 'JSON, or a table where `Accept` asks for one',
      content: {'application/json': {schema: LINKS}, 'text/csv': {schema: {type: 'string'}}},
    },
    409: problem('Everybody may answer'),
    422: problem('What is wrong with what was asked for'),
    ...UNAUTHORIZED,
    ...UNKNOWN,
  },
};

const CONFIRMED = {type: 'object', properties: {id: {type: 'string'}, status: {enum: ['unconfirmed', 'confirmed']}}};
const CONFIRM = (summary: string): Doc => ({
  summary,
  responses: {200: {description: 'Whether it is confirmed', ...content(CONFIRMED)}, ...GONE, ...UNKNOWN},
});
const EVENT = {name: 'event', in: 'query', schema: {type: 'string'}, description: 'Only this event'};
const CALENDARS = {
  '/calendars/{id}.ics': {
    parameters: [ID, {name: 'lang', in: 'query', schema: {type: 'string'}, description: 'The language of its words'}],
    get: {
      summary: 'What calendar programs subscribe to',
      responses: {200: {description: 'Dates around today', ...content({type: 'string'}, 'text/calendar')}, ...UNKNOWN},
    },
  },
  '/calendars/{id}/rsvps': {
    parameters: [ID, EVENT],
    get: {
      summary: 'Who comes to what',
      security: needs('read'),
      responses: {200: {description: 'Dates with people, in order'}, ...UNAUTHORIZED, ...UNKNOWN},
    },
  },
  '/calendars/{id}/rsvps.csv': {
    parameters: [ID, EVENT],
    get: {
      summary: 'Who comes to what, for a spreadsheet',
      security: needs('export'),
      responses: {
        200: {description: 'One row a reply and date', ...content({type: 'string'}, 'text/csv')},
        ...UNAUTHORIZED,
        ...UNKNOWN,
      },
    },
  },
};

const SIGNUPS = {
  '/signups/{id}/confirm': {
    parameters: [ID, ...LINK],
    get: CONFIRM('Asks the bearer of a link whether it was them who signed up; changes nothing'),
    post: CONFIRM('It was them; doing it again changes nothing'),
  },
  '/signups/{id}/confirmations': {
    parameters: [ID],
    get: {
      summary: 'Who is yet to confirm, each with the link that only they may get',
      security: needs('export'),
      responses: {200: {description: 'In the order of arrival'}, ...UNAUTHORIZED, ...UNKNOWN},
    },
  },
  '/signups/{id}/shifts': {
    parameters: [ID],
    get: {
      summary: 'Who takes which shift',
      security: needs('read'),
      responses: {200: {description: 'Shifts with people, in order'}, ...UNAUTHORIZED, ...UNKNOWN},
    },
  },
  '/signups/{id}/shifts.csv': {
    parameters: [ID],
    get: {
      summary: 'Who takes which shift, for a spreadsheet',
      security: needs('export'),
      responses: {
        200: {description: 'One row a place', ...content({type: 'string'}, 'text/csv')},
        ...UNAUTHORIZED,
        ...UNKNOWN,
      },
    },
  },
  '/signups/{id}/results': {
    parameters: [ID],
    get: {
      summary: 'How many signed a petition, or joined where there is a goal',
      responses: {200: {description: 'Results', ...content(ref('Results'))}, ...UNKNOWN},
    },
  },
};
