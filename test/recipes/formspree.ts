import {ANY_ORIGIN, HTML, isUnwelcome, JSON_TYPE, withoutId, type Behaviour} from './service.ts';

/**
 * Formspree takes forms and JSON at /f/<id> from any origin. It answers with JSON ({ok, next}; errors[{field, code, message}]
 * with 422) only where the request asks for it by its Accept header; otherwise it shows a page, which may be a captcha with the
 * status 200. `_gotcha` is its trap.
 * Source: help.formspree.io ("Submit forms with JavaScript (AJAX)", "Honeypot spam filtering"), formspree/formspree-js.
 */
export const formspree: Behaviour = ({method, path, headers, type, fields, body}) => {
  const cors = {...ANY_ORIGIN, 'access-control-allow-headers': 'content-type'};
  if (method === 'OPTIONS') return {status: 204, headers: cors};
  const isForm = type === 'multipart/form-data' || type === 'application/x-www-form-urlencoded';
  if (!path.startsWith('/f/') || !isForm) return {status: 404, headers: cors, body: '{"error": "Form not found"}'};
  if (headers.accept !== 'application/json')
    return {status: 200, headers: {...cors, ...HTML}, body: '<h1>Are you human?</h1>'};
  const given = withoutId(fields);
  if (isUnwelcome(body)) {
    const errors = [{code: 'TYPE_EMAIL', field: 'email', message: 'should be an email that we like'}];
    return {status: 422, headers: {...cors, ...JSON_TYPE}, body: JSON.stringify({error: 'Validation errors', errors})};
  }
  return {status: 200, headers: {...cors, ...JSON_TYPE}, body: '{"next": "/thanks", "ok": true}', kept: given};
};
