import type {QuestionOf} from '../../contract/question.ts';
import type {Answer} from '../../contract/submission.ts';
import {isRecord} from './record.ts';
import type {Finding} from './validate.ts';

/** What an answer says about one chosen file; its contents travel beside it, or as `data` or `url`. */
export interface FileEntry {
  name: string;
  /** Media type; '' where the browser does not know it. */
  type: string;
  /** Bytes. */
  size: number;
}

/** At most `maxFiles` files (default 1), each of an accepted kind and not too large. */
export function checkFiles(question: QuestionOf<'file'>, answer: Answer): Finding | Finding[] {
  const {maxFiles = 1} = question;
  if (!Array.isArray(answer) || !answer.every(isEntry)) return {code: 'type'};
  if (answer.length > maxFiles) return {code: 'maxFiles', values: {n: maxFiles}};
  return (answer as unknown as FileEntry[]).flatMap((entry, i): Finding[] => {
    const found = checkFile(question, entry);
    return found ? [{path: [i], ...found}] : [];
  });
}

/** What is wrong with one file. */
export function checkFile({accept, maxSize}: QuestionOf<'file'>, entry: FileEntry): Finding | undefined {
  const {name, size} = entry;
  if (accept && !isAccepted(entry, accept))
    return {code: 'accept', values: {name, accept: accept.replace(/,\s*/g, ', ')}};
  return maxSize !== undefined && size > maxSize
    ? {code: 'maxSize', values: {name, max: toMegabytes(maxSize)}}
    : undefined;
}

const toMegabytes = (bytes: number): number => Math.ceil(bytes / 1e3) / 1e3;

function isEntry(entry: Answer): boolean {
  if (!isRecord(entry)) return false;
  const {name, type, size} = entry;
  const isText = (value: unknown, max: number) => typeof value === 'string' && value.length <= max;
  return isText(name, 255) && name !== '' && isText(type, 200) && Number.isFinite(size) && (size as number) >= 0;
}

/** As HTML's `accept`: extensions, media types, `image/*`. A file whose media type is unknown is judged by extensions alone. */
function isAccepted({name, type}: FileEntry, accept: string): boolean {
  const tokens = accept.split(',').map((token) => token.trim().toLowerCase());
  return tokens.some((token) => {
    if (token.startsWith('.')) return name.toLowerCase().endsWith(token);
    if (!type) return !tokens.some((other) => other.startsWith('.'));
    return token.endsWith('/*') ? type.toLowerCase().startsWith(token.slice(0, -1)) : type.toLowerCase() === token;
  });
}
