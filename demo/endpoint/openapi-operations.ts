/** What is about no definition: what those ask for who keep the endpoint running, and challenges. */
const PROBLEM = {'application/problem+json': {schema: {$ref: '#/components/schemas/Problem'}}};
const GUARDED = {
  401: {description: "Without an administrator's token", content: PROBLEM},
  403: {description: 'With a token for other things', content: PROBLEM},
};
const text = (name: string) => ({name, in: 'query', schema: {type: 'string'}});

export const OPERATIONS = {
  '/health': {
    get: {summary: 'Whether the endpoint is alive', responses: {200: {description: 'It is'}}},
  },
  '/ready': {
    get: {
      summary: 'Whether its database answers and has the tables that this version needs',
      responses: {200: {description: 'It does'}, 503: {description: 'Not now', content: PROBLEM}},
    },
  },
  '/metrics': {
    get: {
      summary: "How it does, in Prometheus' text format; for anybody where KITH_METRICS is “open”",
      security: [{administrator: ['metrics']}],
      responses: {200: {description: 'Counters and times', content: {'text/plain': {}}}, ...GUARDED},
    },
  },
  '/audit': {
    get: {
      summary: 'Who did what with a token, latest first',
      security: [{administrator: ['admin']}],
      parameters: [
        {name: 'limit', in: 'query', schema: {type: 'integer', minimum: 1, maximum: 500, default: 100}},
        {...text('before'), description: 'The `before` of the page that came last'},
      ],
      responses: {200: {description: 'Entries, and where the next page begins'}, ...GUARDED},
    },
  },
  '/challenge': {
    get: {
      summary: "Work to be done before sending, in ALTCHA's protocol",
      responses: {
        200: {
          description: 'Good for ten minutes and one submission',
          content: {'application/json': {schema: {type: 'object'}}},
        },
      },
    },
  },
  '/openapi.json': {get: {summary: 'This document', responses: {200: {description: 'OpenAPI 3.1'}}}},
};
