// The connections of one process.
import { connectDatabase, type DatabaseAddress, type DatabaseClient } from './client.ts'
import type { StatementObserver } from './observing.ts'
import { showPresence } from './presence.ts'

export interface Connections {
  database: DatabaseClient
  /** Events and leases of runs do not queue behind everybody's requests. */
  reserved: DatabaseClient
  close(): Promise<void>
}

export function openConnections(
  address: DatabaseAddress,
  processId: string,
  { max, observe }: { max: number; observe?: StatementObserver },
): Connections {
  const database = connectDatabase(address, { max, observe })
  const reserved = connectDatabase(address, { max: 1 })
  const presence = showPresence(address, processId)
  return {
    database,
    reserved,
    async close() {
      await Promise.all([database.close(), reserved.close(), presence.close()])
    },
  }
}
