import type { MemoryWish } from '#contract/trip-brief.ts'

/** Whether one wish takes back what another says: they cannot both hold for a trip. */
export function contradicts(a: MemoryWish, b: MemoryWish): boolean {
  return (
    differ(a.pace, b.pace) ||
    differ(a.level, b.level) ||
    differ(a.dayWindow?.start, b.dayWindow?.start) ||
    differ(a.dayWindow?.end, b.dayWindow?.end) ||
    apart(a.transport?.between, b.transport?.between) ||
    apart(a.transport?.local, b.transport?.local) ||
    apart(a.lodging?.kinds, b.lodging?.kinds) ||
    meet(likes(a), b.avoid) ||
    meet(likes(b), a.avoid)
  )
}

function likes({ interests = [], cuisines = [] }: MemoryWish): string[] {
  return [...interests, ...cuisines]
}

function differ<Value>(a: Value | undefined, b: Value | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b
}

/** Both name something, and nothing in common. */
function apart<Value>(a: readonly Value[] = [], b: readonly Value[] = []): boolean {
  return a.length > 0 && b.length > 0 && !a.some((each) => b.includes(each))
}

function meet(a: readonly string[] = [], b: readonly string[] = []): boolean {
  return a.some((each) => b.includes(each))
}
