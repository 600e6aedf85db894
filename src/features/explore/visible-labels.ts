/** Ids of the points whose label covers no label of an earlier point; the others are shown as dots. */
export function findVisibleLabels(
  points: readonly { id: string; x: number; y: number }[],
  reach: { x: number; y: number },
): Set<string> {
  const kept: { id: string; x: number; y: number }[] = []
  for (const point of points) {
    const isFree = kept.every(({ x, y }) => Math.abs(x - point.x) >= reach.x || Math.abs(y - point.y) >= reach.y)
    if (isFree) kept.push(point)
  }
  return new Set(kept.map(({ id }) => id))
}
