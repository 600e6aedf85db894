// A worker thread: one file after the other, with the fonts that it has unpacked.
import { parentPort } from 'node:worker_threads'
import { type DocumentReport, makeDocument, type PostedDocument } from './document-job.ts'

parentPort?.on('message', async (job: PostedDocument) => {
  const { id } = job
  const report = (answer: DocumentReport) => parentPort?.postMessage(answer)
  report({ id, type: 'started' })
  try {
    report({ id, type: 'done', data: await makeDocument(job) })
  } catch (error) {
    report({ id, type: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})
