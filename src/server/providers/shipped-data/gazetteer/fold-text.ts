/** For comparing what people type: no case, accents, spaces or punctuation; letters and digits of any script stay. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text)
}

/** How many letters have to be put in, left out, changed or swapped with their neighbour, or more than `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let earlier: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swap = isSwap ? (earlier[j - 2] ?? limit) + 1 : limit + 1
      row.push(Math.min(change, swap, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    if (Math.min(...row, ...previous) > limit) return limit + 1
    earlier = previous
    previous = row
  }
  return previous[b.length] ?? limit + 1
}
