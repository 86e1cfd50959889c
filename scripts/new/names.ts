import {Refusal, type Read} from './plan.ts';

/** `PollOfDay` of `poll-of-day`. */
export const toPascal = (name: string): string =>
  name.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** `Poll of day` of `poll-of-day`. */
export const toTitle = (name: string): string => {
  const words = name.replaceAll('-', ' ');
  return words[0]!.toUpperCase() + words.slice(1);
};

/** Names that mean something else already. */
const TAKEN_TAGS = new Set(['all', 'loader', 'doctor', 'element']);
const TAKEN_TYPES = new Set(['long', 'shifts', 'other']);

/**
 * A widget's name is the word behind `kith-`.
 * @throws {Refusal} it cannot be one, or is taken
 */
export function checkWidgetName(name: string, read: Read): void {
  if (!/^[a-z]{2,30}$/.test(name))
    throw new Refusal(`"${name}" cannot name a widget: use one word of small letters, such as poll, for <kith-poll>.`);
  const path = `src/define/${name}.ts`;
  if (TAKEN_TAGS.has(name) || read(path) !== undefined)
    throw new Refusal(`<kith-${name}> is taken${TAKEN_TAGS.has(name) ? '' : ` (${path})`}: choose another name.`);
}

/**
 * A question type's name is what definitions write as its `type`.
 * @throws {Refusal} it cannot be one, or is taken
 */
export function checkQuestionName(name: string, read: Read): void {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) || name.length > 30)
    throw new Refusal(
      `"${name}" cannot name a question type: use small letters, with hyphens between words, such as mood.`,
    );
  const schemas = read('src/contract/question.ts') ?? '';
  if (
    TAKEN_TYPES.has(name) ||
    schemas.includes(`z.literal('${name}')`) ||
    read(`src/questions/${name}.ts`) !== undefined
  )
    throw new Refusal(`the question type "${name}" is taken: choose another name.`);
}
