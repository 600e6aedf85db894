import type { StoredFile } from '#contract/file.ts'

const pictures = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif'])

export function thumbnailStateOf(mediaType: string): StoredFile['thumbnail'] {
  return pictures.has(mediaType) || isHeic(mediaType) ? 'pending' : 'none'
}

/** Sharp as it is installed cannot open it. */
export function isHeic(mediaType: string): boolean {
  return mediaType === 'image/heic' || mediaType === 'image/heif'
}

export function thumbnailKey(storageKey: string): string {
  return `${storageKey}-thumbnail`
}
