// Takes in what Kith widgets send, as rows of a Google sheet, each exactly once.
//
// 1. In a Google sheet: Extensions → Apps Script, and paste this file
// 2. Deploy → New deployment → Web app; execute as: me; who has access: anyone
// 3. Paste <kith-signup preset="newsletter" action="THE ADDRESS THAT ENDS IN /exec" enctype="text/plain"></kith-signup>
//    text/plain, because Apps Script does not answer the question that browsers ask before they send JSON.

var FIRST = ['id', 'hash', 'received'];

function doPost(e) {
  var submission;
  try {
    submission = readSubmission(e);
  } catch (error) {
    // Apps Script cannot send a status: the word "ok" says it
    return reply({ok: false, status: 400, error: 'This is not a submission'});
  }
  var lock = LockService.getScriptLock();
  // Where the lock cannot be had this fails as a page of Google's, which the widget takes for "try again".
  lock.waitLock(20000);
  try {
    return reply(keepOnce(SpreadsheetApp.getActiveSpreadsheet().getSheets()[0], submission));
  } finally {
    lock.releaseLock();
  }
}

/** A JSON body, or a form's fields (`parameters` has a list for each name). */
function readSubmission(e) {
  var isForm = /^(application\/x-www-form-urlencoded|multipart\/form-data)/.test(e.postData.type);
  var given = isForm ? flatten(e.parameters) : JSON.parse(e.postData.contents);
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw new Error('not an object');
  given.id = given.id || given['kith-id'] || (isForm ? Utilities.getUuid() : '');
  if (typeof given.id !== 'string' || !/^[0-9A-Za-z-]{8,64}$/.test(given.id)) throw new Error('no id');
  return given;
}

function flatten(parameters) {
  var fields = {};
  Object.keys(parameters).forEach(function (name) {
    fields[name] = parameters[name].length > 1 ? parameters[name] : parameters[name][0];
  });
  return fields;
}

function keepOnce(sheet, submission) {
  var hash = digest(submission);
  if (sheet.getLastRow() === 0) sheet.appendRow(FIRST);
  var known = sheet.getLastRow() > 1 ? sheet.getRange(2, 1, sheet.getLastRow() - 1, 2).getValues() : [];
  var earlier = known.filter(function (row) {
    return row[0] === submission.id;
  })[0];
  if (earlier && earlier[1] !== hash)
    return {
      ok: false,
      status: 422,
      error: 'Another submission has this id',
      errors: [{pointer: '/id', detail: 'was used before'}],
    };
  if (!earlier) {
    var columns = addColumns(sheet, cellsOf(submission));
    sheet.appendRow(rowOf(columns, submission, hash));
    // Without this Google may write later, and the reply would promise too much.
    SpreadsheetApp.flush();
  }
  return {ok: true, id: submission.id};
}

/** What stands in the row: the answers, or a form's fields. */
function cellsOf(submission) {
  var cells = {};
  var source = submission.answers || submission;
  Object.keys(source).forEach(function (name) {
    if (FIRST.indexOf(name) < 0 && name !== 'kith-id') cells[name] = source[name];
  });
  if (submission.answers) cells.submission = submission;
  return cells;
}

/** The names in the first row, new ones added at the end. */
function addColumns(sheet, cells) {
  var columns = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0];
  Object.keys(cells).forEach(function (name) {
    if (columns.indexOf(name) >= 0) return;
    columns.push(name);
    sheet.getRange(1, columns.length, 1, 1).setValues([[asText(name)]]);
  });
  return columns;
}

function rowOf(columns, submission, hash) {
  var cells = cellsOf(submission);
  return columns.map(function (name, i) {
    if (i < FIRST.length) return asText([submission.id, hash, new Date().toISOString()][i]);
    var value = Object.prototype.hasOwnProperty.call(cells, name) ? cells[name] : '';
    return asText(typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value));
  });
}

/** A sheet would make formulas, numbers and dates of what people wrote; an apostrophe before it keeps it as it is. */
function asText(text) {
  return text === '' ? '' : "'" + text;
}

/** The same for the same content; when it was sent does not count. */
function digest(submission) {
  var copy = JSON.parse(JSON.stringify(submission));
  delete copy.submittedAt;
  var bytes = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, canonical(copy), Utilities.Charset.UTF_8);
  return Utilities.base64Encode(bytes);
}

function canonical(value) {
  if (Array.isArray(value)) return '[' + value.map(canonical).join() + ']';
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  var keys = Object.keys(value).sort();
  return (
    '{' +
    keys
      .map(function (key) {
        return JSON.stringify(key) + ':' + canonical(value[key]);
      })
      .join() +
    '}'
  );
}

function reply(data) {
  return ContentService.createTextOutput(JSON.stringify(data)).setMimeType(ContentService.MimeType.JSON);
}
