/** What the columns of a list of questions are called, in a few languages. */
export const COLUMNS = [
  'question',
  'type',
  'options',
  'required',
  'hint',
  'id',
  'page',
  'min',
  'max',
  'other',
  'low',
  'high',
  'rows',
] as const;
export type Column = (typeof COLUMNS)[number];

const WORDS: Readonly<Record<Column, string>> = {
  question:
    'question|questions|question text|question title|title|label|prompt|text|item|pregunta|título|frage|titel|intitulé|pergunta',
  type: 'type|question type|answer type|field type|format|kind|item type|tipo|typ|antworttyp|fragetyp|tipo de pregunta',
  options:
    'options|option|choices|choice|answers|answer choices|answer options|possible answers|response options|values|opciones|respuestas|optionen|antworten|antwortmöglichkeiten|réponses|choix|opções',
  required:
    'required|mandatory|is required|required?|obligatory|obligatorio|obligatoria|pflicht|pflichtfeld|obligatoire|requis|obrigatório|requerido',
  hint: 'help|help text|helptext|hint|description|desc|note|notes|instructions|ayuda|descripción|hilfe|hilfetext|beschreibung|aide|descrição',
  id: 'id|name|key|variable|variable name|code|field|field name|question id|slug',
  page: 'section|page|group|section title|sección|página|abschnitt|seite',
  min: 'min|minimum|from|lowest|scale min|lower bound|low value',
  max: 'max|maximum|to|highest|scale max|upper bound|high value',
  other: 'other|has other|allow other|other option|otro|sonstiges|autre',
  low: 'low label|min label|left label|lower label|label min|low',
  high: 'high label|max label|right label|upper label|label max|high',
  rows: 'rows|grid rows|row labels|filas|zeilen|lignes',
};

const BY_WORD = new Map(COLUMNS.flatMap((column) => WORDS[column].split('|').map((word) => [word, column] as const)));

/** Which column a head names; undefined for one that is not known. `option 3` is one of several for choices. */
export function toColumn(head: string): Column | undefined {
  const word = head
    .trim()
    .toLowerCase()
    .replace(/[_-]+/g, ' ')
    .replace(/[*:]+$/, '')
    .trim();
  if (/^(?:option|choice|answer|opción|antwort)\s*#?\d+$/.test(word)) return 'options';
  return BY_WORD.get(word);
}

export type Kind =
  | 'text'
  | 'long-text'
  | 'email'
  | 'tel'
  | 'url'
  | 'number'
  | 'date'
  | 'time'
  | 'date-time'
  | 'yes-no'
  | 'single-choice'
  | 'dropdown'
  | 'multiple-choice'
  | 'scale'
  | 'rating'
  | 'ranking'
  | 'matrix'
  | 'multiple-matrix'
  | 'file'
  | 'signature'
  | 'consent'
  | 'statement'
  | 'page';

/** Kinds by what people write; the first that fits counts. */
const KINDS: readonly [words: RegExp, kind: Kind][] = [
  [/checkbox grid|multiple.?(?:choice|select) matrix|tick box grid/, 'multiple-matrix'],
  [/grid|matrix|likert table/, 'matrix'],
  [/page ?break|^(?:new )?(?:section|page)(?: ?header| title)?$/, 'page'],
  [/consent|agree/, 'consent'],
  [/paragraph|long|text ?area|multi.?line|essay|comment|absatz|párrafo|open.?ended/, 'long-text'],
  [
    /check.?box|multi(?:ple)?.?select|select (?:multiple|all|many)|multiple answers?|multi.?choice \(many|casillas|kästchen|cases à cocher/,
    'multiple-choice',
  ],
  [/drop.?down|combo|^list$|desplegable|liste déroulante/, 'dropdown'],
  [/yes.?(?:\/|or|-)? ?no|true.?(?:\/|or|-)? ?false|boolean|^sí\/no$|^ja\/nein$/, 'yes-no'],
  [/rank|order/, 'ranking'],
  [/star|rating/, 'rating'],
  [/scale|likert|nps|net promoter|escala|skala|échelle/, 'scale'],
  [/radio|single|multiple.?choice|choice|select|opción múltiple|multiple auswahl|choix/, 'single-choice'],
  [/e.?mail|correo/, 'email'],
  [/phone|^tel|mobile|telefon|teléfono/, 'tel'],
  [/url|web ?site|link/, 'url'],
  [/date.?time|timestamp/, 'date-time'],
  [/date|day|fecha|datum/, 'date'],
  [/time|hora|uhrzeit/, 'time'],
  [/number|numeric|integer|decimal|^int$|amount|número|zahl|nombre/, 'number'],
  [/file|upload|attachment|image upload|archivo|datei/, 'file'],
  [/signature|firma|unterschrift/, 'signature'],
  [/statement|note|info|description|title|heading|html|image|video/, 'statement'],
  [/short|text|string|free|open|line|texto/, 'text'],
];

export const toKind = (written: string): Kind | undefined =>
  KINDS.find(([words]) => words.test(written.trim().toLowerCase()))?.[1];
