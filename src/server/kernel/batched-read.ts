// After a restart all pages ask at once, each for itself. What they ask in the same turn of the event loop is read by one
// statement.

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
