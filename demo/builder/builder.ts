import {BuilderApp} from './view/builder-app.ts';
import {PreviewFrame} from './view/preview-frame.ts';

customElements.define('kith-preview-frame', PreviewFrame);
customElements.define('kith-builder', BuilderApp);

/** Keeps the builder's own files, so that it opens without a network. Where that is not possible it works all the same. */
async function keepFiles(): Promise<void> {
  const worker = new URL('worker.js', document.baseURI).href;
  const policy = globalThis.trustedTypes?.createPolicy('kith-builder-worker', {createScriptURL: () => worker});
  await navigator.serviceWorker?.register((policy?.createScriptURL('') ?? worker) as string);
}
keepFiles().catch(() => undefined);

declare global {
  interface HTMLElementTagNameMap {
    'kith-builder': BuilderApp;
    'kith-preview-frame': PreviewFrame;
  }
  /** Trusted Types, as far as the builder needs them. */
  interface TrustedPolicy {
    createHTML(text: string): unknown;
    createScriptURL(url: string): unknown;
  }
  var trustedTypes:
    | {
        createPolicy(
          name: string,
          rules: {createHTML?: (text: string) => string; createScriptURL?: (url: string) => string},
        ): TrustedPolicy;
      }
    | undefined;
}
