// What a file is, by its first bytes. Only what travelers keep is taken, and only under a name that fits: nothing that a
// browser or a system would run.
import type { UploadKind } from '#contract/file.ts'
import { AppError } from '../kernel/app-error.ts'

/** How many of the first bytes tell. */
export const sniffedBytes = 4100

/** With what their names may end; the first is given to a name that ends otherwise. */
const extensionsOf: Record<string, readonly [string, ...string[]]> = {
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'image/gif': ['gif'],
  'image/heic': ['heic', 'heif', 'hif'],
  'image/heif': ['heif', 'heic', 'hif'],
  'image/avif': ['avif'],
  'video/mp4': ['mp4', 'm4v'],
  'video/quicktime': ['mov', 'qt'],
  'application/pdf': ['pdf'],
  'text/calendar': ['ics', 'ical'],
}

/** Formats that only their names tell apart, inside of what the bytes tell. */
const zipFormats: Record<string, string> = {
  pkpass: 'application/vnd.apple.pkpass',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  kmz: 'application/vnd.google-earth.kmz',
}
const textFormats: Record<string, string> = {
  txt: 'text/plain',
  md: 'text/markdown',
  csv: 'text/csv',
  ics: 'text/calendar',
  eml: 'message/rfc822',
  json: 'application/json',
  geojson: 'application/geo+json',
  gpx: 'application/gpx+xml',
  kml: 'application/vnd.google-earth.kml+xml',
}

interface SniffedFile {
  name: string
  mediaType: string
}

/** @throws AppError FILE_TYPE_REFUSED */
export async function sniffFile(name: string, head: Uint8Array): Promise<SniffedFile> {
  const extension = /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const { fileTypeFromBuffer } = await import('file-type')
  const found = await fileTypeFromBuffer(head)
  const known = extensionsOf[found?.mime ?? '']
  if (found && known) {
    const fits = known.includes(extension)
    return { name: fits ? name : `${name.slice(0, 190)}.${known[0]}`, mediaType: found.mime }
  }
  const named = formatByName(extension, found?.mime, head)
  if (!named) throw new AppError('FILE_TYPE_REFUSED')
  return { name, mediaType: named }
}

function formatByName(extension: string, mime: string | undefined, head: Uint8Array): string | undefined {
  if (mime && [zipFormats.docx, zipFormats.xlsx, zipFormats.pptx].includes(mime)) mime = 'application/zip'
  if (mime === 'application/zip') return own(zipFormats, extension)
  if (mime === 'application/xml') return extension === 'gpx' || extension === 'kml' ? textFormats[extension] : undefined
  return mime === undefined && isText(head) ? own(textFormats, extension) : undefined
}

function own(formats: Record<string, string>, extension: string): string | undefined {
  return Object.hasOwn(formats, extension) ? formats[extension] : undefined
}

/** No control characters but tabs and ends of lines, and not a page or a script. */
function isText(head: Uint8Array): boolean {
  const isPlain = head.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0c || byte === 0x0d)
  return (
    isPlain && !/^\uFEFF?\s*(<!doctype|<html|<head|<body|<svg|<script|#!)/i.test(Buffer.from(head).toString('utf8'))
  )
}

/** Where a new file belongs, as far as its type tells: pictures to the album, the rest to bookings. */
export function kindOfType(mediaType: string): UploadKind {
  return mediaType.startsWith('image/') || mediaType.startsWith('video/') ? 'photo' : 'ticket'
}

/** A new name for a file, which goes on ending as the old one did: the end says what opens it. */
export function keepExtension(name: string, before: string): string {
  const extension = /\.[a-z0-9]{1,10}$/i.exec(before)?.[0] ?? ''
  return name.toLowerCase().endsWith(extension.toLowerCase()) ? name : `${name.slice(0, 190)}${extension}`
}
