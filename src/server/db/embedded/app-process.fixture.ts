// A separate app process for the tests: opens the database, reports, then obeys lines on its standard input.
import { createInterface } from 'node:readline'
import { startEmbeddedPostgres } from '../embedded.ts'

const [dataDir = '', ...systemFolders] = process.argv.slice(2)
const report = (message: object) => process.stdout.write(`${JSON.stringify(message)}\n`)

try {
  const database = await startEmbeddedPostgres({ dataDir, systemFolders })
  report({ mode: database.mode, connection: database.connection, copies: database.copies })
  for await (const line of createInterface({ input: process.stdin })) {
    if (line !== 'stop') continue
    await database.stop()
    report({ stopped: true })
    break
  }
} catch (error) {
  report({ failed: error instanceof Error ? error.message : String(error) })
}
process.stdin.destroy()
