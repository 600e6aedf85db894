// Plans in worker threads, so that the event loop stays free. A thread that works too long, takes too much memory, or whose
// caller has gone is terminated and replaced: work that is not made to look at a flag cannot be stopped otherwise.
import { Worker } from 'node:worker_threads'
import { AppError, tooMuchWork } from '../kernel/app-error.ts'
import { createFairQueue } from '../kernel/fair-queue.ts'
import type { Planner, PlanningOptions } from './planner.ts'
import type { JobInput, JobKind, JobReport, JobResult, PlannerJob, PostedJob } from './planner-job.ts'

export interface WorkerPlannerLimits {
  threads: number
  /** More waiting jobs than these would wait longer than people do. */
  waiting: number
  waitingPerAccount: number
  /** Of the processor's time, not of the clock's: on a busy machine a job may take longer, and is not more work for it. */
  jobMs: number
  /** How long a job whose caller has gone may take to notice it. */
  abortMs: number
  /** Heap of one thread. */
  memoryMb: number
}

/** How often a thread is asked what its job has used. */
const lookMs = 100

const defaultLimits: WorkerPlannerLimits = {
  threads: 2,
  waiting: 100,
  waitingPerAccount: 20,
  jobMs: 30_000,
  abortMs: 250,
  memoryMb: 512,
}

interface Pending {
  /** The account. */
  owner: string
  posted: PostedJob
  options: PlanningOptions
  resolve(result: JobResult<JobKind>): void
  reject(error: Error): void
}

interface Thread {
  worker: Worker
  pending: Pending | null
  timer: NodeJS.Timeout | undefined
}

export function createWorkerPlanner(overrides: Partial<WorkerPlannerLimits> = {}): Planner {
  const limits = { ...defaultLimits, ...overrides }
  /** One account leaves a thread to the others. */
  const threadsPerAccount = Math.max(1, limits.threads - 1)
  const threads = new Set<Thread>()
  const waiting = createFairQueue<Pending>()
  let nextId = 1
  let closed = false

  const startThread = (): Thread => {
    const worker = new Worker(new URL('./planning.worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
    })
    const thread: Thread = { worker, pending: null, timer: undefined }
    worker.unref()
    worker.on('message', (report: JobReport) => onMessage(thread, report))
    worker.on('error', (cause) => end(thread, failureOf(cause)))
    worker.on('exit', (code) => end(thread, new AppError('INTERNAL', { cause: new Error(`exit code ${code}`) })))
    threads.add(thread)
    return thread
  }

  /** The thread's job fails with `error`; another thread takes its place when a job comes. */
  const end = (thread: Thread, error: Error) => {
    if (!threads.delete(thread)) return
    clearTimeout(thread.timer)
    thread.pending?.reject(error)
    thread.pending = null
    void thread.worker.terminate()
    if (!closed) dispatch()
  }

  /** A new thread first loads its code, which is no part of the job. A caller who has gone has set a limit by the clock. */
  const limitWork = (thread: Thread) => {
    const { pending, worker } = thread
    if (pending?.options.signal?.aborted) return
    let before: number | undefined
    const look = async () => {
      const { user, system } = await worker.cpuUsage()
      const used = (user + system) / 1000
      before ??= used
      if (thread.pending === pending && used - before > limits.jobMs) end(thread, tooMuchWork())
    }
    // A thread that has ended meanwhile has nothing to tell.
    thread.timer = setInterval(() => void look().catch(() => {}), lookMs).unref()
  }

  const onMessage = (thread: Thread, report: JobReport) => {
    const { pending } = thread
    if (pending?.posted.id !== report.id) return
    if (report.type === 'started') return limitWork(thread)
    if (report.type === 'progress') return pending.options.onProgress?.(report.progress)
    clearTimeout(thread.timer)
    thread.pending = null
    if (report.type === 'done') pending.resolve(report.result)
    else
      pending.reject(
        report.name === 'AbortError' ? abortError() : new AppError('INTERNAL', { cause: new Error(report.message) }),
      )
    dispatch()
  }

  const isBelowLimit = (account: string) =>
    [...threads].filter(({ pending }) => pending?.owner === account).length < threadsPerAccount

  const dispatch = () => {
    while (waiting.size > 0) {
      const idle = [...threads].find((thread) => !thread.pending)
      if (!idle && threads.size >= limits.threads) return
      const next = waiting.take(isBelowLimit)
      if (!next) return
      const thread = idle ?? startThread()
      thread.pending = next
      thread.worker.postMessage(next.posted)
    }
  }

  const submit = (job: PlannerJob, options: PlanningOptions) =>
    new Promise<JobResult<JobKind>>((resolve, reject) => {
      const { account = '', signal } = options
      if (closed || signal?.aborted) return reject(abortError())
      const isFull = waiting.size >= limits.waiting || waiting.sizeOf(account) >= limits.waitingPerAccount
      if (isFull) return reject(new AppError('RATE_LIMITED', { details: { retryAfter: 5 } }))
      const posted: PostedJob = { ...job, id: nextId++, aborted: new SharedArrayBuffer(4) }
      const pending: Pending = { owner: account, posted, options, resolve, reject }
      signal?.addEventListener('abort', () => abort(pending), { once: true })
      waiting.add(pending)
      dispatch()
    })

  /** A waiting job leaves the queue. A running one may stop at its next look at the flag, or goes with its thread. */
  const abort = (pending: Pending) => {
    pending.reject(abortError())
    waiting.remove(pending)
    Atomics.store(new Int32Array(pending.posted.aborted), 0, 1)
    const thread = [...threads].find((each) => each.pending === pending)
    if (!thread) return
    clearTimeout(thread.timer)
    thread.timer = setTimeout(() => end(thread, abortError()), limits.abortMs).unref()
  }

  /** A job's result has the type of its kind: the thread answers what it was asked. */
  const run = <Kind extends JobKind>(kind: Kind, input: JobInput<Kind>, options: PlanningOptions = {}) =>
    submit({ kind, input } as PlannerJob, options) as Promise<JobResult<Kind>>

  return {
    plan: (input, options) => run('plan', input, options),
    replan: (input, options) => run('replan', input, options),
    verify: (input, options) => run('verify', input, options),
    suggestFixes: (input, options) => run('suggestFixes', input, options),
    warmUp() {
      if (!closed && threads.size === 0) startThread()
    },
    async close() {
      closed = true
      for (const pending of waiting.clear()) pending.reject(abortError())
      const ended = [...threads]
      for (const thread of ended) end(thread, abortError())
      await Promise.all(ended.map(({ worker }) => worker.terminate()))
    },
  }
}

function abortError(): Error {
  return new DOMException('planning was aborted', 'AbortError')
}

function failureOf(cause: Error): AppError {
  const isOutOfMemory = 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY'
  return isOutOfMemory ? tooMuchWork() : new AppError('INTERNAL', { cause })
}
