import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import ExifReader from 'exifreader'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { stripCameraData } from './camera-data.ts'
import type { StrippedPicture } from './stripped-picture.ts'

const serial = 'SERIAL-4711'
const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:aux="http://ns.adobe.com/exif/1.0/aux/" aux:SerialNumber="${serial}"/></rdf:RDF></x:xmpmeta>`
const exif = {
  IFD0: { Make: 'Camera', Orientation: '6' },
  IFD2: { DateTimeOriginal: '2026:05:03 14:22:10', BodySerialNumber: serial },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 39/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '104/1 3/1 0/1' },
}
const noise = randomBytes(90 * 60 * 3)
const photo = () =>
  sharp(noise, { raw: { width: 90, height: 60, channels: 3 } })
    .withMetadata({ orientation: 6, exif })
    .withXmp(xmp)

async function* pieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function strip(mediaType: string, bytes: Uint8Array, size = 1000): Promise<StrippedPicture & { bytes: Buffer }> {
  const { bytes: stripped, picture } = stripCameraData(mediaType, pieces(bytes, size))
  const chunks: Uint8Array[] = []
  for await (const chunk of stripped) chunks.push(chunk)
  return { ...picture, bytes: Buffer.concat(chunks) }
}

const pixelsOf = (bytes: Buffer) => sharp(bytes).autoOrient().raw().toBuffer()

/** A JPEG with a comment, a segment of its maker and a second picture behind its end, as phones write them. */
async function phoneJpeg(): Promise<Buffer> {
  const jpeg = await photo().jpeg({ progressive: true }).toBuffer()
  const segment = (code: number, text: string) =>
    Buffer.concat([Buffer.from([0xff, code, 0, text.length + 2]), Buffer.from(text)])
  const made = [segment(0xfe, serial), segment(0xed, `Photoshop 3.0\0${serial}`), Buffer.from([0xff])]
  return Buffer.concat([jpeg.subarray(0, 2), ...made, jpeg.subarray(2), jpeg])
}

describe.each([
  ['image/jpeg', phoneJpeg],
  ['image/png', () => photo().png().toBuffer()],
  ['image/webp', () => photo().webp({ quality: 70 }).toBuffer()],
])('%s', (mediaType, make) => {
  it('loses what its camera wrote, and no pixel; it stays upright', async () => {
    const original = await make()
    expect(original.includes(serial)).toBe(true)
    for (const size of [1, 7, 1000, 1_000_000]) {
      const { bytes, exif: read, hasCameraData } = await strip(mediaType, original, size)
      expect([bytes.includes(serial), bytes.includes('Camera'), hasCameraData]).toEqual([false, false, false])
      const tags = ExifReader.load(bytes, { expanded: true })
      expect([Object.keys(tags.exif ?? {}), tags.gps, tags.Thumbnail]).toEqual([
        expect.not.arrayContaining(['DateTimeOriginal', 'BodySerialNumber', 'Make']),
        undefined,
        undefined,
      ])
      expect((await sharp(bytes).metadata()).orientation).toBe(6)
      expect(await pixelsOf(bytes)).toEqual(await pixelsOf(original))
      expect(read).toEqual({ orientation: 6, takenAt: '2026-05-03T14:22:10', takenPlace: { lat: 30.65, lng: 104.05 } })
    }
  })

  it('that is cut or damaged comes through to its end', async () => {
    const original = await make()
    for (let at = 0; at < 60; at++) {
      const cut = await strip(mediaType, original.subarray(0, Math.floor((original.length * at) / 60)))
      expect(cut.bytes.includes(serial) && !cut.hasCameraData).toBe(false)
      const damaged = Buffer.from(original)
      damaged.set(randomBytes(4), 12 + at * 5)
      const { bytes } = await strip(mediaType, damaged)
      expect(bytes.length > 0 && bytes.length <= damaged.length).toBe(true)
    }
  })

  it('without anything of the kind stays as it was', async () => {
    const plain = sharp(noise, { raw: { width: 90, height: 60, channels: 3 } })
    const bytes = await plain
      .toFormat(mediaType === 'image/jpeg' ? 'jpeg' : mediaType === 'image/png' ? 'png' : 'webp')
      .toBuffer()
    expect((await strip(mediaType, bytes)).bytes).toEqual(bytes)
  })
})

it('what cannot be rewritten is said to hold what it holds; other files are left alone', async () => {
  const bytes = randomBytes(500)
  expect(await strip('image/heic', bytes)).toMatchObject({ bytes, hasCameraData: true })
  expect(await strip('application/pdf', bytes)).toMatchObject({ bytes, hasCameraData: false })
})

describe('HEIC', () => {
  const sample = readFile(new URL('../heic/two-tiles.heic', import.meta.url))

  it.each([1, 7, 100_000])('keeps every byte but its metadata, in pieces of %i', async (size) => {
    const bytes = await sample
    const stripped = await strip('image/heic', bytes, size)
    expect(stripped.hasCameraData).toBe(false)
    const facts = { orientation: 6, takenAt: '2026-05-03T14:22:10', takenPlace: { lat: 30.65, lng: 104.05 } }
    expect(stripped.exif).toEqual(facts)
    expect([stripped.bytes.length, stripped.bytes.includes('SERIAL'), stripped.bytes.includes('2026:05')]).toEqual([
      bytes.length,
      false,
      false,
    ])
    const exifAt = bytes.lastIndexOf('Exif\0\0') - 4
    expect(exifAt).toBeGreaterThan(bytes.indexOf('mdat'))
    expect(stripped.bytes.subarray(0, exifAt)).toEqual(bytes.subarray(0, exifAt))
  })

  it('that is cut, holds more boxes or hides its metadata is said to hold what it holds', async () => {
    const bytes = await sample
    const video = Buffer.from(`\0\0\0\x1bmpvd${serial}12345678`)
    const longer = await strip('image/heic', Buffer.concat([bytes, video]))
    expect([longer.hasCameraData, longer.bytes.includes(video)]).toEqual([true, true])
    for (const at of [0, 5, 30, 400]) {
      const cut = bytes.subarray(0, at)
      expect(await strip('image/heic', cut)).toMatchObject({ hasCameraData: true, exif: null })
      expect((await strip('image/heic', cut)).bytes).toEqual(cut)
    }
    const pictureAlone = bytes.subarray(0, bytes.indexOf('mdat') + 20)
    expect(await strip('image/heic', pictureAlone)).toMatchObject({ hasCameraData: false, bytes: pictureAlone })
    const hidden = Buffer.from(bytes)
    hidden.write('Exix', hidden.indexOf('iloc'))
    expect(await strip('image/heic', hidden)).toMatchObject({ hasCameraData: true, bytes: hidden })
  })
})
