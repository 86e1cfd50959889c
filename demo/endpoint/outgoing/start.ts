import {Catalog} from '../catalog.ts';
import {buildMailChannel} from '../mail/send-mail.ts';
import type {MailSettings} from '../mail/settings.ts';
import type {Front} from '../proxies.ts';
import type {Store} from '../store/store.ts';
import type {Webhook} from '../store/webhooks.ts';
import {buildWebhookChannel} from './call-webhook.ts';
import {Sender, type Channel} from './sender.ts';

export interface SendingOptions {
  /** Default: no mail is sent. */
  mail?: MailSettings | undefined;
  /** The origin under which this endpoint is reached; mail needs it. */
  front?: Pick<Front, 'address'>;
  /** Those that the environment configures. Default: none. */
  webhooks?: readonly Webhook[];
  /** Whether webhooks may be of this machine and its network. Default: false. */
  allowsPrivateHooks?: boolean;
  /** Milliseconds since 1970. */
  now?: () => number;
}

/** The sender of a process, ready to be started. */
export async function buildSender(store: Store, options: SendingOptions = {}): Promise<Sender> {
  const {mail: settings, webhooks = [], allowsPrivateHooks: allowsPrivate = false} = options;
  const {now = Date.now, front} = options;
  const address = front?.address;
  await store.webhooks.replaceConfigured(webhooks);
  const nobody: Channel = async () => 'sent';
  const desk = settings &&
    address !== undefined && {
      store,
      catalog: new Catalog(store),
      settings,
      now,
      api: `${address}/api`,
      adminPage: `${address}/admin/`,
    };
  return new Sender({
    outgoing: store.outgoing,
    channels: {
      webhook: buildWebhookChannel({store, allowsPrivate, now}),
      mail: desk ? buildMailChannel(desk) : nobody,
    },
    now,
  });
}

/** Sends in the background. @returns stops it, once what is on its way is sent */
export async function startSending(store: Store, options: SendingOptions): Promise<() => Promise<void>> {
  const sender = await buildSender(store, options);
  sender.start();
  return () => sender.stop();
}
