import type {PageFacts, StorageFacts} from './facts.ts';
import type {Finding} from './finding.ts';

/** Whether what people answer is kept on their device until it has arrived. */
export function judgeStorage(storage: StorageFacts, page: PageFacts): Finding[] {
  if (page.origin === 'null') return [SANDBOXED];
  if (storage.local === 'refused' || storage.database === 'refused')
    return [page.frame === 'foreign' ? FRAMED : REFUSED];
  if (storage.local === 'full') return [FULL];
  if (page.frame === 'foreign') return [PARTED];
  return [{rule: 'storage', severity: 'fine', title: 'This browser keeps drafts and waiting answers for the page.'}];
}

const KEPT = 'Widgets work, but what is typed or waits to be sent is gone once the page is closed.';
const LINK = 'Offer a link to the page itself beside the frame.';

const SANDBOXED: Finding = {
  rule: 'sandbox',
  severity: 'advice',
  title: 'The page stands in a sandbox, which lets it keep nothing.',
  cause: KEPT,
  cure: `Some site builders do this to all embedded code. ${LINK} If the frame is yours and shows another site, allow it its origin.`,
  line: '<iframe sandbox="allow-scripts allow-forms allow-same-origin" …>',
};
const FRAMED: Finding = {
  rule: 'storage-refused',
  severity: 'advice',
  title: 'In this frame of another site the browser keeps nothing.',
  cause: KEPT,
  cure: `Many browsers refuse storage to frames of other sites. ${LINK}`,
};
const REFUSED: Finding = {
  rule: 'storage-refused',
  severity: 'advice',
  title: 'This browser keeps nothing for the page.',
  cause: KEPT,
  cure: 'If it is not a private window or a setting of this browser, look for a script of the page that switches storage off.',
};
const FULL: Finding = {
  rule: 'storage-full',
  severity: 'advice',
  title: 'The storage of the page is full.',
  cause: KEPT,
  cure: 'Other scripts of the site fill it: look under “Storage” in the browser’s developer tools.',
};
const PARTED: Finding = {
  rule: 'storage-parted',
  severity: 'advice',
  title: 'The page stands in a frame of another site.',
  cause: 'Browsers keep a draft for each site apart: who goes on at your own site finds nothing of it.',
  cure: `Nothing is lost in the frame itself. ${LINK}`,
};
