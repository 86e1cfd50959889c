import type {Context, MiddlewareHandler} from 'hono';
import type {Catalog} from '../catalog.ts';
import type {MailSettings} from '../mail/settings.ts';
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
  /** The endpoint's own address, as it is configured, or else as the request reached it. */
  addressOf: (c: Context) => string;
  /** Undefined where no mail is sent. */
  mail: MailSettings | undefined;
  /** Address of `kith.js`, for pages whose forms become widgets where scripts run; undefined: they stay plain. */
  script: string | undefined;
  /** Whether webhooks may be of this machine and its network. */
  allowsPrivateHooks: boolean;
}
