// A worker thread: plans one request after the other. The abort flag lies in shared memory, because a busy thread reads no messages.
import { parentPort } from 'node:worker_threads'
import type { PlanInput } from '#planning/model/read-input.ts'
import { plan } from '#planning/plan.ts'
import type { PlanAnswer } from './plan-message.ts'

export interface PlanOrder {
  id: number
  input: PlanInput
  aborted: SharedArrayBuffer
}

parentPort?.on('message', ({ id, input, aborted }: PlanOrder) => {
  const flag = new Int32Array(aborted)
  const signal = {
    get aborted() {
      return Atomics.load(flag, 0) === 1
    },
  }
  const send = (answer: PlanAnswer) => parentPort?.postMessage(answer)
  try {
    const outcome = plan(input, { signal, onProgress: (progress) => send({ id, type: 'progress', progress }) })
    send({ id, type: 'done', outcome })
  } catch (error) {
    send({ id, type: 'failed', name: error instanceof Error ? error.name : 'Error', message: String(error) })
  }
})
