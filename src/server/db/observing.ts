// Lets somebody see when statements begin and end, also those within transactions.
import type postgres from 'postgres'

/** Called when a statement is sent; what it gives is called when the statement has ended. */
export type StatementObserver = (text: string) => ((error?: unknown) => void) | null

type Client = postgres.Sql | postgres.TransactionSql

export function observing<Sql extends Client>(sql: Sql, observe: StatementObserver): Sql {
  return new Proxy(sql, {
    get(target, key) {
      const found: unknown = Reflect.get(target, key)
      if (typeof found !== 'function') return found
      if (key === 'unsafe') {
        return (text: string, ...rest: unknown[]) => watch(Reflect.apply(found, target, [text, ...rest]), observe(text))
      }
      if (key !== 'begin' && key !== 'savepoint') return found
      return (...args: unknown[]) => {
        const work = args.pop()
        if (typeof work !== 'function') throw new TypeError(`${key} needs a function`)
        return Reflect.apply(found, target, [...args, (tx: postgres.TransactionSql) => work(observing(tx, observe))])
      }
    },
  })
}

/** A query is sent when it is first awaited, so its own `then` must be the one that is called. */
function watch(query: Promise<unknown>, end: ReturnType<StatementObserver>): Promise<unknown> {
  if (!end) return query
  const settle = query.then.bind(query)
  return Object.defineProperty(query, 'then', {
    value: (fulfilled?: (value: unknown) => unknown, rejected?: (error: unknown) => unknown) =>
      settle(
        (value) => {
          end()
          return fulfilled ? fulfilled(value) : value
        },
        (error: unknown) => {
          end(error)
          if (rejected) return rejected(error)
          throw error
        },
      ),
  })
}
