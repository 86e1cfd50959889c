import type {Finding} from '../../src/core/findings.ts';
import {formatCanonical, type Json} from './json.ts';
import {checkKeepFor} from './keep-for.ts';
import type {Compiled, Kind} from './kinds/kind.ts';
import type {Store} from './store/store.ts';
import type {StoredDefinition} from './store/tables.ts';

/** Compiled definitions kept in memory. */
const MAX_COMPILED = 200;

/** What is published, ready to check submissions against. */
export class Catalog {
  readonly #store: Store;
  readonly #compiled = new Map<string, Compiled>();

  constructor(store: Store) {
    this.#store = store;
  }

  find(kind: Kind, id: string): Promise<StoredDefinition | undefined> {
    return this.#store.definitions.find(kind.name, id);
  }

  list(kind: Kind): Promise<StoredDefinition[]> {
    return this.#store.definitions.list(kind.name);
  }

  /** What the current revision means. */
  current(kind: Kind, stored: StoredDefinition): Compiled {
    return this.#compile(kind, stored);
  }

  /** What the person saw: a submission may wait for days on a device, and the definition may change meanwhile. */
  async seen(kind: Kind, stored: StoredDefinition, version: string | undefined): Promise<Compiled> {
    if (version === undefined || version === stored.version) return this.#compile(kind, stored);
    const versions = await this.#store.definitions.versions(kind.name, stored.id);
    const named = versions.find((v) => v.version === version);
    return this.#compile(kind, named ? {...named, id: stored.id} : stored);
  }

  /** Every revision, newest first. */
  async revisions(kind: Kind, id: string): Promise<Compiled[]> {
    const versions = await this.#store.definitions.versions(kind.name, id);
    return versions.map((version) => this.#compile(kind, {...version, id}));
  }

  /**
   * Publishes a definition; the very same again changes nothing.
   * @returns what happened, or what is wrong with the definition
   */
  async publish(kind: Kind, id: string, definition: Json): Promise<'created' | 'updated' | 'same' | Finding[]> {
    const result = kind.compile(definition);
    if ('findings' in result) return result.findings;
    const {compiled} = result;
    const findings = checkKeepFor(definition);
    if (findings.length) return findings;
    if (compiled.definition.id !== id) return [{path: 'id', message: `is not the id in the address: expected ${id}`}];
    const known = await this.find(kind, id);
    const body = JSON.stringify(definition);
    if (known && formatCanonical(JSON.parse(known.body) as Json) === formatCanonical(definition)) return 'same';
    await this.#store.definitions.publish(kind.name, id, compiled.definition.version, body, compiled.opening);
    if (known && compiled.places) await this.#store.places.settle(kind.name, id, compiled.places.spotsOf);
    return known ? 'updated' : 'created';
  }

  #compile(kind: Kind, {id, revision, body}: {id: string; revision: number; body: string}): Compiled {
    const key = `${kind.name}/${id}/${revision}`;
    const known = this.#compiled.get(key);
    if (known) return known;
    const result = kind.compile(JSON.parse(body));
    if ('findings' in result) throw new Error('A published definition is not one any more');
    if (this.#compiled.size >= MAX_COMPILED) this.#compiled.delete(this.#compiled.keys().next().value!);
    this.#compiled.set(key, result.compiled);
    return result.compiled;
  }
}
