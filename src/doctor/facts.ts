/** All that was seen of a page. Elements go by number, so that what is judged needs no document. */
export interface Facts {
  page: PageFacts;
  script: ScriptFacts;
  policy: PolicyFacts;
  storage: StorageFacts;
  widgets: WidgetFacts[];
  /** Tags that begin with `kith-` and are none of Kith's. */
  strangers: {place: number; tag: string}[];
  addresses: AddressFacts[];
}

export interface PageFacts {
  /** `https://example.org`; `null` in a sandbox without an origin. */
  origin: string;
  host: string;
  /** Served by https, or from this very machine. */
  isSecure: boolean;
  /** On this very machine, where speed says nothing. */
  isLocal: boolean;
  /** Of `<html>`; '' without one. */
  lang: string;
  /** What `<meta name="viewport">` says, where there is one. */
  viewport: string | undefined;
  charset: string;
  isQuirky: boolean;
  /** Whether it stands in a frame, and whether in one of another site. */
  frame: 'none' | 'own' | 'foreign';
  /** Font size of `<html>`, in pixels. */
  rootSize: number;
  /** Names of Kith's styles that `@property` of the page keeps from working. */
  registered: string[];
}

export interface ScriptFacts {
  /** Of the copy that runs, where it says so. */
  version: string | undefined;
  files: ScriptFile[];
}
export interface ScriptFile {
  url: string;
  /** How many tags of the page load it. */
  tags: number;
  isModule: boolean;
  /** From asking to the last byte, in milliseconds; undefined where the browser does not say. */
  milliseconds: number | undefined;
  /** Bytes on the way and unpacked; 0 where the other origin does not say. */
  encoded: number;
  decoded: number;
  /** The header of that name; undefined where it cannot be read. */
  contentType: string | undefined;
  cacheControl: string | undefined;
}

export interface PolicyFacts {
  /** Content security policies that are enforced, in words of their header or `<meta>`. */
  policies: string[];
  /** Whether the headers of the page could be read. */
  isComplete: boolean;
  violations: Violation[];
}
export interface Violation {
  /** `connect-src`. */
  directive: string;
  /** A URL, or a word such as `inline`. */
  blocked: string;
}

export interface StorageFacts {
  local: 'works' | 'refused' | 'full';
  database: 'works' | 'refused';
}

export interface WidgetFacts {
  place: number;
  tag: string;
  id: string;
  isDefined: boolean;
  /** As `state` of the element; undefined before its code is there. */
  state: string | undefined;
  /** What the widget says where it cannot be shown. */
  trouble: string;
  attributes: string[];
  /** Attributes that this widget has; undefined before its code is there. */
  known: readonly string[] | undefined;
  /** The document's URLs, absolute. */
  sources: string[];
  hasFallback: boolean;
  /** Pixels. */
  width: number;
  height: number;
  /** What takes it away from people, as CSS or HTML say it (`display: none`), and on which element; undefined where nothing does. */
  hiddenBy: {how: string; where: string} | undefined;
  /** What cuts it off, and by how many pixels. */
  clippedBy: {where: string; pixels: number} | undefined;
  /** The `<form>` around it, as a tag. */
  form: string | undefined;
  /** Pixels. Undefined where the widget has drawn nothing. */
  textSize: number | undefined;
  /** Text against what is behind it, 1 to 21; undefined where a colour cannot be judged. */
  contrast: number | undefined;
  mode: string;
}

/** How far a request came: `refused` by the page's policy, `mixed` http on an https page, `hidden` for want of a CORS header. */
export type Reach = 'ok' | 'refused' | 'mixed' | 'hidden' | 'no-preflight' | 'unreachable';

export interface AddressFacts {
  url: string;
  /** A document that is read, or where answers go (asked without sending any). */
  use: 'read' | 'send';
  place: number;
  tag: string;
  reach: Reach;
  status: number | undefined;
  /** What came: `page` is HTML. */
  body: 'json' | 'calendar' | 'page' | 'empty' | 'other' | undefined;
  /** How it was sent, by its content type: asked for before JSON goes to another origin. */
  enctype: string;
  milliseconds: number;
  /** What the check of definitions says, each in one sentence. */
  check: {errors: string[]; warnings: string[]} | undefined;
}
