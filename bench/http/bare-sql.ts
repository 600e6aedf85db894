// The yardstick for trips.get: the same SQL over postgres.js behind node:http, with no rules around it.
import { createServer } from 'node:http'
import { connectDatabase } from '../../src/server/db/client.ts'
import { startEmbeddedPostgres } from '../../src/server/db/embedded.ts'
import { prepareTripDetail } from '../../src/server/trips/trip.repository.ts'

const [dataDir = '', userId = '', tripId = ''] = process.argv.slice(2)
const embedded = await startEmbeddedPostgres({ dataDir })
const { db, sql } = connectDatabase(embedded.connection, { max: 20 })
const query = prepareTripDetail(db).getQuery()
const values: Record<string, string> = { userId, tripId }
const parameters = query.params.map((param) =>
  typeof param === 'object' && param !== null && 'name' in param ? (values[String(param.name)] ?? '') : Number(param),
)
const server = createServer((_, res) => {
  sql
    .unsafe(query.sql, parameters, { prepare: true })
    .then((rows) => res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(rows)))
    .catch(() => res.writeHead(500).end())
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object' && address) process.stdout.write(`port ${address.port}\n`)
})
process.on('SIGTERM', async () => {
  server.closeAllConnections()
  await sql.end()
  await embedded.stop()
  process.exit(0)
})
