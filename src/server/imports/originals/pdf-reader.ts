// Texts of PDF files, one after the other, each in a thread of its own: hostile files cost their thread and nothing else.
import { Worker } from 'node:worker_threads'
import { AppError } from '../../kernel/app-error.ts'

interface PdfReaderLimits {
  waiting: number
  /** Of one file. */
  fileMs: number
  memoryMb: number
}

const defaultLimits: PdfReaderLimits = { waiting: 20, fileMs: 20_000, memoryMb: 256 }

/**
 * @throws AppError RATE_LIMITED where too many wait, FILE_TYPE_REFUSED for a file that is broken, locked by a password, or
 * takes too long or too much memory.
 */
export function createPdfReader(overrides: Partial<PdfReaderLimits> = {}): (bytes: Uint8Array) => Promise<string> {
  const limits = { ...defaultLimits, ...overrides }
  let waiting = 0
  let last: Promise<unknown> = Promise.resolve()
  return async (bytes) => {
    if (waiting >= limits.waiting) throw new AppError('RATE_LIMITED', { details: { retryAfter: 5 } })
    waiting++
    const before = last
    const reading = before.then(() => readInThread(bytes, limits)).finally(() => waiting--)
    last = reading.catch(() => {})
    return reading
  }
}

function readInThread(bytes: Uint8Array, { fileMs, memoryMb }: PdfReaderLimits): Promise<string> {
  const worker = new Worker(new URL('./pdf-text.worker.ts', import.meta.url), {
    workerData: Uint8Array.from(bytes),
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    // What the library says of a broken file is of no use to anybody.
    stdout: true,
    stderr: true,
  })
  worker.unref()
  return new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(refused('too_much_work')), fileMs)
    worker.once('message', (text: unknown) => resolve(String(text)))
    worker.once('error', (cause) => reject(refused(reasonOf(cause), cause)))
    worker.once('exit', () => {
      clearTimeout(timer)
      reject(refused('broken_pdf'))
    })
  }).finally(() => worker.terminate())
}

function reasonOf(cause: Error): string {
  if ('code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY') return 'too_much_work'
  return cause.name === 'PasswordException' || /password/i.test(cause.message) ? 'locked' : 'broken_pdf'
}

function refused(reason: string, cause?: unknown): AppError {
  return new AppError('FILE_TYPE_REFUSED', { details: { reason }, cause })
}
