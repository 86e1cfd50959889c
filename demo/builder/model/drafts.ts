import {isJsonObject} from '../../../src/core/json-object.ts';
import type {Work} from './work.ts';
import {KINDS} from './work.ts';

/** Something that somebody began, as it is kept on the device. */
export interface Draft {
  id: string;
  name: string;
  /** ISO 8601. */
  changed: string;
  work: Work;
  /** URL of the published definition. From then on ids stay as they are. */
  published?: string | undefined;
}

/** What of a browser's storage is needed. Each touch may throw. */
export type Keep = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const KEY = 'kith-builder';

/** All drafts, the latest first; an empty list where nothing can be read. */
export function readDrafts(keep: Keep | undefined): Draft[] {
  try {
    const all: unknown = JSON.parse(keep?.getItem(KEY) ?? '[]');
    const drafts = Array.isArray(all) ? all.filter(isDraft) : [];
    return drafts.toSorted((a, b) => b.changed.localeCompare(a.changed));
  } catch {
    return [];
  }
}

const isDraft = (value: unknown): value is Draft =>
  isJsonObject(value) &&
  ['id', 'name', 'changed'].every((key) => typeof value[key] === 'string') &&
  isJsonObject(value['work']) &&
  isJsonObject(value['work']['definition']) &&
  isJsonObject(value['work']['look']) &&
  KINDS.some((kind) => kind === (value['work'] as {kind?: unknown}).kind);

/** Keeps a draft beside the others. @returns whether it is kept */
export const keepDraft = (keep: Keep | undefined, draft: Draft): boolean =>
  write(keep, [draft, ...readDrafts(keep).filter(({id}) => id !== draft.id)]);

export const forgetDraft = (keep: Keep | undefined, id: string): boolean =>
  write(
    keep,
    readDrafts(keep).filter((draft) => draft.id !== id),
  );

function write(keep: Keep | undefined, drafts: readonly Draft[]): boolean {
  try {
    if (!keep) return false;
    if (drafts.length) keep.setItem(KEY, JSON.stringify(drafts));
    else keep.removeItem(KEY);
    return true;
  } catch {
    return false;
  }
}
