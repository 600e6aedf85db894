// A worker thread: one order after the other. The abort flag lies in shared memory, because a busy thread reads no messages.
import { parentPort } from 'node:worker_threads'
import { carryOutOrder, type PostedOrder, type WorkReport } from './planning-work.ts'

parentPort?.on('message', (order: PostedOrder) => {
  const { id } = order
  const flag = new Int32Array(order.aborted)
  const signal = {
    get aborted() {
      return Atomics.load(flag, 0) === 1
    },
  }
  const report = (said: WorkReport) => parentPort?.postMessage(said)
  try {
    const result = carryOutOrder(order, {
      signal,
      onProgress: (progress) => report({ id, type: 'progress', progress }),
    })
    report({ id, type: 'done', result })
  } catch (error) {
    report({ id, type: 'failed', name: error instanceof Error ? error.name : 'Error', message: String(error) })
  }
})
