// What waits does so in one line per owner (an account, an address). The lines take turns, so that a long one does not delay
// the others.

export interface FairQueue<Job extends { owner: string }> {
  readonly size: number
  sizeOf(owner: string): number
  add(job: Job): void
  /** The next job of the next owner that `mayRun`; undefined where there is none. */
  take(mayRun: (owner: string) => boolean): Job | undefined
  remove(job: Job): void
  /** Empties the queue and gives what was in it. */
  clear(): Job[]
}

export function createFairQueue<Job extends { owner: string }>(): FairQueue<Job> {
  /** In the order of turns: an owner whose job was taken goes to the end. */
  const lines = new Map<string, Job[]>()
  let size = 0

  const nextLine = (mayRun: (owner: string) => boolean) => {
    for (const line of lines) if (mayRun(line[0])) return line
    return undefined
  }

  return {
    get size() {
      return size
    },
    sizeOf: (owner) => lines.get(owner)?.length ?? 0,
    add(job) {
      size += 1
      const line = lines.get(job.owner)
      if (line) line.push(job)
      else lines.set(job.owner, [job])
    },
    take(mayRun) {
      const turn = nextLine(mayRun)
      const job = turn?.[1].shift()
      if (!turn || !job) return undefined
      size -= 1
      const [owner, line] = turn
      lines.delete(owner)
      if (line.length > 0) lines.set(owner, line)
      return job
    },
    remove(job) {
      const line = lines.get(job.owner)
      const place = line?.indexOf(job) ?? -1
      if (!line || place < 0) return
      size -= 1
      line.splice(place, 1)
      if (line.length === 0) lines.delete(job.owner)
    },
    clear() {
      const jobs = [...lines.values()].flat()
      lines.clear()
      size = 0
      return jobs
    },
  }
}
