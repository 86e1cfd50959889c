import type {MiddlewareHandler} from 'hono';
import type {Catalog} from '../catalog.ts';
import type {OriginCheck} from '../origins.ts';
import type {Store} from '../store/store.ts';

/** What routes work with. */
export interface Services {
  store: Store;
  catalog: Catalog;
  isOriginAllowed: OriginCheck;
  administrator: MiddlewareHandler;
  /** Refuses clients that post too often. */
  rate: MiddlewareHandler;
}
