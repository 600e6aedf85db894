// Jobs wait in one line per account. The lines take turns, so that a long one does not delay the others.

export interface FairQueue<Job extends { account: string }> {
  readonly size: number
  sizeOf(account: string): number
  add(job: Job): void
  /** The next job of the next account that `mayRun`; undefined where there is none. */
  take(mayRun: (account: string) => boolean): Job | undefined
  remove(job: Job): void
  /** Empties the queue and gives what was in it. */
  clear(): Job[]
}

export function createFairQueue<Job extends { account: string }>(): FairQueue<Job> {
  /** In the order of turns: an account whose job was taken goes to the end. */
  const lines = new Map<string, Job[]>()
  return {
    get size() {
      return [...lines.values()].reduce((sum, line) => sum + line.length, 0)
    },
    sizeOf: (account) => lines.get(account)?.length ?? 0,
    add(job) {
      lines.set(job.account, [...(lines.get(job.account) ?? []), job])
    },
    take(mayRun) {
      const turn = [...lines].find(([account]) => mayRun(account))
      if (!turn) return undefined
      const [account, [job, ...rest]] = turn
      lines.delete(account)
      if (rest.length > 0) lines.set(account, rest)
      return job
    },
    remove(job) {
      const rest = (lines.get(job.account) ?? []).filter((waiting) => waiting !== job)
      if (rest.length > 0) lines.set(job.account, rest)
      else lines.delete(job.account)
    },
    clear() {
      const jobs = [...lines.values()].flat()
      lines.clear()
      return jobs
    },
  }
}
