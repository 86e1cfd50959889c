import {existsSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {serveFolder} from './static.ts';

/** Where `npm run build` puts the widgets. */
const FOLDER = resolve(import.meta.dirname, '../../dist/cdn');
const MOUNT = '/kith/';

/** The widgets at `/kith/`, for the endpoint's own pages and for everybody's. Read from the disk, so that memory stays free. */
export const serveWidgets = () => serveFolder(MOUNT, FOLDER, {isPublic: true});

/** The address of their script; undefined where they are not built. */
export const findScript = (): string | undefined =>
  existsSync(join(FOLDER, 'kith.js')) ? `${MOUNT}kith.js` : undefined;
