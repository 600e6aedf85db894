// A worker thread: one file after the other, with the fonts that it has unpacked.
import { parentPort } from 'node:worker_threads'
import { type DocumentReport, makeDocument, type PostedDocument } from './document-job.ts'
import { loadFonts } from './fonts/load-fonts.ts'

parentPort?.on('message', async (job: PostedDocument) => {
  // Fonts that cannot be loaded fail the file that needs them.
  if (job.kind === 'warm-up') return void loadFonts(job.text).catch(() => {})
  const { id } = job
  const report = (answer: DocumentReport) => parentPort?.postMessage(answer)
  report({ id, type: 'started' })
  try {
    report({ id, type: 'done', data: await makeDocument(job) })
  } catch (error) {
    report({ id, type: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})
