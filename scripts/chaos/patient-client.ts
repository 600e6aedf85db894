// Calls as a patient person makes them: with one idempotency key, on whichever process answers, until they are acknowledged.
import { setTimeout as pause } from 'node:timers/promises'
import { isErrorCode } from '../../src/contract/error-code.ts'
import { connectTo } from '../../src/testing/server-process.ts'

export type Client = ReturnType<typeof connectTo>['client']

/** What a call may answer while something is away. Anything else of the server's own is a finding. */
const passing = new Set(['DEPENDENCY_UNAVAILABLE', 'STORAGE_UNAVAILABLE', 'RATE_LIMITED', 'RUN_ACTIVE'])

export interface PatientClient {
  /** The answer, and null once `isOver`. Refusals that do not pass are findings. */
  call<T>(what: string, make: (client: Client) => Promise<T>): Promise<T | null>
  /** Another process than the last time, in turn. */
  next(): Client
  close(): Promise<void>
}

export interface Tally {
  acknowledged: number
  failed: number
  findings: string[]
}

export function createPatientClient(
  urls: readonly string[],
  token: string | undefined,
  tally: Tally,
  isOver: () => boolean,
): PatientClient {
  const connections = urls.map((url) => connectTo(url, token))
  let turn = 0
  const next = () => {
    turn = (turn + 1) % connections.length
    const connection = connections[turn]
    if (!connection) throw new Error('there is no process to call')
    return connection.client
  }
  return {
    next,
    async call(what, make) {
      for (;;) {
        try {
          const answer = await make(next())
          tally.acknowledged += 1
          return answer
        } catch (error) {
          tally.failed += 1
          const code = codeOf(error)
          if (code !== null && !passing.has(code)) {
            tally.findings.push(`${what} answered ${code}`)
            return null
          }
          if (isOver()) return null
          await pause(code === 'RATE_LIMITED' ? 2000 : 200)
        }
      }
    },
    close: async () => {
      await Promise.all(connections.map((connection) => connection.close()))
    },
  }
}

/** null: nothing answered. */
function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('data' in error)) return null
  const { data } = error
  if (typeof data !== 'object' || data === null || !('app' in data)) return null
  const { app } = data
  return typeof app === 'object' && app !== null && 'code' in app && isErrorCode(app.code) ? app.code : null
}
