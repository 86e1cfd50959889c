/** A point of a drawing, in whole units. */
export type Point = readonly [x: number, y: number];

/**
 * The strokes of a pen as the `d` of an SVG path: through the midpoints between points, so that the line is smooth.
 * Strokes of one point are dots.
 */
export const toPath = (strokes: readonly (readonly Point[])[]): string => strokes.map(strokePath).join('');

function strokePath(points: readonly Point[]): string {
  const [[x, y] = [0, 0]] = points;
  const curves = points.slice(1).map((point, i) => {
    const [px, py] = points[i]!;
    return `Q${px} ${py} ${Math.round((px + point[0]) / 2)} ${Math.round((py + point[1]) / 2)}`;
  });
  const [lx, ly] = points.at(-1) ?? [0, 0];
  return `M${x} ${y}${curves.join('')}L${lx} ${ly}`;
}
