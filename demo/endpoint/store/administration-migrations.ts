import type {Migration} from 'kysely/migration';

/** Who may administer, what was done, and which process does what only one may do. */
export const ADMINISTRATION: Record<string, Migration> = {
  '020-tokens-and-audit': {
    async up(db) {
      await db.schema
        .createTable('tokens')
        .addColumn('id', 'text', (c) => c.notNull().primaryKey())
        .addColumn('name', 'text', (c) => c.notNull().unique())
        .addColumn('scopes', 'text', (c) => c.notNull())
        .addColumn('hash', 'text', (c) => c.notNull())
        .addColumn('created_at', 'text', (c) => c.notNull())
        .addColumn('revoked_at', 'text')
        .execute();
      await db.schema
        .createTable('audit')
        .addColumn('id', 'text', (c) => c.notNull().primaryKey())
        .addColumn('at', 'text', (c) => c.notNull())
        .addColumn('who', 'text', (c) => c.notNull())
        .addColumn('action', 'text', (c) => c.notNull())
        .addColumn('target', 'text', (c) => c.notNull())
        .execute();
      await db.schema
        .createTable('leases')
        .addColumn('name', 'text', (c) => c.notNull().primaryKey())
        .addColumn('holder', 'text', (c) => c.notNull())
        .addColumn('until', 'text', (c) => c.notNull())
        .execute();
    },
  },
  '021-what-does-not-count-yet': {
    async up(db) {
      // each look at a definition asks how many these are, of however many that came
      await db.schema
        .createIndex('confirmations_by_time')
        .ifNotExists()
        .on('confirmations')
        .columns(['confirmed_at', 'submission'])
        .execute();
    },
  },
};
