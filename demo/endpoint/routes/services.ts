import type {MiddlewareHandler} from 'hono';
import type {RequireScope} from '../access.ts';
import type {Catalog} from '../catalog.ts';
import type {OriginCheck} from '../origins.ts';
import type {Store} from '../store/store.ts';

/** What routes work with. */
export interface Services {
  store: Store;
  catalog: Catalog;
  isOriginAllowed: OriginCheck;
  requireScope: RequireScope;
  /** Lets only those pass who may do everything. */
  administrator: MiddlewareHandler;
  /** Refuses clients that post too often. */
  rate: MiddlewareHandler;
}
