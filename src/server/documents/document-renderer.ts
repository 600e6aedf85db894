// Files in a worker thread, one after the other, so that the event loop stays free. A thread that takes too long or too much
// memory is ended and replaced.
import { Worker } from 'node:worker_threads'
import { AppError, tooMuchWork } from '../kernel/app-error.ts'
import { createFairQueue } from '../kernel/fair-queue.ts'
import type { DocumentJob, DocumentReport, PostedDocument } from './document-job.ts'

export interface DocumentRenderer {
  /**
   * `owner` is the account: their files wait in one line.
   * @throws AppError RATE_LIMITED where too many wait, INVALID_INPUT for a file that takes too long or too much memory.
   */
  render(job: DocumentJob, owner: string): Promise<Uint8Array>
  /** Loads the thread and the fonts of `text`, before somebody waits for the first file; nothing where it runs already. */
  warmUp(text: string): void
  close(): Promise<void>
}

interface DocumentLimits {
  waiting: number
  waitingPerAccount: number
  /** Of one file, from when its thread begins with it. */
  jobMs: number
  memoryMb: number
}

interface Pending {
  owner: string
  id: number
  job: DocumentJob
  resolve(data: Uint8Array): void
  reject(error: Error): void
}

const defaultLimits: DocumentLimits = { waiting: 60, waitingPerAccount: 8, jobMs: 60_000, memoryMb: 512 }

export function createDocumentRenderer(overrides: Partial<DocumentLimits> = {}): DocumentRenderer {
  const limits = { ...defaultLimits, ...overrides }
  const waiting = createFairQueue<Pending>()
  let worker: Worker | null = null
  let current: Pending | null = null
  let timer: NodeJS.Timeout | undefined
  let nextId = 1
  let closed = false

  const startWorker = () => {
    const started = new Worker(new URL('./document.worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
    })
    started.unref()
    started.on('message', (report: DocumentReport) => onReport(report))
    started.on('error', (cause) => end(started, failureOf(cause)))
    started.on('exit', (code) => end(started, new AppError('INTERNAL', { cause: new Error(`exit code ${code}`) })))
    return started
  }

  /** Its file fails; the next one gets a new thread. */
  const end = (ended: Worker, error: Error) => {
    if (worker !== ended) return
    worker = null
    void ended.terminate()
    finish()?.reject(error)
    startNext()
  }

  const finish = () => {
    clearTimeout(timer)
    const finished = current
    current = null
    return finished
  }

  const onReport = (report: DocumentReport) => {
    if (current?.id !== report.id) return
    // A new thread first loads its code, which is no part of the file.
    if (report.type === 'started') return limitTime()
    const finished = finish()
    if (report.type === 'done') finished?.resolve(report.data)
    else finished?.reject(new AppError('INTERNAL', { cause: new Error(report.message) }))
    startNext()
  }

  const limitTime = () => {
    const busy = worker
    if (busy) timer = setTimeout(() => end(busy, tooMuchWork()), limits.jobMs).unref()
  }

  const startNext = () => {
    if (closed || current) return
    const next = waiting.take(() => true)
    if (!next) return
    current = next
    worker ??= startWorker()
    worker.postMessage({ ...next.job, id: next.id } satisfies PostedDocument)
  }

  return {
    render: (job, owner) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new AppError('DEPENDENCY_UNAVAILABLE'))
        if (waiting.size >= limits.waiting || waiting.sizeOf(owner) >= limits.waitingPerAccount)
          return reject(new AppError('RATE_LIMITED', { details: { retryAfter: 5 } }))
        waiting.add({ owner, id: nextId++, job, resolve, reject })
        startNext()
      }),
    warmUp(text) {
      if (closed || worker) return
      worker = startWorker()
      worker.postMessage({ kind: 'warm-up', text } satisfies PostedDocument)
    },
    async close() {
      closed = true
      for (const pending of waiting.clear()) pending.reject(new AppError('DEPENDENCY_UNAVAILABLE'))
      finish()?.reject(new AppError('DEPENDENCY_UNAVAILABLE'))
      const ended = worker
      worker = null
      await ended?.terminate()
    },
  }
}

function failureOf(cause: Error): AppError {
  const isOutOfMemory = 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY'
  return isOutOfMemory ? tooMuchWork() : new AppError('INTERNAL', { cause })
}
