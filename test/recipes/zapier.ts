import {ANY_ORIGIN, JSON_TYPE, type Behaviour} from './service.ts';

/**
 * Webhooks by Zapier, "Catch Hook": takes forms and JSON at /hooks/catch/<account>/<hook>/ and reads JSON whatever the content
 * type says. Pages of any origin may read the reply, but the question that browsers ask before `application/json` is not
 * answered so that they go on. It says "success" also where the Zap is switched off, and nothing else can be configured.
 * Source: zapier.com/help/webhooks and help.zapier.com, "Trigger Zap workflows from webhooks".
 */
export const zapier: Behaviour = ({method, path, body}) => {
  if (method === 'OPTIONS') return {status: 200, headers: ANY_ORIGIN};
  if (!/^\/hooks\/catch\/\d+\/\w+\/$/.test(path)) return {status: 404, headers: ANY_ORIGIN};
  const {'kith-id': id, ...given} = JSON.parse(body) as Record<string, string>;
  if (!id) throw new Error('no kith-id');
  const reply = {attempt: '018f', id: '018f', request_id: '018f', status: 'success'};
  return {status: 200, headers: {...ANY_ORIGIN, ...JSON_TYPE}, body: JSON.stringify(reply), kept: given};
};
