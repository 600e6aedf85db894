// What is killed and started again. Each fault ends with everything started; whether it is ready the caller sees.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Upstash } from '../services/upstash.ts'
import type { Replica } from './replicas.ts'

export interface Fault {
  name: string
  strike(unit: () => number): Promise<void>
}

export function createFaults(replicas: readonly Replica[], dataDir: string, upstash: Upstash | null): Fault[] {
  const pick = (unit: () => number) => {
    const replica = replicas[Math.floor(unit() * replicas.length)]
    if (!replica) throw new Error('there is no replica')
    return replica
  }
  const restart = async (replica: Replica, end: 'kill' | 'stop', ms: number) => {
    await replica[end]()
    await pause(ms)
    await replica.start()
  }
  const faults: Fault[] = [
    { name: 'one process is killed', strike: (unit) => restart(pick(unit), 'kill', unit() * 3000) },
    { name: 'one process is stopped', strike: (unit) => restart(pick(unit), 'stop', unit() * 3000) },
    {
      name: 'all processes are killed',
      async strike() {
        await Promise.all(replicas.map((replica) => replica.kill()))
        await Promise.all(replicas.map((replica) => replica.start()))
      },
    },
    {
      name: 'the processes are replaced one by one',
      async strike() {
        for (const replica of replicas) await restart(replica, 'stop', 0)
      },
    },
    {
      name: 'the database is killed',
      async strike() {
        const file = join(dataDir, 'postgres', 'data', 'postmaster.pid')
        const [pid] = (await readFile(file, 'utf8')).split('\n')
        process.kill(Number(pid), 'SIGKILL')
      },
    },
  ]
  if (!upstash) return faults
  const redis: Fault = {
    name: 'Redis is killed and comes back empty',
    async strike(unit) {
      await upstash.stop()
      await pause(2000 + unit() * 6000)
      await upstash.start()
    },
  }
  return [...faults, redis]
}
