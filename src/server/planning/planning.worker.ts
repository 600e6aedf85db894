// A worker thread: one job after the other. The abort flag lies in shared memory, because a busy thread reads no messages.
import { parentPort } from 'node:worker_threads'
import { executeJob, type JobReport, type PostedJob } from './planner-job.ts'

parentPort?.on('message', (job: PostedJob) => {
  const { id } = job
  const flag = new Int32Array(job.aborted)
  const signal = {
    get aborted() {
      return Atomics.load(flag, 0) === 1
    },
  }
  const report = (said: JobReport) => parentPort?.postMessage(said)
  report({ id, type: 'started' })
  try {
    const result = executeJob(job, {
      signal,
      onProgress: (progress) => report({ id, type: 'progress', progress }),
    })
    report({ id, type: 'done', result })
  } catch (error) {
    report({ id, type: 'failed', name: error instanceof Error ? error.name : 'Error', message: String(error) })
  }
})
