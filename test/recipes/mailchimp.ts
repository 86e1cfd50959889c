import {HTML, isUnwelcome, withoutId, type Behaviour} from './service.ts';

/**
 * Mailchimp's embedded form. It takes form fields at /subscribe/post?u=…&id=…, keeps those it knows by their merge tags, drops
 * everything without a word where the field b_<u>_<id> is filled, and answers with a page that no other site may read: there is
 * no CORS header. (Its own script therefore uses JSONP at /subscribe/post-json.)
 * Source: mailchimp.com/help/add-a-signup-form-to-your-website and the markup of the embedded form itself.
 */
export const mailchimp: Behaviour = ({method, path, type, fields, body}) => {
  const {pathname, searchParams} = new URL(path, 'http://x');
  if (method !== 'POST' || pathname !== '/subscribe/post' || type !== 'application/x-www-form-urlencoded')
    return {status: 404, headers: HTML, body: '<h1>Page not found</h1>'};
  const given = withoutId(fields);
  const trap = `b_${searchParams.get('u')}_${searchParams.get('id')}`;
  if (isUnwelcome(body) || !given['EMAIL'])
    return {status: 200, headers: HTML, body: '<h2>There are errors below</h2>'};
  const page = {status: 200, headers: HTML, body: '<h2>Almost finished... Confirm your email address.</h2>'};
  return given[trap] ? page : {...page, kept: given};
};
