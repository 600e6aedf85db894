// Faults of postgres.js at the loss of a connection that no caller can mend, replaced where the driver is loaded: in the bundle
// (scripts/bundle-server.ts) and, for our sources, by guarded-driver.ts.

/** Where the faults are. */
export const driverFile = /\/postgres\/src\/connection\.js$/

interface Guard {
  found: string
  replacement: string
}

const guards: readonly Guard[] = [
  {
    // A write that was put off until its connection was gone threw where nobody can catch it, and the process died with the
    // database (https://github.com/porsager/postgres/issues/1208).
    found: `function nextWrite(fn) {
    const x = socket.write(chunk, fn)`,
    replacement: `function nextWrite(fn) {
    if (socket === null) {
      clearImmediate(nextWriteTimer)
      chunk = nextWriteTimer = null
      error(Errors.connection('CONNECTION_CLOSED', options))
      return false
    }
    const x = socket.write(chunk, fn)`,
  },
  {
    // What had been put off when the connection closed stood before the greeting of the next one, which was never sent: whoever
    // asked on that connection waited without an end.
    found: `clearImmediate(nextWriteTimer)
    socket.removeListener('data', data)`,
    replacement: `clearImmediate(nextWriteTimer)
    chunk = nextWriteTimer = null
    socket.removeListener('data', data)`,
  },
  {
    found: `clearImmediate(nextWriteTimer)
    if (socket) {`,
    replacement: `clearImmediate(nextWriteTimer)
    chunk = nextWriteTimer = null
    if (socket) {`,
  },
  {
    // What was sent between the failure of a socket and its end was forgotten, and its caller waited without an end; and the
    // error that ended a connection was taken for that of the first statement on the next one.
    found: `!hadError && (query || sent.length) && error(Errors.connection('CONNECTION_CLOSED', options, socket))`,
    replacement: `if (query || sent.length) error(Errors.connection('CONNECTION_CLOSED', options, socket))
    query = results = errorResponse = null
    result = new Result()`,
  },
  {
    // The first query on a connection is nobody's: what becomes of its promise when the connection breaks could not be caught.
    found: 'return fetchArrayTypes()',
    replacement: 'return fetchArrayTypes().catch(() => {})',
  },
]

/** @throws Error once the driver has changed at one of the faults: then see whether its guard may go. */
export function guardDriver(source: string): string {
  return guards.reduce((text, { found, replacement }) => {
    if (text.split(found).length !== 2) throw new Error(`postgres/src/connection.js no longer has once: ${found}`)
    return text.replace(found, () => replacement)
  }, source)
}
