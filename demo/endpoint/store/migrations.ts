import type {Kysely} from 'kysely';
import {Migrator, type Migration} from 'kysely/migration';
import {ADMINISTRATION} from './administration-migrations.ts';
import {OUTGOING} from './outgoing-migrations.ts';

/** In order; never changed once released, only added to. Types and defaults are those that SQLite and PostgreSQL share. */
const MIGRATIONS: Record<string, Migration> = {
  '001-definitions-and-submissions': {
    async up(db) {
      await db.schema
        .createTable('definitions')
        .addColumn('kind', 'text', (c) => c.notNull())
        .addColumn('id', 'text', (c) => c.notNull())
        .addColumn('revision', 'integer', (c) => c.notNull())
        .addColumn('opens_at', 'text')
        .addColumn('closes_at', 'text')
        .addColumn('max_received', 'integer')
        .addColumn('received', 'integer', (c) => c.notNull().defaultTo(0))
        .addPrimaryKeyConstraint('definitions_pk', ['kind', 'id'])
        .execute();
      await db.schema
        .createTable('definition_versions')
        .addColumn('kind', 'text', (c) => c.notNull())
        .addColumn('id', 'text', (c) => c.notNull())
        .addColumn('revision', 'integer', (c) => c.notNull())
        .addColumn('version', 'text', (c) => c.notNull())
        .addColumn('body', 'text', (c) => c.notNull())
        .addColumn('published_at', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('definition_versions_pk', ['kind', 'id', 'revision'])
        .addForeignKeyConstraint('definition_versions_of', ['kind', 'id'], 'definitions', ['kind', 'id'])
        .execute();
      await db.schema
        .createTable('submissions')
        .addColumn('id', 'text', (c) => c.notNull().primaryKey())
        .addColumn('kind', 'text', (c) => c.notNull())
        .addColumn('of', 'text', (c) => c.notNull())
        .addColumn('received_at', 'text', (c) => c.notNull())
        .addColumn('body', 'text', (c) => c.notNull())
        .addColumn('payload_hash', 'text', (c) => c.notNull())
        .addColumn('reply', 'text', (c) => c.notNull())
        .addForeignKeyConstraint('submissions_of', ['kind', 'of'], 'definitions', ['kind', 'id'])
        .execute();
      await db.schema
        .createIndex('submissions_by_time')
        .on('submissions')
        .columns(['kind', 'of', 'received_at', 'id'])
        .execute();
    },
  },
  '002-places': {
    async up(db) {
      await db.schema
        .createTable('places')
        .addColumn('kind', 'text', (c) => c.notNull())
        .addColumn('of', 'text', (c) => c.notNull())
        .addColumn('place_key', 'text', (c) => c.notNull())
        .addColumn('submission', 'text', (c) => c.notNull().references('submissions.id'))
        .addColumn('status', 'text', (c) => c.notNull())
        .addColumn('amount', 'integer', (c) => c.notNull())
        .addColumn('turn', 'integer', (c) => c.notNull())
        .addColumn('given_at', 'text', (c) => c.notNull())
        .addColumn('cancelled_at', 'text')
        .addPrimaryKeyConstraint('places_pk', ['kind', 'of', 'place_key', 'submission'])
        .addUniqueConstraint('places_in_turn', ['kind', 'of', 'place_key', 'turn'])
        .execute();
      await db.schema.createIndex('places_of_submission').on('places').columns(['submission']).execute();
      await db.schema
        .createTable('secrets')
        .addColumn('name', 'text', (c) => c.notNull().primaryKey())
        .addColumn('value', 'text', (c) => c.notNull())
        .execute();
    },
  },
  '004-ledgers-and-comments': {
    async up(db) {
      await db.schema
        .createTable('ledgers')
        .addColumn('kind', 'text', (c) => c.notNull())
        .addColumn('of', 'text', (c) => c.notNull())
        .addColumn('wave', 'text', (c) => c.notNull())
        .addColumn('turn', 'integer', (c) => c.notNull())
        .addColumn('plan', 'text', (c) => c.notNull())
        .addColumn('body', 'text', (c) => c.notNull())
        .addColumn('closed_on', 'text')
        .addPrimaryKeyConstraint('ledgers_pk', ['kind', 'of', 'wave'])
        .addForeignKeyConstraint('ledgers_of', ['kind', 'of'], 'definitions', ['kind', 'id'])
        .execute();
      await db.schema
        .createTable('comments')
        .addColumn('kind', 'text', (c) => c.notNull())
        .addColumn('of', 'text', (c) => c.notNull())
        .addColumn('wave', 'text', (c) => c.notNull())
        .addColumn('submission', 'text', (c) => c.notNull().primaryKey().references('submissions.id'))
        .addColumn('body', 'text', (c) => c.notNull())
        .addColumn('review', 'text')
        .execute();
      await db.schema
        .createIndex('comments_by_review')
        .on('comments')
        .columns(['kind', 'of', 'wave', 'review'])
        .execute();
    },
  },
  '005-confirmations': {
    async up(db) {
      await db.schema
        .createTable('confirmations')
        .addColumn('submission', 'text', (c) => c.notNull().primaryKey().references('submissions.id'))
        .addColumn('link', 'text', (c) => c.notNull())
        .addColumn('confirmed_at', 'text')
        .execute();
    },
  },
  '007-one-time-links': {
    async up(db) {
      await db.schema
        .createTable('unused_links')
        .addColumn('mark', 'text', (c) => c.notNull().primaryKey())
        .addColumn('kind', 'text', (c) => c.notNull())
        .addColumn('of', 'text', (c) => c.notNull())
        .addForeignKeyConstraint('unused_links_of', ['kind', 'of'], 'definitions', ['kind', 'id'])
        .execute();
    },
  },
  '008-held': {
    async up(db) {
      await db.schema
        .createTable('held')
        .addColumn('submission', 'text', (c) => c.notNull().primaryKey().references('submissions.id'))
        .addColumn('reason', 'text', (c) => c.notNull())
        .addColumn('counted', 'text')
        .addColumn('review', 'text')
        .addColumn('reviewed_at', 'text')
        .execute();
      await db.schema
        .createTable('spent_challenges')
        .addColumn('challenge', 'text', (c) => c.notNull().primaryKey())
        .addColumn('until', 'text', (c) => c.notNull())
        .execute();
    },
  },
  '012-submissions-by-arrival': {
    async up(db) {
      await db.schema.createIndex('submissions_by_arrival').on('submissions').columns(['received_at', 'id']).execute();
      await db.schema.createIndex('held_by_review').on('held').columns(['review']).execute();
    },
  },
  ...ADMINISTRATION,
  ...OUTGOING,
};

const migratorOf = <T>(db: Kysely<T>): Migrator =>
  new Migrator({db, provider: {getMigrations: async () => MIGRATIONS}});

/** Whether all migrations that this version knows are done. A newer version may have done more. */
export async function isCurrent<T>(db: Kysely<T>): Promise<boolean> {
  const known = await migratorOf(db).getMigrations();
  return known.every(({executedAt}) => executedAt !== undefined);
}

/**
 * Brings the tables up to date. Tables of a newer version are left as they are: they still serve this one, so that an older
 * process may start again while a newer one is already there.
 * @param upTo the last migration that is done. Default: all of them
 * @returns the names of the migrations that were done
 */
export async function migrate<T>(db: Kysely<T>, upTo?: string): Promise<string[]> {
  if (await isCurrent(db)) return [];
  const migrator = migratorOf(db);
  const {error, results = []} = await (upTo === undefined ? migrator.migrateToLatest() : migrator.migrateTo(upTo));
  if (error) throw error;
  return results.map(({migrationName}) => migrationName);
}
