import {randomBytes} from 'node:crypto';
import {Catalog} from './endpoint/catalog.ts';
import {signup} from './endpoint/kinds/signup.ts';
import type {Json} from './endpoint/json.ts';
import {receive, type Target} from './endpoint/receive.ts';
import type {Store} from './endpoint/store/store.ts';
import {uuidV7} from '../src/core/uuid.ts';

const FIRST = 'Ada Bilal Carmen Dev Elif Femi Grace Hana Ivan Joy Kofi Lucía Mei Nour Otis Priya'.split(' ');
const LAST = 'Abara Brook Castro Doyle Evans Fofana García Hughes Ilić Jones Khan Lind Moreau Novak Okoye'.split(' ');

/** Who has taken which shifts of the demo's weekend: some are full, and somebody waits. */
const SHIFTS = ['driver-sat-am', 'driver-sat-am', 'driver-sat-am', 'kitchen-sun', 'kitchen-sun', 'kitchen-sun'];

/** Invented people who signed the demo's petition and took shifts, so that its pages show a place where something goes on. */
export async function inventPeople(store: Store, signatures: number): Promise<void> {
  const stored = await store.definitions.find(signup.name, 'petition');
  if (stored?.received !== 0) return;
  const catalog = new Catalog(store);
  for (let i = 0; i < signatures; i++) await send({store, catalog}, 'petition', i, {});
  for (const [i, shift] of SHIFTS.entries())
    await send({store, catalog}, 'volunteer', i, {shifts: [shift], consent: true});
}

type Place = Pick<Target, 'store' | 'catalog'>;

async function send({store, catalog}: Place, of: string, i: number, more: Record<string, Json>): Promise<void> {
  const firstName = FIRST[i % FIRST.length]!;
  const lastName = LAST[i % LAST.length]!;
  const id = uuidV7(Date.now(), randomBytes(10));
  const answers = {firstName, lastName, email: `neighbour-${i + 1}@example.org`, ...more};
  const json = {kith: 1, id, kind: 'signup', of, answers, locale: 'en', submittedAt: new Date().toISOString()};
  await receive({store, catalog, kind: signup, id: of, api: 'http://localhost/api'}, {json});
}
