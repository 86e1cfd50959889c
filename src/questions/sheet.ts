/** Least room below a field, in pixels, before its list opens above. */
const ROOMY = 220;
const GAP = 4;
/** What follows the page's movements while a list is open. */
const FOLLOWING = new WeakMap<HTMLElement, AbortController>();

/**
 * Opens a list at its field, in the top layer, where nothing of the page can cut it off or lie over it, and keeps it there while
 * the page moves. Browsers without popovers show it below the field.
 */
export function placeSheet(sheet: HTMLElement, field: HTMLElement): void {
  if (!sheet.showPopover) return;
  if (!sheet.matches(':popover-open')) {
    sheet.showPopover();
    follow(sheet, field);
  }
  fit(sheet, field);
}

function follow(sheet: HTMLElement, field: HTMLElement): void {
  FOLLOWING.get(sheet)?.abort();
  const stop = new AbortController();
  FOLLOWING.set(sheet, stop);
  const {signal} = stop;
  const again = () => (sheet.isConnected && sheet.matches(':popover-open') ? fit(sheet, field) : stop.abort());
  window.addEventListener('scroll', again, {signal, capture: true, passive: true});
  window.addEventListener('resize', again, {signal});
  window.visualViewport?.addEventListener('resize', again, {signal});
  sheet.addEventListener('toggle', again, {signal});
}

/** Below the field, or above it where there is more room: as wide as the field, and never longer than there is room. */
function fit(sheet: HTMLElement, field: HTMLElement): void {
  const {left, top, bottom, width} = field.getBoundingClientRect();
  const view = window.visualViewport;
  const from = view?.offsetTop ?? 0;
  const to = from + (view?.height ?? innerHeight);
  const below = to - bottom - 2 * GAP;
  const above = top - from - 2 * GAP;
  const isAbove = below < ROOMY && above > below;
  const {style} = sheet;
  style.setProperty('left', `${left}px`);
  style.setProperty('width', `${width}px`);
  style.setProperty('top', isAbove ? 'auto' : `${bottom + GAP}px`);
  style.setProperty('bottom', isAbove ? `${document.documentElement.clientHeight - top + GAP}px` : 'auto');
  style.setProperty('max-height', `min(20em, ${Math.max(80, isAbove ? above : below)}px)`);
}
