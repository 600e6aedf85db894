// `Range` of RFC 9110, one range at a time: several are answered with the whole, as the standard allows.
import type { ByteRange } from '../providers/file-storage/file-storage.ts'

/** `whole`: there is none that counts; `unsatisfiable`: it begins behind the end. */
export function readByteRange(header: string | undefined, size: number): ByteRange | 'whole' | 'unsatisfiable' {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.replaceAll(' ', '') ?? '') ?? []
  if (from === '' && to === '') return 'whole'
  if (from === '') {
    const length = Math.min(Number(to), size)
    return length === 0 ? 'unsatisfiable' : { start: size - length, length }
  }
  const start = Number(from)
  const last = to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (start >= size) return 'unsatisfiable'
  return to !== '' && Number(to) < start ? 'whole' : { start, length: last - start + 1 }
}
