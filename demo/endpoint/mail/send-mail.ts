import {createTransport, type Transporter} from 'nodemailer';
import type {Channel, Outcome} from '../outgoing/sender.ts';
import type {OutgoingTable} from '../store/tables.ts';
import {composeMail, type Desk, type Draft} from './compose.ts';
import {toHtml, toText} from './render-mail.ts';

/** How long a whole mail may take, in milliseconds: less than the lease of its row. */
const LIMIT = 45_000;

/** Sends mails over SMTP. */
export const buildMailChannel =
  (desk: Desk): Channel =>
  async (row) => {
    const draft = await composeMail(row, desk);
    return draft ? send(row, draft, desk) : 'sent';
  };

async function send(row: OutgoingTable, draft: Draft, {settings}: Desk): Promise<Outcome> {
  const transport = openTransport(settings.smtp);
  const late = setTimeout(() => transport.close(), LIMIT);
  try {
    await transport.sendMail({
      // an id of its own each time would make two mails of one that is sent again
      messageId: `<${row.id}@${settings.from.address.split('@')[1]}>`,
      from: settings.from,
      to: draft.to.map((address) => ({name: '', address})),
      subject: oneLine(draft.subject),
      text: toText(draft.parts),
      html: await toHtml(oneLine(draft.subject), draft.parts, draft.tongue),
      // no machine should answer, and none be answered (RFC 3834)
      headers: {'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', ...draft.headers},
      ...(draft.calendar !== undefined && {
        attachments: [
          {
            filename: 'calendar.ics',
            content: draft.calendar,
            contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
          },
        ],
      }),
    });
    return 'sent';
  } catch (error) {
    return judge(error);
  } finally {
    clearTimeout(late);
    transport.close();
  }
}

/** Titles are written by people: what would end a header is a space. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();

function openTransport(smtp: string): Transporter {
  const {username, hostname} = new URL(smtp);
  return createTransport({
    url: smtp,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    // a password goes over no open line, except within this machine
    requireTLS: username !== '' && !/^(localhost|127\.|\[?::1)/.test(hostname),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** What a server refuses for good is given up at once; but a wrong password is the operator's to mend. */
function judge(error: unknown): Outcome {
  const {code = 'EMAIL', responseCode} = error as {code?: string; responseCode?: number};
  const isFinal = responseCode !== undefined && responseCode >= 500 && code !== 'EAUTH';
  return {trouble: responseCode === undefined ? code : `${code} ${responseCode}`, isFinal};
}
