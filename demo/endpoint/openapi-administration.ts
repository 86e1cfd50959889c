import type {Scope} from './access.ts';
import type {Kind} from './kinds/kind.ts';

type Doc = Record<string, unknown>;

const ref = (name: string): Doc => ({$ref: `#/components/schemas/${name}`});
const content = (schema: Doc, type = 'application/json'): Doc => ({content: {[type]: {schema}}});
const problem = (description: string): Doc => ({description, ...content(ref('Problem'), 'application/problem+json')});
const ID = {name: 'id', in: 'path', required: true, schema: ref('Id')};
const SUBMISSION = {name: 'submission', in: 'path', required: true, schema: {type: 'string'}};
/** What a bearer's token must be good for. */
const needs = (scope: Scope): Doc[] => [{administrator: [scope]}];
const REFUSED = {
  401: problem("Without an administrator's token"),
  403: problem('With a token for other things'),
  404: problem('There is nothing under this id'),
};
const object = (properties: Doc, required: string[] = []): Doc => ({
  type: 'object',
  properties,
  ...(required.length && {required}),
});
const body = (schema: Doc): Doc => ({required: true, ...content(schema)});
const TEXT = {type: 'string'};
const MOMENT = {type: 'string', format: 'date-time'};

const SEARCH = object({
  text: {type: 'string', maxLength: 200, description: 'Words that must all be among the answers'},
  kind: {enum: ['survey', 'signup', 'calendar', 'pulse']},
  of: ref('Id'),
  from: {...MOMENT, description: 'The first moment'},
  until: {...MOMENT, description: 'The first moment after the last'},
  held: {enum: ['no', 'only', 'all'], default: 'no', description: 'What waits for a human'},
  before: {...TEXT, description: 'The `before` of the page that came last'},
  limit: {type: 'integer', minimum: 1, maximum: 100, default: 25},
});
const FOUND = object({
  submissions: {type: 'array', items: ref('Submission')},
  forms: {type: 'array', items: object({path: TEXT, title: TEXT, questions: {type: 'array'}})},
  before: {...TEXT, description: 'There may be more: ask again with it'},
  lookedBackTo: {...TEXT, description: 'When the last one that was looked at came'},
});
const NAMED = object({kind: TEXT, of: ref('Id'), id: TEXT}, ['kind', 'of', 'id']);

/** What an administrator does across all kinds. */
export const ADMINISTRATION: Doc = {
  '/submissions/search': {
    post: {
      summary:
        'Look through submissions of all kinds, newest first; by POST, since words about people belong in no address',
      security: needs('read'),
      requestBody: body(SEARCH),
      responses: {
        200: {description: 'What was found so far, and the questions that it answers', ...content(FOUND)},
        401: REFUSED[401],
        403: REFUSED[403],
        422: problem('What is wrong with what was asked for'),
      },
    },
  },
  '/erasures': {
    post: {
      summary:
        'Delete exactly the submissions that are named, with all that hangs on them; their places go to those who wait',
      security: needs('admin'),
      requestBody: body(object({submissions: {type: 'array', maxItems: 500, items: NAMED}}, ['submissions'])),
      responses: {
        200: {
          description: 'How many were deleted, and how many were not there any more',
          ...content(object({erased: {type: 'integer'}, gone: {type: 'integer'}})),
        },
        401: REFUSED[401],
        403: REFUSED[403],
        422: problem('Too many, or not named by kind, definition and id'),
      },
    },
  },
  '/check': {
    post: {
      summary: 'What is wrong with a definition or could be better; publishes nothing',
      security: needs('publish'),
      parameters: [{name: 'kind', in: 'query', schema: TEXT, description: 'Default: what the definition looks like'}],
      requestBody: body({type: 'object'}),
      responses: {
        200: {description: 'Findings, the worst first', ...content(object({kind: TEXT, findings: {type: 'array'}}))},
        401: REFUSED[401],
        403: REFUSED[403],
      },
    },
  },
};

/** What an administrator does to one definition and its submissions. */
export function administrationOf({plural}: Kind): Doc {
  const path = `/${plural}/{id}`;
  return {
    [`${path}/submissions/{submission}`]: {
      parameters: [ID, SUBMISSION],
      get: {
        summary: 'One submission, with the questions that the person saw and the places they have',
        security: needs('read'),
        responses: {200: {description: 'In full', ...content(object({submission: ref('Submission')}))}, ...REFUSED},
      },
      delete: {
        summary: 'Delete it with all that hangs on it; its places go to those who wait',
        security: needs('admin'),
        responses: {200: {description: 'Deleted'}, ...REFUSED},
      },
    },
    [`${path}/submissions.xlsx`]: {
      parameters: [ID],
      get: {
        summary: 'Export submissions as a workbook',
        security: needs('export'),
        responses: {
          200: {
            description: 'One column a question',
            ...content(
              {type: 'string', format: 'binary'},
              'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
            ),
          },
          ...REFUSED,
        },
      },
    },
    [`${path}/versions`]: {
      parameters: [ID],
      get: {
        summary: 'All versions, newest first',
        security: needs('publish'),
        responses: {200: {description: 'All'}, ...REFUSED},
      },
    },
    [`${path}/versions/{revision}`]: {
      parameters: [ID, {name: 'revision', in: 'path', required: true, schema: {type: 'integer'}}],
      get: {
        summary: 'A version as it was published',
        security: needs('publish'),
        responses: {200: {description: 'The definition', ...content({type: 'object'})}, ...REFUSED},
      },
    },
    [`${path}/opening`]: {
      parameters: [ID],
      put: {
        summary: 'Open or close now, by a new version',
        security: needs('publish'),
        requestBody: body(object({state: {enum: ['open', 'closed']}}, ['state'])),
        responses: {
          200: {description: 'As it is now', ...content(object({state: TEXT, version: TEXT}))},
          409: problem('It neither opens nor closes, or was closed for good'),
          ...REFUSED,
        },
      },
    },
  };
}
