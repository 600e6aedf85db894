// What is being uploaded: a few at a time, each with its progress.

export interface Upload {
  key: string
  file: File
  /** When and where it was taken is kept, if it says so. */
  keepTaken: boolean
  state: 'waiting' | 'sending' | 'failed'
  /** Bytes. */
  sent: number
  /** Why it failed. */
  error: unknown
}

export type UploadEvent =
  | { type: 'added'; uploads: readonly Pick<Upload, 'key' | 'file' | 'keepTaken'>[] }
  | { type: 'begun' | 'done' | 'dropped' | 'retried'; key: string }
  | { type: 'progress'; key: string; sent: number }
  | { type: 'failed'; key: string; error: unknown }

/** More at once is no faster, and would leave nothing of the line to the page. */
export const mostAtOnce = 3

export function reduceUploads(uploads: readonly Upload[], event: UploadEvent): readonly Upload[] {
  if (event.type === 'added') {
    const added = event.uploads.map((upload): Upload => ({ ...upload, state: 'waiting', sent: 0, error: null }))
    return [...uploads, ...added]
  }
  if (event.type === 'done' || event.type === 'dropped') return uploads.filter(({ key }) => key !== event.key)
  return uploads.map((upload) => (upload.key === event.key ? { ...upload, ...changeOf(event) } : upload))
}

function changeOf(event: Exclude<UploadEvent, { type: 'added' | 'done' | 'dropped' }>): Partial<Upload> {
  if (event.type === 'begun') return { state: 'sending' }
  if (event.type === 'progress') return { sent: event.sent }
  if (event.type === 'failed') return { state: 'failed', error: event.error }
  return { state: 'waiting', sent: 0, error: null }
}

/** Those that may begin now, first come first. */
export function nextUploads(uploads: readonly Upload[], most = mostAtOnce): readonly Upload[] {
  const sending = uploads.filter(({ state }) => state === 'sending').length
  return uploads.filter(({ state }) => state === 'waiting').slice(0, Math.max(0, most - sending))
}
