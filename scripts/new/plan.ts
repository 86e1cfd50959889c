/** What a page of the house must look like before and after: everything that is written, and nothing before all of it is known. */
export interface Plan {
  /** New files by path, from the project's root. */
  files: Readonly<Record<string, string>>;
  /** What is put into files that are there. */
  edits: readonly Edit[];
  /** What only a person can do, in sentences. */
  left: readonly string[];
}

export interface Edit {
  path: string;
  change: (text: string) => string;
}

/** A file of the project as it is; undefined where there is none. */
export type Read = (path: string) => string | undefined;

/** Something that stops the scaffolder, in words for whoever called it. */
export class Refusal extends Error {}

/** Puts `text` before or after the first place where `anchor` stands. */
export const insert = (path: string, where: 'before' | 'after', anchor: string, text: string): Edit => ({
  path,
  change: (before) => {
    const at = before.indexOf(anchor);
    if (at < 0) throw new Refusal(`${path} no longer has the line that the new one goes to: ${anchor.trim()}`);
    const place = where === 'before' ? at : at + anchor.length;
    return before.slice(0, place) + text + before.slice(place);
  },
});

/** Puts `text` at the end. */
export const append = (path: string, text: string): Edit => ({
  path,
  change: (before) => `${before.trimEnd()}\n${text}`,
});

/** A template with its blanks, `{{name}}`, filled in. */
export const fill = (template: string, blanks: Readonly<Record<string, string>>): string =>
  template.replaceAll(/\{\{(\w+)\}\}/g, (blank, key: string) => {
    const words = blanks[key];
    if (words === undefined) throw new Error(`nothing to fill ${blank} with`);
    return words;
  });

/**
 * Every file as it comes to be.
 * @throws {Refusal} a new file is there already, or one that is to be changed is not
 */
export function resolvePlan({files, edits}: Plan, read: Read): Map<string, string> {
  for (const path of Object.keys(files))
    if (read(path) !== undefined) throw new Refusal(`${path} is there already: nothing was written.`);
  const texts = new Map<string, string>();
  for (const {path, change} of edits) {
    const text = texts.get(path) ?? read(path);
    if (text === undefined) throw new Refusal(`${path} is not there: is this the project's root?`);
    texts.set(path, change(text));
  }
  return new Map([...texts, ...Object.entries(files)]);
}
