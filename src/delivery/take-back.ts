/** A place as the endpoint names it. `position` counts from 1 on the waiting list. */
export interface NamedPlace {
  place?: string;
  event?: string;
  occurrence?: string;
  status: 'confirmed' | 'waiting' | 'cancelled';
  position?: number;
}

const STATES: readonly unknown[] = ['confirmed', 'waiting', 'cancelled'];

/** The places in an endpoint's reply; whatever else stands there is passed over. */
export const toPlaces = (value: unknown): NamedPlace[] =>
  Array.isArray(value)
    ? value.filter((p): p is NamedPlace => typeof p === 'object' && p !== null && STATES.includes(p.status))
    : [];

/**
 * Asks what a signed link is good for now, or gives a place back with it.
 * @param place the one to give back; undefined to ask only
 * @returns what is held now; undefined where the endpoint could not be asked
 */
export async function askPlaces(link: string, place?: string): Promise<NamedPlace[] | undefined> {
  try {
    const response = await fetch(link, {
      ...(place !== undefined && {method: 'POST', body: new URLSearchParams({place})}),
      headers: {accept: 'application/json'},
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(15_000),
    });
    const {places} = (await response.json()) as {places?: unknown};
    return response.ok ? toPlaces(places) : undefined;
  } catch {
    return undefined;
  }
}
