import {asObject, isJsonObject} from '../../core/json-object.ts';
import {parseSurvey} from '../../core/survey/parse-survey.ts';
import {decode} from './decode.ts';
import {ImportError, type Imported} from './report.ts';

export const SOURCES = ['surveyjs', 'formbricks', 'xlsform', 'csv'] as const;
export type SourceKind = (typeof SOURCES)[number];

/** Larger files are refused: no real form comes near, and time stays bounded. */
export const MAX_BYTES = 20_000_000;

/**
 * Turns a form from elsewhere into a Kith survey and says what was lost on the way. No code in it is ever run.
 * @param bytes the file as it is
 * @param from what wrote it; told by its content when not given
 * @param name what the survey is called where it does not say so itself, such as the file's name without its ending
 * @throws ImportError with a plain sentence when it cannot be read
 */
export async function importDefinition(
  bytes: Uint8Array,
  {from, name}: {from?: SourceKind | undefined; name?: string | undefined} = {},
): Promise<Imported> {
  if (bytes.length > MAX_BYTES)
    throw new ImportError(`The file is too large: ${bytes.length} bytes, at most ${MAX_BYTES} are read`);
  if (!bytes.length) throw new ImportError('The file is empty');
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isZip || from === 'xlsform') return (await import('../xlsform/xlsform.ts')).importXlsForm(bytes, name);
  const text = decode(bytes);
  const isJson = /^\s*[[{]/.test(text);
  if (from === 'csv' || (!isJson && from === undefined)) return importTable(text, bytes, name);
  const source = parseJson(text);
  switch (from ?? detectJson(source)) {
    case 'formbricks':
      return (await import('../formbricks/survey.ts')).importFormbricks(source, name);
    default:
      return (await import('../surveyjs/survey.ts')).importSurveyJs(source, name);
  }
}

/** A table of questions, or the sheet "survey" of an XLSForm. */
async function importTable(text: string, bytes: Uint8Array, name: string | undefined): Promise<Imported> {
  const {isXlsFormTable, importXlsForm} = await import('../xlsform/xlsform.ts');
  if (isXlsFormTable(text)) return importXlsForm(bytes, name);
  return (await import('../question-list/question-list.ts')).importQuestionList(text, name);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const why = error instanceof RangeError ? 'it is nested too deeply' : (error as Error).message;
    throw new ImportError(`This is no JSON: ${why}`);
  }
}

/** Who wrote a definition, by what is in it. */
function detectJson(source: unknown): SourceKind {
  const {data, survey} = asObject(source);
  const inner = asObject(
    isJsonObject(data) ? data : isJsonObject(survey) ? survey : Array.isArray(data) ? data[0] : source,
  );
  const {blocks, questions, welcomeCard, hiddenFields} = Array.isArray(source) ? asObject(source[0]) : inner;
  const first = asObject(Array.isArray(questions) ? questions[0] : undefined);
  if (Array.isArray(blocks) || welcomeCard !== undefined || hiddenFields !== undefined || 'headline' in first)
    return 'formbricks';
  if ('id' in asObject(source) && 'survey' in parseSurvey(source))
    throw new ImportError('This is a definition of Kith already: there is nothing to import');
  return 'surveyjs';
}
