// `node scripts/build-icons.ts`: draws the icons of the app from public/icon.svg.
import { readFileSync, writeFileSync } from 'node:fs'
import sharp from 'sharp'

const folder = new URL('../public/', import.meta.url)
const icon = readFileSync(new URL('icon.svg', folder), 'utf8')
const maskable = toMaskable(icon)

writeFileSync(new URL('icon-maskable.svg', folder), maskable)
// Apple rounds the corners itself and shows nothing behind the picture.
for (const [name, svg, size] of [
  ['icon-180.png', toSquare(icon), 180],
  ['icon-192.png', icon, 192],
  ['icon-512.png', icon, 512],
  ['icon-maskable-512.png', maskable, 512],
] as const)
  writeFileSync(new URL(name, folder), await draw(svg, size))
writeFileSync(new URL('favicon.ico', folder), toIco(await draw(icon, 32), 32))

function draw(svg: string, size: number): Promise<Buffer> {
  // 32 units of the drawing on `size` pixels, at 72 units an inch.
  return sharp(Buffer.from(svg), { density: (72 * size) / 32 })
    .resize(size, size)
    .png({ compressionLevel: 9 })
    .toBuffer()
}

function toSquare(svg: string): string {
  return svg.replace(' rx="8"', '')
}

/** Systems cut such an icon to any shape inside the circle of 80 percent: the mark is drawn smaller, the ground to the edge. */
function toMaskable(svg: string): string {
  return toSquare(svg)
    .replace(/(<rect[^>]*>\s*)/, '$1<g transform="translate(3.2 3.2) scale(0.8)">')
    .replace(/\s*<\/svg>\s*$/, '</g>\n</svg>\n')
}

/** An ICO file of one PNG: a header of 6 bytes, an entry of 16, the picture. */
function toIco(png: Buffer, size: number): Buffer {
  const head = Buffer.alloc(22)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(1, 4)
  head.writeUInt8(size, 6)
  head.writeUInt8(size, 7)
  head.writeUInt16LE(1, 10)
  head.writeUInt16LE(32, 12)
  head.writeUInt32LE(png.length, 14)
  head.writeUInt32LE(22, 18)
  return Buffer.concat([head, png])
}
