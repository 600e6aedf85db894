// What a part of the fuzzing found, said as it is found and handed to the program that started the part.
import { once } from 'node:events'

export interface PartResult {
  findings: string[]
  /** Bytes. */
  growth: number
}

export interface Findings {
  readonly list: readonly string[]
  report(where: string, what: string, input: unknown): void
  /** Reports work that takes too long, and returns what it does. */
  timed<Answer>(where: string, input: unknown, work: () => Promise<Answer>): Promise<Answer>
}

/** More are most often the same one. */
export const mostFindings = 20
/** Of work, which does not count the time that other programs of a busy machine have; and of waiting, for what hangs. */
const [mostWorkMs, mostWaitMs] = [5000, 30_000]

export const say = (line: string) => process.stdout.write(`${line}\n`)

export function createFindings(): Findings {
  const list: string[] = []
  const report = (where: string, what: string, input: unknown) => {
    const finding = `${where}: ${what.slice(0, 600)}\n    ${JSON.stringify(input)?.slice(0, 1500)}`
    list.push(finding)
    say(`  FOUND ${finding}`)
  }
  return {
    list,
    report,
    async timed(where, input, work) {
      const [started, before] = [performance.now(), process.cpuUsage()]
      try {
        return await work()
      } finally {
        const { user, system } = process.cpuUsage(before)
        const [worked, waited] = [(user + system) / 1000, performance.now() - started]
        if (worked > mostWorkMs || waited > mostWaitMs)
          report(where, `answered after ${Math.round(waited)} ms and ${Math.round(worked)} ms of work`, input)
      }
    },
  }
}

/** Tells it to the program that started this one. */
export async function endPart(result: PartResult): Promise<never> {
  const told = once(process, 'disconnect')
  process.send?.(result, () => process.disconnect?.())
  if (process.connected) await told
  process.exit(result.findings.length === 0 ? 0 : 1)
}
