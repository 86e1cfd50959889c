import {ANY_ORIGIN, HTML, isUnwelcome, JSON_TYPE, withoutId, type Behaviour} from './service.ts';

/**
 * Basin takes forms, also with files, at /f/<id> from any origin ("work cross-origin by default"). Asked for JSON it says
 * {success} with 200, else an `error` with another status; asked for a page it redirects to one. `_gotcha` is its trap.
 * Source: docs.usebasin.com/guides/form-features/ajax and docs.usebasin.com/spam-protection/advanced-filters.
 */
export const basin: Behaviour = ({path, headers, type, fields, body}) => {
  const isForm = type === 'multipart/form-data' || type === 'application/x-www-form-urlencoded';
  if (!path.startsWith('/f/') || !isForm) return {status: 404, headers: {...ANY_ORIGIN, ...HTML}, body: 'Not found'};
  if (!headers.accept?.includes('application/json')) return {status: 302, headers: {location: '/thank-you'}};
  const reply = {headers: {...ANY_ORIGIN, ...JSON_TYPE}};
  if (isUnwelcome(body)) return {...reply, status: 422, body: '{"error": "This address is blocked here"}'};
  const given = withoutId(fields);
  const answer = {...reply, status: 200, body: '{"success": true, "id": 7}'};
  return given['_gotcha'] ? answer : {...answer, kept: given};
};
