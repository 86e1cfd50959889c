import {Catalog} from '../catalog.ts';
import {buildMailChannel} from '../mail/send-mail.ts';
import type {MailSettings} from '../mail/settings.ts';
import type {Store} from '../store/store.ts';
import type {Webhook} from '../store/webhooks.ts';
import {buildWebhookChannel} from './call-webhook.ts';
import {Sender, type Channel} from './sender.ts';

export interface SendingOptions {
  /** Default: no mail is sent. */
  mail?: MailSettings | undefined;
  /** Origin under which this endpoint is reached; mail needs it. */
  address?: string | undefined;
  /** Those that the environment configures. Default: none. */
  webhooks?: readonly Webhook[];
  /** Whether webhooks may be of this machine and its network. Default: false. */
  allowsPrivateHooks?: boolean;
  /** Path of a page on which answers are read. Default: there is none. */
  adminPage?: string;
  /** Milliseconds since 1970. */
  now?: () => number;
}

/** The sender of a process, ready to be started. */
export async function buildSender(store: Store, options: SendingOptions = {}): Promise<Sender> {
  const {mail: settings, address, webhooks = [], allowsPrivateHooks: allowsPrivate = false, adminPage} = options;
  const {now = Date.now} = options;
  await store.webhooks.replaceConfigured(webhooks);
  const nobody: Channel = async () => 'sent';
  const desk = settings &&
    address !== undefined && {
      ...{store, catalog: new Catalog(store), settings, api: `${address}/api`, now},
      adminPage: adminPage && address + adminPage,
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

/** Sends in the background, until the store is closed. */
export async function startSending(store: Store, options: SendingOptions): Promise<Store> {
  const sender = await buildSender(store, options);
  sender.start();
  const close = async () => {
    await sender.stop();
    await store.close();
  };
  return {...store, close};
}
