import type {Kysely, Transaction} from 'kysely';
import type {StoredDefinition, Tables} from './tables.ts';

/** When submissions are taken: ISO 8601 in UTC with milliseconds, and how many. */
export interface Opening {
  opensAt: string | null;
  closesAt: string | null;
  limit: number | null;
}

/** What is published, and every version that ever was. */
export class DefinitionStore {
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  #withContent(kind: string) {
    return this.#db
      .selectFrom('definitions as d')
      .innerJoin('definition_versions as v', (join) =>
        join.onRef('v.kind', '=', 'd.kind').onRef('v.id', '=', 'd.id').onRef('v.revision', '=', 'd.revision'),
      )
      .selectAll('d')
      .select(['v.version', 'v.body', 'v.published_at'])
      .where('d.kind', '=', kind);
  }

  /** What is published now under this id. */
  find(kind: string, id: string): Promise<StoredDefinition | undefined> {
    return this.#withContent(kind).where('d.id', '=', id).executeTakeFirst();
  }

  list(kind: string): Promise<StoredDefinition[]> {
    return this.#withContent(kind).orderBy('d.id').execute();
  }

  /** All that was ever published under this id, newest first. */
  versions(
    kind: string,
    id: string,
  ): Promise<{revision: number; version: string; body: string; published_at: string}[]> {
    return this.#db
      .selectFrom('definition_versions')
      .select(['revision', 'version', 'body', 'published_at'])
      .where('kind', '=', kind)
      .where('id', '=', id)
      .orderBy('revision', 'desc')
      .execute();
  }

  /** Takes no more submissions from `now` on: ISO 8601 in UTC with milliseconds. The next publication says anew. */
  async close(kind: string, id: string, now: string): Promise<void> {
    await this.#db
      .updateTable('definitions')
      .set({closes_at: now})
      .where('kind', '=', kind)
      .where('id', '=', id)
      .where((eb) => eb.or([eb('closes_at', 'is', null), eb('closes_at', '>', now)]))
      .execute();
  }

  /** Publishes a new revision; what was received before stays counted. */
  publish(kind: string, id: string, version: string | undefined, body: string, opening: Opening): Promise<number> {
    return this.#db.transaction().execute(async (trx) => {
      const revision = await upsert(trx, kind, id, opening);
      await trx
        .insertInto('definition_versions')
        .values({
          kind,
          id,
          revision,
          version: version ?? String(revision),
          body,
          published_at: new Date().toISOString(),
        })
        .execute();
      return revision;
    });
  }
}

async function upsert(trx: Transaction<Tables>, kind: string, id: string, opening: Opening): Promise<number> {
  const columns = {opens_at: opening.opensAt, closes_at: opening.closesAt, max_received: opening.limit};
  const {revision} = await trx
    .insertInto('definitions')
    .values({kind, id, revision: 1, received: 0, ...columns})
    .onConflict((conflict) =>
      conflict
        .columns(['kind', 'id'])
        .doUpdateSet((eb) => ({...columns, revision: eb('definitions.revision', '+', 1)})),
    )
    .returning('revision')
    .executeTakeFirstOrThrow();
  return revision;
}
