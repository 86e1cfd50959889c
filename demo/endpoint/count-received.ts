import type {Store} from './store/store.ts';
import type {StoredDefinition} from './store/tables.ts';

/** How many submissions count by now: not those that are yet to be confirmed, nor those that are held for review. */
export async function countReceived(
  {confirmations, held}: Pick<Store, 'confirmations' | 'held'>,
  {kind, id, received}: Pick<StoredDefinition, 'kind' | 'id' | 'received'>,
): Promise<number> {
  return received - (await confirmations.countUnconfirmed(kind, id)) - (await held.count(kind, id));
}
