import {collectProperties} from './collect-properties.ts';
import type {PageFacts, StorageFacts} from './facts.ts';

const LOCAL = /^(localhost|127(\.\d+){3}|\[::1\]|.*\.localhost)$/;

/** What concerns the whole page. */
export function collectPage(): PageFacts {
  const {documentElement, characterSet, compatMode} = document;
  const {origin, hostname, host} = location;
  return {
    // a sandbox takes it away, whatever the address says
    origin: self.origin === 'null' ? 'null' : origin,
    host,
    isSecure: isSecureContext || location.protocol === 'https:',
    isLocal: LOCAL.test(hostname) || location.protocol === 'file:',
    lang: documentElement.lang,
    viewport: document.querySelector<HTMLMetaElement>('meta[name=viewport i]')?.content,
    charset: characterSet,
    isQuirky: compatMode === 'BackCompat',
    frame: self === top ? 'none' : frameElement ? 'own' : 'foreign',
    rootSize: parseFloat(getComputedStyle(documentElement).fontSize),
    registered: collectProperties(),
  };
}

const NAME = 'kith-doctor';

/** Whether the browser keeps anything for the page; what is tried is taken away again. */
export async function collectStorage(): Promise<StorageFacts> {
  return {local: tryLocal(), database: await tryDatabase()};
}

function tryLocal(): StorageFacts['local'] {
  try {
    localStorage.setItem(NAME, '1');
    localStorage.removeItem(NAME);
    return 'works';
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'refused';
  }
}

const tryDatabase = (): Promise<StorageFacts['database']> =>
  new Promise((done) => {
    try {
      const request = indexedDB.open(NAME);
      request.onerror = () => done('refused');
      request.onblocked = () => done('refused');
      request.onsuccess = () => {
        request.result.close();
        indexedDB.deleteDatabase(NAME);
        done('works');
      };
    } catch {
      done('refused');
    }
  });
