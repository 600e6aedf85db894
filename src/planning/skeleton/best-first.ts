// Enumerates combinations of one option per slot by ascending total penalty, lazily.

/**
 * Each slot's penalties ascend. Yields one index per slot. Every combination comes once: after the first, an index is
 * raised only at or after the last raised slot.
 */
export function* bestFirst(slots: readonly (readonly number[])[]): Generator<number[]> {
  if (slots.some((penalties) => penalties.length === 0)) return
  const start = slots.map(() => 0)
  const queue = [{ picks: start, last: 0, penalty: total(slots, start) }]
  while (queue.length > 0) {
    queue.sort((a, b) => b.penalty - a.penalty)
    const next = queue.pop()
    if (!next) return
    yield next.picks
    for (let slot = next.last; slot < slots.length; slot++) {
      const picks = next.picks.with(slot, (next.picks[slot] ?? 0) + 1)
      if (slots[slot]?.[picks[slot] ?? 0] !== undefined) {
        queue.push({ picks, last: slot, penalty: total(slots, picks) })
      }
    }
  }
}

function total(slots: readonly (readonly number[])[], picks: readonly number[]): number {
  return picks.reduce((sum, pick, slot) => sum + (slots[slot]?.[pick] ?? 0), 0)
}
