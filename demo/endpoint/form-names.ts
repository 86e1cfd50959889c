import type {Question, QuestionType} from '../../src/contract/question.ts';

/** Where a field of a form belongs: the question, and the place of its value among the answers. */
export interface Leaf {
  question: Question;
  path: readonly [string, ...(string | number)[]];
  /** The value is the words beside "other". */
  isOther?: true;
  /** The value is a part of a name, an address, a matrix or an allocation. */
  isPart?: true;
}

const IN_PARTS = new Set<QuestionType>(['name', 'address', 'matrix', 'allocation']);

/**
 * The question that a field of this name answers: a question's own name (default: its id), `<name>.other`, `<name>.<part>`
 * or the name that the question gives that part, `<group>.<id>`, or `<group>[0].<id>` where the group repeats.
 * @param nameOf what the questions are called. Default: their `name`, else their id
 */
export function findLeaf(
  name: string,
  questions: readonly Question[],
  nameOf: (question: Question) => string = (q) => q.name ?? q.id,
): Leaf | undefined {
  const own = questions.find((question) => nameOf(question) === name);
  if (own) return {question: own, path: [own.id]};
  for (const question of questions) {
    const leaf = findNamedPart(name, question) ?? findInside(name, question, nameOf(question));
    if (leaf) return leaf;
  }
  return undefined;
}

function findNamedPart(name: string, question: Question): Leaf | undefined {
  const names = 'names' in question ? (question.names ?? {}) : {};
  const part = Object.keys(names).find((key) => names[key] === name);
  return part === undefined ? undefined : {question, path: [question.id, part], isPart: true};
}

function findInside(name: string, question: Question, own: string): Leaf | undefined {
  if (!name.startsWith(own)) return undefined;
  const {id, type} = question;
  const rest = name.slice(own.length);
  if (question.type === 'group') {
    const [, index, inner] = (question.repeat ? /^\[(\d{1,3})\]\.(.+)$/s : /^()\.(.+)$/s).exec(rest) ?? [];
    const leaf = inner === undefined ? undefined : findLeaf(inner, question.questions, (q) => q.id);
    return leaf && {...leaf, path: [id, ...(index ? [Number(index)] : []), ...leaf.path]};
  }
  if (rest === '.other') return {question, path: [`${id}.other`], isOther: true};
  return IN_PARTS.has(type) && rest.startsWith('.') ? {question, path: [id, rest.slice(1)], isPart: true} : undefined;
}
