import type {MiddlewareHandler} from 'hono';
import type {RequireScope} from '../access.ts';
import type {Catalog} from '../catalog.ts';
import type {MailSettings} from '../mail/settings.ts';
import type {OriginCheck} from '../origins.ts';
import type {Store} from '../store/store.ts';

/** What routes work with. */
export interface Services {
  store: Store;
  catalog: Catalog;
  isOriginAllowed: OriginCheck;
  requireScope: RequireScope;
  /** Refuses clients that post too often. */
  rate: MiddlewareHandler;
  /** Undefined where no mail is sent. */
  mail: MailSettings | undefined;
  /** Address of `kith.js`, for pages whose forms become widgets where scripts run; undefined: they stay plain. */
  script: string | undefined;
  /** Whether webhooks may be of this machine and its network. */
  allowsPrivateHooks: boolean;
}
