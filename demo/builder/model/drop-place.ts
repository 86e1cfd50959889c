/** Where something stands on the screen, in px from its upper edge. */
export interface Box {
  top: number;
  height: number;
}

/** Before which of the boxes somebody means who points at `y`: before the first whose middle is below; behind all where none is. */
export function placeAmong(boxes: readonly Box[], y: number): number {
  const below = boxes.findIndex(({top, height}) => y < top + height / 2);
  return below === -1 ? boxes.length : below;
}

/** Which of several lists is meant: the one that `y` is in, else the nearest; -1 where there is none. */
export function nearestBox(boxes: readonly Box[], y: number): number {
  const distances = boxes.map(({top, height}) => Math.max(top - y, y - top - height, 0));
  return distances.indexOf(Math.min(...distances));
}

/** Px from an edge of the window at which it begins to scroll. */
const EDGE = 88;
/** The most that it scrolls in a frame, in px. */
const FASTEST = 14;

/** How far the window scrolls in a frame while something is held at `y`: the nearer to its edge the faster; up is negative. */
export function scrollStep(y: number, height: number): number {
  const edge = Math.min(EDGE, height / 4);
  const into = y < edge ? y - edge : y > height - edge ? y - height + edge : 0;
  const share = Math.max(-1, Math.min(1, into / edge));
  return share === 0 ? 0 : Math.round(share * FASTEST) || Math.sign(share);
}
