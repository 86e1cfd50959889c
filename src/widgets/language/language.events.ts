/**
 * `kith-language`: a person has chosen a language. It bubbles. `preventDefault()` leaves the widgets as they are, for pages that
 * go to another address instead.
 */
export class KithLanguageEvent extends CustomEvent<{lang: string}> {
  constructor(lang: string) {
    super('kith-language', {detail: {lang}, bubbles: true, composed: true, cancelable: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'kith-language': KithLanguageEvent;
  }
}
