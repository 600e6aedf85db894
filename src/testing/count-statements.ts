import type postgres from 'postgres'

/** Counts the statements sent from now on, `begin` and `commit` left out. */
export function countStatements(sql: postgres.Sql): { end(): number } {
  let count = 0
  sql.options.debug = (_connection, statement) => {
    if (!/^\s*(begin|commit|savepoint)/i.test(statement)) count += 1
  }
  return {
    end() {
      sql.options.debug = false
      return count
    },
  }
}
