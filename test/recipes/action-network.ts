import {ANY_ORIGIN, isUnwelcome, type Behaviour} from './service.ts';

interface Helper {
  person?: {email_addresses?: {address: string}[]; phone_numbers?: unknown[]; custom_fields?: Record<string, unknown>};
  triggers?: {autoresponse?: {enabled: boolean}};
}

/**
 * Action Network's record submission helper without a key ("blind POST"): JSON to /api/v2/forms/<id>/submissions from a page. A
 * person needs an e-mail address or a phone number; custom fields are texts; the autoresponse goes out where it is triggered.
 * People are known by their address, so a repeat changes nothing.
 * Source: actionnetwork.org/docs/v2/record_submission_helper, …/unauthenticated-post, …/submissions.
 */
export const actionNetwork: Behaviour = ({method, path, type, body}) => {
  const cors = {...ANY_ORIGIN, 'access-control-allow-headers': 'content-type', 'access-control-allow-methods': 'POST'};
  if (method === 'OPTIONS') return {status: 200, headers: cors};
  const reply = {headers: {...cors, 'content-type': 'application/hal+json'}};
  if (!/^\/api\/v2\/forms\/[\w-]+\/submissions$/.test(path) || type !== 'application/json')
    return {...reply, status: 404, body: '{"error": "Not found"}'};
  const {person = {}, triggers} = JSON.parse(body) as Helper;
  const {'kith-id': id, ...custom} = person.custom_fields ?? {};
  const isReachable = person.email_addresses?.[0]?.address || person.phone_numbers?.length;
  if (!isReachable || isUnwelcome(body) || !Object.values(custom).every((value) => typeof value === 'string'))
    return {...reply, status: 400, body: '{"error": "The email address is not valid"}'};
  if (!id) throw new Error('no kith-id');
  const kept = {...person, custom_fields: custom, isThanked: triggers?.autoresponse?.enabled};
  return {...reply, status: 200, body: '{"identifiers": ["action_network:1"]}', kept};
};
