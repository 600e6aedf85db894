// One font out of the slices that a text needs, in the shape in which pdfkit takes a font of fontkit: it measures and shapes
// text by its slices, and embeds only what was measured.
import type { Font, Glyph } from 'fontkit'
import { type Outline, writeTrueType } from './truetype.ts'
import { visualRuns } from './visual-runs.ts'

declare global {
  namespace PDFKit.Mixins {
    interface PDFFont {
      /** Its types leave out the fonts of fontkit, which it takes as they are. */
      registerFont(name: string, source: CompositeFont): this
    }
  }
}

const unitsPerEm = 1000
// Of the fonts together, so that lines of all scripts have one height.
const metrics = { unitsPerEm, ascent: 1000, descent: -280 }

interface CompositeGlyph {
  id: number
  advanceWidth: number
  codePoints: number[]
}

export class CompositeFont {
  readonly unitsPerEm = unitsPerEm
  readonly ascent = metrics.ascent
  readonly descent = metrics.descent
  readonly lineGap = 0
  readonly capHeight = 727
  readonly xHeight = 546
  readonly italicAngle = 0
  readonly bbox = { minX: -500, minY: metrics.descent, maxX: 2000, maxY: metrics.ascent }
  readonly head = { macStyle: { italic: false } }
  readonly post = { isFixedPitch: false }
  readonly postscriptName: string
  readonly #faceOf: (codePoint: number) => Font | undefined
  readonly #ids = new Map<Font, Map<number, CompositeGlyph>>()
  readonly #outlines: Outline[] = [{ path: null, advance: unitsPerEm / 2 }]

  constructor(postscriptName: string, faceOf: (codePoint: number) => Font | undefined) {
    this.postscriptName = postscriptName
    this.#faceOf = faceOf
  }

  /** Characters that no slice has take no space. */
  layout(text: string) {
    const glyphs: CompositeGlyph[] = []
    const positions: { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number; advanceWidth: number }[] =
      []
    let advanceWidth = 0
    for (const { face, run, direction } of this.#placedRuns(text)) {
      const scale = unitsPerEm / face.unitsPerEm
      const shaped = face.layout(run, undefined, undefined, undefined, direction)
      shaped.glyphs.forEach((glyph, at) => {
        const position = shaped.positions[at]
        const advance = glyph.advanceWidth * scale
        const xAdvance = (position?.xAdvance ?? glyph.advanceWidth) * scale
        glyphs.push(this.#glyph(face, glyph.id, { path: glyph.path, advance, codePoints: textOf(face, glyph) }))
        positions.push({
          xAdvance,
          yAdvance: 0,
          xOffset: (position?.xOffset ?? 0) * scale,
          yOffset: (position?.yOffset ?? 0) * scale,
          advanceWidth: advance,
        })
        advanceWidth += xAdvance
      })
    }
    return { glyphs, positions, advanceWidth }
  }

  getGlyph(id: number): { advanceWidth: number } {
    return { advanceWidth: this.#outlines[id]?.advance ?? 0 }
  }

  /** As SVG writes it, in units of a thousandth of the size, y upwards; null for what has no outline. */
  outlineOf(id: number): string | null {
    return this.#outlines[id]?.path?.toSVG() || null
  }

  createSubset() {
    return { includeGlyph: (id: number) => id, encode: () => writeTrueType(this.#outlines, metrics) }
  }

  *#placedRuns(line: string) {
    for (const { text, isReversed } of visualRuns(line)) {
      const runs = [...this.#runs(text)]
      const direction = isReversed ? ('rtl' as const) : ('ltr' as const)
      for (const run of isReversed ? runs.reverse() : runs) yield { ...run, direction }
    }
  }

  *#runs(text: string): Generator<{ face: Font; run: string }> {
    let face: Font | undefined
    let run = ''
    for (const character of text) {
      const next = this.#faceOf(character.codePointAt(0) ?? 0)
      if (!next) continue
      if (face && next !== face) {
        yield { face, run }
        run = ''
      }
      face = next
      run += character
    }
    if (face && run) yield { face, run }
  }

  #glyph(face: Font, id: number, { path, advance, codePoints }: Outline & { codePoints: number[] }): CompositeGlyph {
    const ids = this.#ids.get(face) ?? new Map<number, CompositeGlyph>()
    this.#ids.set(face, ids)
    const known = ids.get(id)
    if (known) return known
    const scale = unitsPerEm / face.unitsPerEm
    const scaled = path && scale !== 1 ? path.scale(scale, scale) : path
    const glyph = { id: this.#outlines.push({ path: scaled, advance }) - 1, advanceWidth: advance, codePoints }
    ids.set(id, glyph)
    return glyph
  }
}

const [saraAm, nikhahit] = [0xe33, 0xe4d]
const zeroWidthSpace = '\u200b'

/** What a reader program copies for it. */
function textOf(face: Font, { id, codePoints }: Glyph): number[] {
  // A glyph that was met first as a part of another one has forgotten its characters.
  // A part that is no character by itself (the dots of an Arabic letter) must say something, or readers make it up.
  if (codePoints.length === 0)
    return [...(face.stringsForGlyph(id)[0] ?? zeroWidthSpace)].map((each) => each.codePointAt(0) ?? 0)
  // Drawn as two signs, of which the second says its own part.
  return codePoints[0] === saraAm ? [nikhahit] : codePoints
}
