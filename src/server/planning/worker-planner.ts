// Plans in worker threads, so that the event loop stays free. Threads start with the first order and are replaced when they die.
import { Worker } from 'node:worker_threads'
import type { PlanningOutcome } from '#contract/planning/outcome.ts'
import type { PlanInput } from '#planning/model/read-input.ts'
import { AppError } from '../app-error.ts'
import type { PlanAnswer } from './plan-message.ts'
import type { Planner, PlanningOptions } from './planner.ts'
import type { PlanOrder } from './planning.worker.ts'

/** More orders than this would wait longer than people do. */
const maxWaiting = 100

interface Order extends PlanOrder {
  options: PlanningOptions
  resolve(outcome: PlanningOutcome): void
  reject(error: Error): void
}

interface Thread {
  worker: Worker
  order: Order | null
}

export function createWorkerPlanner(size = 2): Planner {
  const threads = new Set<Thread>()
  const waiting: Order[] = []
  let nextId = 1
  let closed = false

  const startThread = (): Thread => {
    const thread: Thread = { worker: new Worker(new URL('./planning.worker.ts', import.meta.url)), order: null }
    thread.worker.unref()
    thread.worker.on('message', (answer: PlanAnswer) => hear(thread, answer))
    thread.worker.on('error', (cause) => lose(thread, new AppError('INTERNAL', { cause })))
    thread.worker.on('exit', () => lose(thread, new AppError('INTERNAL')))
    threads.add(thread)
    return thread
  }

  const lose = (thread: Thread, error: Error) => {
    threads.delete(thread)
    thread.order?.reject(error)
    thread.order = null
    if (!closed) assign()
  }

  const hear = (thread: Thread, answer: PlanAnswer) => {
    const { order } = thread
    if (order?.id !== answer.id) return
    if (answer.type === 'progress') return order.options.onProgress?.(answer.progress)
    thread.order = null
    if (answer.type === 'done') order.resolve(answer.outcome)
    else
      order.reject(
        answer.name === 'AbortError' ? abortError() : new AppError('INTERNAL', { cause: new Error(answer.message) }),
      )
    assign()
  }

  const assign = () => {
    while (waiting.length > 0) {
      const idle = [...threads].find((thread) => !thread.order) ?? (threads.size < size ? startThread() : null)
      const order = idle && waiting.shift()
      if (!idle || !order) return
      idle.order = order
      const { id, input, aborted } = order
      idle.worker.postMessage({ id, input, aborted } satisfies PlanOrder)
    }
  }

  const plan = (input: PlanInput, options: PlanningOptions = {}) =>
    new Promise<PlanningOutcome>((resolve, reject) => {
      if (closed || options.signal?.aborted) return reject(abortError())
      if (waiting.length >= maxWaiting) return reject(new AppError('RATE_LIMITED', { details: { retryAfter: 5 } }))
      const aborted = new SharedArrayBuffer(4)
      const order: Order = { id: nextId++, input, aborted, options, resolve, reject }
      options.signal?.addEventListener('abort', () => abort(order), { once: true })
      waiting.push(order)
      assign()
    })

  /** A waiting order leaves the queue; a running one stops at its next look at the flag. */
  const abort = (order: Order) => {
    Atomics.store(new Int32Array(order.aborted), 0, 1)
    const place = waiting.indexOf(order)
    if (place >= 0) waiting.splice(place, 1)
    order.reject(abortError())
  }

  return {
    plan,
    async close() {
      closed = true
      for (const order of waiting.splice(0)) order.reject(abortError())
      await Promise.all([...threads].map((thread) => thread.worker.terminate()))
    },
  }
}

function abortError(): Error {
  return new DOMException('planning was aborted', 'AbortError')
}
