// The fonts of the interface for files: each is shipped in slices, compressed as WOFF2, that cover a few hundred characters each.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { create, type Font } from 'fontkit'
import { LRUCache } from 'lru-cache'
import decompress from 'wawoff2/decompress.js'
import { z } from 'zod'

const { resolve } = createRequire(import.meta.url)
/** In this order: the first that has a character draws it. */
const families = ['inter', 'noto-sans-sc', 'noto-sans-kr', 'noto-sans-thai', 'noto-sans-arabic'] as const

interface Slice {
  file: string
  ranges: readonly (readonly [first: number, last: number])[]
}

let sliceList: Promise<Slice[]> | undefined
/** A slice takes a few milliseconds to unpack, and with the outlines of its characters up to a megabyte. */
const opened = new LRUCache<string, Promise<Face>>({ max: 150 })

export interface Face {
  has(codePoint: number): boolean
  atWeight(wght: number): Font
}

/** The slices that may have a character, best first. Their ranges promise more than they hold. */
export async function slicesWith(codePoint: number): Promise<Slice[]> {
  sliceList ??= readSlices()
  return (await sliceList).filter(({ ranges }) =>
    ranges.some(([first, last]) => first <= codePoint && codePoint <= last),
  )
}

export function openSlice({ file }: Slice): Promise<Face> {
  const known = opened.get(file)
  if (known) return known
  const face = unpack(file)
  opened.set(file, face)
  return face
}

async function unpack(file: string): Promise<Face> {
  const font = create(Buffer.from(await decompress(await readFile(file))))
  if (!('getVariation' in font)) throw new Error(`${file} is no variable font`)
  const weights = new Map<number, Font>()
  return {
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    atWeight(wght) {
      const weight = weights.get(wght) ?? font.getVariation({ wght })
      weights.set(wght, weight)
      return weight
    },
  }
}

async function readSlices(): Promise<Slice[]> {
  const lists = await Promise.all(families.map(slicesOf))
  return lists.flat()
}

async function slicesOf(family: (typeof families)[number]): Promise<Slice[]> {
  const list = resolve(`@fontsource-variable/${family}/unicode.json`)
  const subsets = z.record(z.string(), z.string()).parse(JSON.parse(await readFile(list, 'utf8')))
  return Object.entries(subsets).map(([subset, ranges]) => ({
    file: join(dirname(list), 'files', `${family}-${subset.replace(/[[\]]/g, '')}-wght-normal.woff2`),
    ranges: ranges.split(',').map(parseRange),
  }))
}

/** `U+4e00-4e3f` or `U+b7`. */
function parseRange(text: string): [number, number] {
  const [first = '', last = first] = text.trim().slice(2).split('-')
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)]
}
