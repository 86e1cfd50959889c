/** Where a command writes to; tests listen here. */
export interface Terminal {
  out: (text: string) => void;
  /** For people: what went wrong, and what to know. */
  tell: (text: string) => void;
}

export interface Command {
  /** One line for the list of commands. */
  summary: string;
  /** What `--help` prints. */
  help: string;
  /** @returns the exit code */
  run: (args: readonly string[], terminal: Terminal) => Promise<number>;
}

/** The command was called in a way, or with a file, that cannot be right. */
export class UsageError extends Error {}

/** What every command answers with when it is called wrongly. */
export const WRONG_USE = 2;
