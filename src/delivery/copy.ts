import type {Parcel} from './parcel.ts';

/** What was to be sent, as JSON that a person can keep and an organisation can read; of files, their names. */
export function toCopy({id, action, body}: Parcel): string {
  const entries = typeof body === 'string' ? body : body.map(([k, v]) => [k, typeof v === 'string' ? v : v.name]);
  // past what old libraries put on prototypes, as in core/json.ts
  const inner = function (this: Record<string, unknown>, key: string): unknown {
    return parseInner(this[key]);
  };
  return JSON.stringify({id, action, body: entries}, inner, 2);
}

/** A body that is JSON itself is shown as such. */
function parseInner(value: unknown): unknown {
  if (typeof value !== 'string' || !value.startsWith('{')) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

/** Offers the copy as a file. */
export function saveCopy(parcel: Parcel | undefined): void {
  if (!parcel) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([toCopy(parcel)], {type: 'application/json'}));
  link.download = `${parcel.id}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
