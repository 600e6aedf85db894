import type { StoredFile } from '#contract/file.ts'

const pictures = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif'])

/** What sharp can open as it is installed; HEIC is not among it. */
export function thumbnailStateOf(mediaType: string): StoredFile['thumbnail'] {
  return pictures.has(mediaType) ? 'pending' : 'none'
}

export function thumbnailKey(storageKey: string): string {
  return `${storageKey}-thumbnail`
}
