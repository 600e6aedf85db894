// Between the procedures and the network: where a trip is kept on this device, what the network does not answer is read from
// the store, and changes wait there. Without kept trips it passes everything on.
import type { TRPCLink } from '@trpc/client'
import { observable } from '@trpc/server/observable'
import type { AppRouter } from '#server/http/root.router.ts'
import { isDatabaseAway, isPassingFailure } from '../app-error.ts'
import { noteAnswer, noteDatabaseAway } from '../connection.ts'
import { offlineMarks } from './offline-marks.ts'

export interface OfflineBackend {
  /** Stores what a query answered, where it belongs to a kept trip; returns it with the waiting changes on it. */
  keep(path: string, input: unknown, answer: unknown): Promise<unknown>
  /** The stored answer of a query; undefined where there is none. */
  answer(path: string, input: unknown): Promise<unknown>
  /** Lets a change of a kept trip wait; undefined where it cannot. Returns what the server would have answered. */
  queue(path: string, input: unknown): Promise<unknown>
}

/** Calls with this context go to the server and nowhere else. */
export const sentPlainly = { context: { plain: true } } as const
/** A network that takes longer counts as absent, where the answer is in the store. */
const patienceMs = 6000

let loadBackend: (() => Promise<OfflineBackend>) | null = null

export function setOfflineBackend(load: () => Promise<OfflineBackend>) {
  loadBackend = load
}

export const offlineLink: TRPCLink<AppRouter> =
  () =>
  ({ op, next }) => {
    if (op.type === 'subscription') return next(op)
    return observable((observer) => {
      const load = offlineMarks.read().trips.length > 0 && op.context.plain !== true ? loadBackend : null
      let isDone = false
      const settle = (data: unknown) => {
        if (isDone) return
        isDone = true
        clearTimeout(timer)
        observer.next({ result: { type: 'data', data } })
        observer.complete()
      }
      const fallBack = async (work: 'answer' | 'queue'): Promise<boolean> => {
        const data = load && !isDone ? await (await load())[work](op.path, op.input).catch(() => undefined) : undefined
        if (data !== undefined) settle(data)
        return data !== undefined
      }
      const timer = load && op.type === 'query' ? setTimeout(() => void fallBack('answer'), patienceMs) : undefined
      const subscription = next(op).subscribe({
        next(envelope) {
          noteAnswer()
          if (!load || op.type !== 'query' || !('data' in envelope.result)) {
            clearTimeout(timer)
            if (!isDone) observer.next(envelope)
            return
          }
          const { data } = envelope.result
          void load()
            .then((backend) => backend.keep(op.path, op.input, data))
            .catch(() => data)
            .then(settle)
        },
        error(error) {
          clearTimeout(timer)
          if (isDatabaseAway(error)) noteDatabaseAway()
          const fail = () => {
            if (!isDone) observer.error(error)
          }
          if (!load || !isPassingFailure(error)) fail()
          else
            void fallBack(op.type === 'query' ? 'answer' : 'queue').then((isAnswered) => {
              if (!isAnswered) fail()
            })
        },
        complete() {
          if (!load || op.type !== 'query') observer.complete()
        },
      })
      return () => {
        clearTimeout(timer)
        subscription.unsubscribe()
      }
    })
  }
