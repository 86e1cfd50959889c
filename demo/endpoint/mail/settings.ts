/** Somebody's mailbox. */
export interface Mailbox {
  /** '' for none. */
  name: string;
  address: string;
}

/** How mail is sent, and to whom of the house. */
export interface MailSettings {
  /** `smtp://` or `smtps://`. */
  smtp: string;
  from: Mailbox;
  /** Who is told of what comes in for a definition; nobody where the list is empty. */
  toOf(kind: string, of: string): readonly string[];
}

/** An e-mail address as forms take it: nothing in it can end a header or begin a second address. */
const ADDRESS =
  /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*$/i;

export const isMailAddress = (text: string): boolean => text.length <= 254 && ADDRESS.test(text);

/** Reads `Millbrook <hello@millbrook.example>`, or an address alone; undefined where it is neither. */
export function parseMailbox(text: string): Mailbox | undefined {
  const [, name = '', address = ''] = /^\s*(?:([^<>]*?)\s*<([^<>]*)>|)\s*$/s.exec(text) ?? [];
  const mailbox = address ? {name: name.replace(/^"(.*)"$/, '$1').trim(), address} : {name: '', address: text.trim()};
  return isMailAddress(mailbox.address) && !/\p{Cc}/u.test(mailbox.name) ? mailbox : undefined;
}

/** A definition, a kind, or everything. */
type Recipients = ReadonlyMap<string, readonly string[]>;

/**
 * Reads `office@example.org signups=join@example.org surveys/needs-2026=research@example.org,board@example.org`: the closest
 * entry holds.
 * @throws with a plain sentence where one cannot be meant
 */
export function parseRecipients(text = ''): MailSettings['toOf'] {
  const recipients: Recipients = new Map(
    text
      .split(/\s+/)
      .filter(Boolean)
      .map((entry) => {
        const [, about = '', list = ''] = /^(?:([a-z]+s(?:\/[\w-]+)?)=)?(.*)$/.exec(entry) ?? [];
        const addresses = list.split(',');
        const isKnown = !about || /^(surveys|signups|calendars|pulses)(\/|$)/.test(about);
        if (!isKnown || !addresses.every(isMailAddress))
          throw new Error(`KITH_MAIL_TO has "${entry}": expected an address, such as signups=office@example.org`);
        return [about, addresses];
      }),
  );
  return (kind, of) => recipients.get(`${kind}s/${of}`) ?? recipients.get(`${kind}s`) ?? recipients.get('') ?? [];
}

/**
 * Reads `KITH_SMTP`, `KITH_MAIL_FROM` and `KITH_MAIL_TO`; undefined where no mail is sent. Links in mails must not be what a
 * request says that our address is, so mail needs `KITH_URL`.
 * @throws with a plain sentence where they cannot be meant
 */
export function readMailSettings(env: NodeJS.ProcessEnv): MailSettings | undefined {
  const smtp = env['KITH_SMTP'];
  if (!smtp) return undefined;
  if (!/^smtps?:$/.test(URL.parse(smtp)?.protocol ?? ''))
    throw new Error('KITH_SMTP is not an address such as smtps://user:password@mail.example.org:465');
  const from = parseMailbox(env['KITH_MAIL_FROM'] ?? '');
  if (!from) throw new Error('KITH_MAIL_FROM is not a mailbox such as "Millbrook <hello@millbrook.example>"');
  if (!env['KITH_URL'])
    throw new Error(
      'KITH_URL is missing: links in e-mails need to say where this endpoint is, such as https://example.org',
    );
  return {smtp, from, toOf: parseRecipients(env['KITH_MAIL_TO'])};
}
