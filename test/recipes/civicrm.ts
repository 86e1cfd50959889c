import {isUnwelcome, type Behaviour} from './service.ts';

/**
 * CiviCRM with the RemoteForm extension, at /civicrm/remoteform. Pages of the listed origins may read its replies, and may send
 * whatever headers they ask for. What arrives loses its backslashes before it is read as JSON. It takes {entity: "Profile",
 * action: "submit", params: {profile_id, …}}; the reply has the status 200 in any case, and `is_error` says which it was.
 * Source: progressivetech/net.ourpowerbase.remoteform, docs/index.md and CRM/Remoteform/Page/RemoteForm.php.
 */
export const civicrm =
  (allowed: () => string): Behaviour =>
  ({method, path, headers, body}) => {
    const {origin = ''} = headers;
    const cors: Record<string, string> = origin === allowed() ? {'access-control-allow-origin': origin} : {};
    if (method === 'OPTIONS')
      return {
        status: 200,
        headers: {
          ...cors,
          'access-control-allow-methods': 'GET, POST, OPTIONS',
          'access-control-allow-headers': headers['access-control-request-headers'] ?? '',
        },
      };
    const error = (words: string) => JSON.stringify({is_error: 1, error_message: words});
    const reply = {status: 200, headers: {...cors, 'content-type': 'application/json'}};
    if (path !== '/civicrm/remoteform') return {...reply, status: 404};
    const data = parse(body.replace(/\\(.?)/gs, '$1'));
    if (!data) return {...reply, body: error('No data was received.')};
    if (data.entity !== 'Profile' || data.action !== 'submit')
      return {...reply, body: error('That entity is not allowed.')};
    if (isUnwelcome(body)) return {...reply, body: error('You are already in the database! Congrats.')};
    const {'kith-id': id, ...params} = data.params;
    if (!params['profile_id'] || !id)
      return {...reply, body: error('Mandatory key(s) missing from params array: profile_id')};
    return {...reply, body: '{"is_error": 0, "version": 3, "count": 0, "values": []}', kept: params};
  };

function parse(text: string): {entity: string; action: string; params: Record<string, string>} | undefined {
  try {
    return JSON.parse(text) as ReturnType<typeof parse>;
  } catch {
    return undefined;
  }
}
