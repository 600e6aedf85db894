/** Something that was read at a place of the text. */
export interface Span {
  start: number
  end: number
}

export interface Found<Value> extends Span {
  value: Value
  /** 0 to 1. */
  confidence: number
  /** A second place that it was read from: the day, where its hour stands elsewhere. */
  also?: Span
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Without those that lie in an earlier one of the list; in the order of the text. */
export function withoutOverlaps<Each extends Span>(spans: readonly Each[]): Each[] {
  const kept: Each[] = []
  for (const span of spans) {
    // The kept ones are in order and apart: if the last that begins before its end is over, so are those before.
    const next = firstFrom(kept, span.end)
    const neighbor = kept[next - 1]
    if (!neighbor || !overlaps(neighbor, span)) kept.splice(next, 0, span)
  }
  return kept
}

/** Where the first that begins at a place or behind it stands, in spans that are in order. */
function firstFrom(spans: readonly Span[], place: number): number {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? place) < place) low = middle + 1
    else high = middle
  }
  return low
}

export function within<Each extends Span>(spans: readonly Each[], { start, end }: Span): Each[] {
  return spans.filter((span) => span.start >= start && span.end <= end)
}

/** All matches of a global pattern, with their places. */
export function matches(text: string, pattern: RegExp): RegExpExecArray[] {
  return [...text.matchAll(pattern)]
}
