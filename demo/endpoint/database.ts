import {dirname, join, resolve} from 'node:path';

/** Where data is kept of which nothing else is said. */
const DATA = resolve(import.meta.dirname, '../data');

export const isPostgres = (database: string): boolean => /^postgres(ql)?:\/\//.test(database);

/** A file or a `postgres://` URL. */
export const readDatabase = (env: NodeJS.ProcessEnv): string => env['KITH_DATABASE'] || join(DATA, 'kith.db');

/** Where the process may keep files of its own, for itself alone: beside the database, where that is a file. */
export const folderOf = (database: string): string => (isPostgres(database) ? DATA : dirname(resolve(database)));
