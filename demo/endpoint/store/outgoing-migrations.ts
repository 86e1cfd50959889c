import type {Migration} from 'kysely/migration';

/** What is to be told to others, and to whom. */
export const OUTGOING: Record<string, Migration> = {
  '030-outgoing': {
    async up(db) {
      await db.schema
        .createTable('webhooks')
        .addColumn('id', 'text', (c) => c.notNull().primaryKey())
        .addColumn('url', 'text', (c) => c.notNull())
        .addColumn('events', 'text', (c) => c.notNull())
        .addColumn('of', 'text')
        .addColumn('include', 'text')
        .addColumn('secret', 'text', (c) => c.notNull())
        .addColumn('created_at', 'text', (c) => c.notNull())
        .execute();
      await db.schema
        .createTable('outgoing')
        .addColumn('id', 'text', (c) => c.notNull().primaryKey())
        .addColumn('channel', 'text', (c) => c.notNull())
        .addColumn('about', 'text', (c) => c.notNull())
        .addColumn('hook', 'text')
        .addColumn('kind', 'text', (c) => c.notNull())
        .addColumn('of', 'text', (c) => c.notNull())
        .addColumn('submission', 'text')
        .addColumn('created_at', 'text', (c) => c.notNull())
        .addColumn('due_at', 'text', (c) => c.notNull())
        .addColumn('lease', 'text')
        .addColumn('tries', 'integer', (c) => c.notNull().defaultTo(0))
        .addColumn('failed_at', 'text')
        .addColumn('trouble', 'text')
        .execute();
      await db.schema.createIndex('outgoing_by_time').on('outgoing').columns(['due_at', 'id']).execute();
      await db.schema.createIndex('outgoing_of_submission').on('outgoing').columns(['submission']).execute();
      await db.schema
        .createTable('mailed')
        .addColumn('mark', 'text', (c) => c.notNull())
        .addColumn('at', 'text', (c) => c.notNull())
        .execute();
      await db.schema.createIndex('mailed_by_mark').on('mailed').columns(['mark', 'at']).execute();
      await db.schema
        .createTable('mail_stops')
        .addColumn('mark', 'text', (c) => c.notNull().primaryKey())
        .execute();
    },
  },
};
