// What the driver leaves to its callers when a connection is lost (https://github.com/porsager/postgres/pull/1215): what was
// under way fails; and what a transaction still sends, its rollback too, throws where nothing catches it or runs within the
// next transaction.
// Therefore a read and the beginning of a transaction are sent again, which cannot do anything twice, and a transaction
// whose connection is lost sends nothing more.
import type postgres from 'postgres'

type Statement = Promise<unknown> & { values(): Promise<unknown> }
interface Loss {
  error?: unknown
}

/** The next attempt may still go to the connection that is about to close. */
const furtherAttempts = 2

export function survivingLosses(sql: postgres.Sql): postgres.Sql {
  return new Proxy(sql, {
    get(target, key) {
      const found: unknown = Reflect.get(target, key)
      if (typeof found !== 'function') return found
      if (key === 'begin') return (...args: unknown[]) => begin((all) => Reflect.apply(found, target, all), args)
      if (key !== 'unsafe') return found
      return (text: string, ...rest: unknown[]) => {
        const send = (): Statement => Reflect.apply(found, target, [text, ...rest])
        return text.startsWith('select') ? awaitable((ask) => attempt(() => ask(send()))) : send()
      }
    },
  })
}

function begin(start: (args: unknown[]) => Promise<unknown>, args: readonly unknown[]): Promise<unknown> {
  const work = args.at(-1)
  if (typeof work !== 'function') throw new TypeError('begin needs a function')
  let hasBegun = false
  const startOnce = () => {
    const loss: Loss = {}
    const guarded = async (tx: postgres.TransactionSql) => {
      hasBegun = true
      try {
        return await work(untilLost(tx, loss))
      } finally {
        // The driver has already rejected the transaction: it must not end it as well.
        if ('error' in loss) await new Promise(() => {})
      }
    }
    return noting(loss, start([...args.slice(0, -1), guarded]))
  }
  return attempt(startOnce, () => !hasBegun)
}

/** Refuses statements once the connection of the transaction is lost. */
function untilLost(tx: postgres.TransactionSql, loss: Loss): postgres.TransactionSql {
  return new Proxy(tx, {
    get(target, key) {
      const found: unknown = Reflect.get(target, key)
      if (key !== 'unsafe' || typeof found !== 'function') return found
      return (...args: unknown[]) =>
        awaitable((ask) =>
          'error' in loss ? Promise.reject(loss.error) : noting(loss, ask(Reflect.apply(found, target, args))),
        )
    },
  })
}

function noting(loss: Loss, outcome: Promise<unknown>): Promise<unknown> {
  return outcome.catch((error: unknown) => {
    if (isConnectionLost(error)) loss.error = error
    throw error
  })
}

/** A statement as Drizzle uses it: awaited, and only then sent, as it is or for its `values()`. */
function awaitable(settle: (ask: (statement: Statement) => Promise<unknown>) => Promise<unknown>) {
  return {
    // biome-ignore lint/suspicious/noThenProperty: it stands for a promise of the driver's.
    then: (...handlers: Parameters<Statement['then']>) => settle((statement) => statement).then(...handlers),
    values: () => settle((statement) => statement.values()),
  }
}

function attempt(
  run: () => Promise<unknown>,
  mayRepeat: () => boolean = () => true,
  left = furtherAttempts,
): Promise<unknown> {
  return run().catch((error: unknown) => {
    if (left === 0 || !mayRepeat() || !isConnectionLost(error)) throw error
    return attempt(run, mayRepeat, left - 1)
  })
}

/** A connection that could not be made is not among them: its caller learns at once that the database is away. */
const lostCodes = new Set(['ECONNRESET', 'EPIPE', 'CONNECTION_CLOSED', '57P01', '57P02'])

function isConnectionLost(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && lostCodes.has(error.code)
}
