/** Base of Kith's events: they neither bubble nor cross a shadow root. */
export class KithEvent<D> extends CustomEvent<D> {
  constructor(name: string, detail: D, cancelable = false) {
    super(name, {detail, cancelable});
  }
}

/** `kith-ready`: the widget can be used. */
export class KithReadyEvent extends KithEvent<null> {
  constructor() {
    super('kith-ready', null);
  }
}

/** `kith-error`: the widget cannot be shown, or a submission could not be delivered. `message` is for the page's author. */
export class KithErrorEvent extends KithEvent<{message: string}> {
  constructor(message: string) {
    super('kith-error', {message});
  }
}

declare global {
  interface HTMLElementEventMap {
    'kith-ready': KithReadyEvent;
    'kith-error': KithErrorEvent;
  }
}
