/** Of the operating system, and of PostgreSQL (SQLSTATE): no connection, a clash with others, going down, coming up, full. */
const CODES =
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|08\w{3}|40001|40P01|57P0[123]|53300)$/;
/** What pg says without a code. */
const WORDS =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;
/** SQLITE_BUSY and SQLITE_LOCKED. */
const BUSY = new Set([5, 6]);

/** Whether a database could not be reached, or had no time: nothing was wrong with what was asked, and it may be asked again. */
export function isAway(error: unknown): boolean {
  const {code, message = '', errcode} = (error ?? {}) as {code?: unknown; message?: string; errcode?: number};
  if (code === 'ERR_SQLITE_ERROR') return errcode !== undefined && BUSY.has(errcode & 0xff);
  return typeof code === 'string' ? CODES.test(code) : WORDS.test(message);
}
