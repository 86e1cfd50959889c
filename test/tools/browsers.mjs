// Where the browsers are, for the runner's plain JavaScript.
import {tmpdir} from 'node:os';

export * from '../../scripts/browsers.ts';

/** A panel that opens over a page takes its focus, and keys press no button there any more. */
export const QUIET_DOWNLOADS = {
  'browser.download.alwaysOpenPanel': false,
  'browser.download.always_ask_before_handling_new_types': false,
  'browser.download.useDownloadDir': true,
  'browser.download.folderList': 2,
  'browser.download.dir': tmpdir(),
};
