// The part of a picture's metadata that cameras write: a TIFF structure without an image (EXIF).
import ExifReader from 'exifreader'

export interface ExifFacts {
  /** 1 to 8, as EXIF numbers them; 1 = upright. */
  orientation: number
  /** `YYYY-MM-DDTHH:mm:ss` on the clock of the place; cameras mostly know no zone. */
  takenAt: string | null
  takenPlace: { lat: number; lng: number } | null
}

/** Longer ones hold more than what is read here. */
export const mostExifBytes = 65_536
const prefix = Buffer.from('Exif\0\0', 'latin1')
const nothing: ExifFacts = { orientation: 1, takenAt: null, takenPlace: null }

/** What cannot be read is nothing. */
export function readExif(block: Buffer): ExifFacts {
  try {
    const { exif, gps } = ExifReader.load(withoutPrefix(block), { expanded: true })
    const orientation = Number(exif?.Orientation?.value)
    return {
      orientation: orientation >= 1 && orientation <= 8 ? orientation : 1,
      takenAt: readTime(exif?.DateTimeOriginal?.description),
      takenPlace: readPlace(gps?.Latitude, gps?.Longitude),
    }
  } catch {
    return nothing
  }
}

/** A block that says the orientation and nothing else; 26 bytes. */
export function orientationBlock(orientation: number): Buffer {
  const block = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex')
  block.writeUInt16BE(orientation, 18)
  return block
}

function withoutPrefix(block: Buffer): Buffer {
  return block.subarray(0, prefix.length).equals(prefix) ? block.subarray(prefix.length) : block
}

export function withPrefix(block: Buffer): Buffer {
  return Buffer.concat([prefix, block])
}

function readTime(text: unknown): string | null {
  const [, year, month, day, time] = /^((?:19|20)\d\d)[:-](\d\d)[:-](\d\d)[ T](\d\d:\d\d:\d\d)/.exec(String(text)) ?? []
  const written = `${year}-${month}-${day}T${time}`
  const parsed = new Date(`${written}Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(written) ? written : null
}

function readPlace(lat: unknown, lng: unknown): ExifFacts['takenPlace'] {
  if (typeof lat !== 'number' || typeof lng !== 'number') return null
  const isOnEarth = Math.abs(lat) <= 90 && Math.abs(lng) <= 180
  // Cameras without a fix write zeros.
  return isOnEarth && (lat !== 0 || lng !== 0) ? { lat, lng } : null
}
