// Plans in worker threads, so that the event loop stays free. Threads start when jobs come and are replaced when they die.
import { Worker } from 'node:worker_threads'
import { AppError } from '../kernel/app-error.ts'
import type { Planner, PlanningOptions } from './planner.ts'
import type { JobInput, JobKind, JobReport, JobResult, PlannerJob, PostedJob } from './planner-job.ts'

/** More jobs than this would wait longer than people do. */
const maxWaiting = 100

interface Pending {
  posted: PostedJob
  options: PlanningOptions
  resolve(result: JobResult<JobKind>): void
  reject(error: Error): void
}

interface Thread {
  worker: Worker
  pending: Pending | null
}

export function createWorkerPlanner(size = 2): Planner {
  const threads = new Set<Thread>()
  const waiting: Pending[] = []
  let nextId = 1
  let closed = false

  const startThread = (): Thread => {
    const thread: Thread = { worker: new Worker(new URL('./planning.worker.ts', import.meta.url)), pending: null }
    thread.worker.unref()
    thread.worker.on('message', (report: JobReport) => onMessage(thread, report))
    thread.worker.on('error', (cause) => onExit(thread, new AppError('INTERNAL', { cause })))
    thread.worker.on('exit', (code) =>
      onExit(thread, new AppError('INTERNAL', { cause: new Error(`exit code ${code}`) })),
    )
    threads.add(thread)
    return thread
  }

  const onExit = (thread: Thread, error: Error) => {
    threads.delete(thread)
    thread.pending?.reject(error)
    thread.pending = null
    if (!closed) dispatch()
  }

  const onMessage = (thread: Thread, report: JobReport) => {
    const { pending } = thread
    if (pending?.posted.id !== report.id) return
    if (report.type === 'progress') return pending.options.onProgress?.(report.progress)
    thread.pending = null
    if (report.type === 'done') pending.resolve(report.result)
    else
      pending.reject(
        report.name === 'AbortError' ? abortError() : new AppError('INTERNAL', { cause: new Error(report.message) }),
      )
    dispatch()
  }

  const dispatch = () => {
    while (waiting.length > 0) {
      const idle = [...threads].find((thread) => !thread.pending) ?? (threads.size < size ? startThread() : null)
      const next = idle && waiting.shift()
      if (!idle || !next) return
      idle.pending = next
      idle.worker.postMessage(next.posted)
    }
  }

  const submit = (job: PlannerJob, options: PlanningOptions) =>
    new Promise<JobResult<JobKind>>((resolve, reject) => {
      if (closed || options.signal?.aborted) return reject(abortError())
      if (waiting.length >= maxWaiting) return reject(new AppError('RATE_LIMITED', { details: { retryAfter: 5 } }))
      const posted: PostedJob = { ...job, id: nextId++, aborted: new SharedArrayBuffer(4) }
      const pending: Pending = { posted, options, resolve, reject }
      options.signal?.addEventListener('abort', () => abort(pending), { once: true })
      waiting.push(pending)
      dispatch()
    })

  /** A waiting job leaves the queue; a running one stops at its next look at the flag. */
  const abort = (pending: Pending) => {
    Atomics.store(new Int32Array(pending.posted.aborted), 0, 1)
    const place = waiting.indexOf(pending)
    if (place >= 0) waiting.splice(place, 1)
    pending.reject(abortError())
  }

  /** A job's result has the type of its kind: the thread answers what it was asked. */
  const run = <Kind extends JobKind>(kind: Kind, input: JobInput<Kind>, options: PlanningOptions = {}) =>
    submit({ kind, input } as PlannerJob, options) as Promise<JobResult<Kind>>

  return {
    plan: (input, options) => run('plan', input, options),
    replan: (input, options) => run('replan', input, options),
    suggestFixes: (input, options) => run('suggestFixes', input, options),
    warmUp() {
      if (!closed && threads.size === 0) startThread()
    },
    async close() {
      closed = true
      for (const pending of waiting.splice(0)) pending.reject(abortError())
      await Promise.all([...threads].map((thread) => thread.worker.terminate()))
    },
  }
}

function abortError(): Error {
  return new DOMException('planning was aborted', 'AbortError')
}
