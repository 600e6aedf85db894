// After a restart all pages ask at once, each for itself. What they ask in the same turn of the event loop is read by one
// statement.

interface Placed {
  place: number
}

/** As a parameter of the one statement: each with its place. */
export function withPlaces(asked: readonly object[]): string {
  return JSON.stringify(asked.map((one, place) => ({ ...one, place })))
}

/** What the statement found, in the order of what was asked; null where it found nothing. */
export function byPlace<Row extends Placed, Found>(
  asked: readonly object[],
  rows: Iterable<Row>,
  toFound: (row: Row) => Found,
): (Found | null)[] {
  const found = new Map([...rows].map((row) => [row.place, toFound(row)]))
  return asked.map((_, place) => found.get(place) ?? null)
}

/** `readAll` answers in the order of what was asked. */
export function batchedRead<Asked, Found>(
  readAll: (asked: Asked[]) => Promise<Found[]>,
): (asked: Asked) => Promise<Found> {
  let batch: { asked: Asked[]; found: Promise<Found[]> } | null = null

  const open = () => {
    const asked: Asked[] = []
    const found = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      batch = null
      return readAll(asked)
    })
    batch = { asked, found }
    return batch
  }

  return async (one) => {
    const { asked, found } = batch ?? open()
    const place = asked.push(one) - 1
    return (await found)[place] as Found
  }
}
