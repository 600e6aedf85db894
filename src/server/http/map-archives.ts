// Map archives in ranges: `GET /api/map/<name>.pmtiles` with `Range`, as the pmtiles library asks.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { MapArchive } from '../maps/map-archive.ts'
import { sendEmpty } from './empty-answer.ts'

/** More than any tile or directory. */
const mostBytes = 4 * 2 ** 20
const archiveAddress = /^\/api\/map\/([a-z]+)\.pmtiles$/
const hour = 3600

interface Archives {
  archive(name: string): MapArchive | null
}

export async function sendMapArchive(
  archives: Archives,
  path: string,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const archive = archives.archive(archiveAddress.exec(path)?.[1] ?? '')
  if (!archive) return sendEmpty(res, 404)
  if (req.method !== 'GET') return sendEmpty(res.setHeader('allow', 'GET'), 405)
  const range = readRange(req.headers.range)
  // The whole archive may be a planet; who wants it copies the file.
  if (!range) return sendEmpty(res.setHeader('accept-ranges', 'bytes'), 416)
  const { bytes, size, version } = await archive.read(range.start, range.length)
  const etag = `"${version.replace(/^W\/|"/g, '')}"`
  res
    .setHeader('accept-ranges', 'bytes')
    .setHeader('etag', etag)
    .setHeader('cache-control', `public, max-age=${24 * hour}`)
  if (bytes.length === 0) return sendEmpty(res.setHeader('content-range', `bytes */${size}`), 416)
  res
    .writeHead(206, {
      'content-type': 'application/octet-stream',
      'content-length': bytes.length,
      'content-range': `bytes ${range.start}-${range.start + bytes.length - 1}/${size}`,
    })
    .end(bytes)
}

/** One closed range of bytes, cut to what is sent at once; null for anything else. */
function readRange(header: string | undefined): { start: number; length: number } | null {
  const [, from, to] = /^bytes=(\d{1,15})-(\d{1,15})$/.exec(header ?? '') ?? []
  const start = Number(from)
  const last = Number(to)
  return from === undefined || last < start ? null : { start, length: Math.min(last - start + 1, mostBytes) }
}
