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
  '022-what-does-not-count-yet': {
    async up(db) {
      // empty in rows of an older version, which are found by their submission; not named "kind" and "of", since older versions
      // ask for those of submissions without saying whose
      await db.schema.alterTable('confirmations').addColumn('for_kind', 'text').execute();
      await db.schema.alterTable('confirmations').addColumn('for_id', 'text').execute();
      // each look at a petition asks how many these are, of however many that came
      await db.schema
        .createIndex('confirmations_of_definition')
        .ifNotExists()
        .on('confirmations')
        .columns(['for_kind', 'for_id', 'confirmed_at'])
        .execute();
    },
  },
};
