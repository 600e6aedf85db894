// Sends one file with its progress: a form of HTTP that `fetch` cannot tell of.

import { type ErrorShape, isErrorCode } from '#contract/error-code.ts'
import type { FileTarget } from '#contract/file.ts'
import { withBasePath } from '#lib/base-path.ts'

export interface Sending {
  /** The id of the stored file. Rejects with what `useAppError` reads, or with null where it was stopped. */
  done: Promise<string>
  stop: () => void
}

export interface FileToSend {
  tripId: string
  file: File
  keepTaken: boolean
  /** What it is attached to. */
  target?: FileTarget
  /** The same for a repeated attempt: then it is stored once. */
  key: string
}

export function sendFile(
  { tripId, file, keepTaken, target, key }: FileToSend,
  onProgress: (sent: number) => void,
): Sending {
  const request = new XMLHttpRequest()
  const done = new Promise<string>((resolve, reject) => {
    request.upload.addEventListener('progress', ({ loaded }) => onProgress(loaded))
    request.addEventListener('load', () => {
      if (request.status === 201) resolve(storedId(request.responseText))
      else reject(readFailure(request.responseText, request.getResponseHeader('x-request-id') ?? ''))
    })
    request.addEventListener('error', () => reject(new TypeError('no answer')))
    request.addEventListener('abort', () => reject(null))
  })
  const input = { tripId, name: file.name, keepTaken: String(keepTaken), ...target, idempotencyKey: key }
  const query = new URLSearchParams(input)
  request.open('POST', withBasePath(`/api/files?${query}`))
  request.send(file)
  return { done, stop: () => request.abort() }
}

function storedId(text: string): string {
  const { id } = JSON.parse(text) as { id?: unknown }
  return String(id)
}

/** In the shape of a failed procedure. */
export function readFailure(text: string, requestId: string): { data: { app: ErrorShape } } {
  try {
    const { error } = JSON.parse(text) as { error?: { code?: unknown; details?: ErrorShape['details'] } }
    if (isErrorCode(error?.code))
      return { data: { app: { code: error.code, details: error.details ?? {}, requestId } } }
  } catch {
    // A proxy in between may answer with a page.
  }
  return { data: { app: { code: 'INTERNAL', details: {}, requestId } } }
}
