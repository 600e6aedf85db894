// The fonts for the texts of one file, and the texts as they can be written in them.
import anyAscii from 'any-ascii'
import { CompositeFont } from './composite-font.ts'
import { type Face, openSlice, slicesWith } from './font-slices.ts'

export interface LoadedFonts {
  regular: CompositeFont
  bold: CompositeFont
  /** In Latin letters where no font has a script; without emoji and the like. */
  printable(text: string): string
}

const weights = { regular: 400, bold: 650 }
/** Joiners, variation selectors, marks of direction. */
const invisible = /\p{Default_Ignorable_Code_Point}/u

/** For the characters of `text`, which should hold all that the file will say. */
export async function loadFonts(text: string): Promise<LoadedFonts> {
  const ascii = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).join('')
  const faces = new Map<number, Face>()
  for (const character of new Set(ascii + text.normalize('NFC'))) {
    const codePoint = character.codePointAt(0) ?? 0
    const face = invisible.test(character) ? undefined : await findFace(codePoint)
    if (face) faces.set(codePoint, face)
  }
  return {
    regular: new CompositeFont('JourneyOn-Regular', (codePoint) => faces.get(codePoint)?.atWeight(weights.regular)),
    bold: new CompositeFont('JourneyOn-Bold', (codePoint) => faces.get(codePoint)?.atWeight(weights.bold)),
    printable: (written) =>
      written
        .normalize('NFC')
        .replace(/\s/gu, ' ')
        .replace(/./gu, (character) => (faces.has(character.codePointAt(0) ?? 0) ? character : inLatin(character)))
        .replace(/ +/g, ' ')
        .trim(),
  }
}

async function findFace(codePoint: number): Promise<Face | undefined> {
  for (const slice of await slicesWith(codePoint)) {
    const face = await openSlice(slice)
    if (face.has(codePoint)) return face
  }
  return undefined
}

function inLatin(character: string): string {
  return /[\p{L}\p{M}\p{N}\p{P}]/u.test(character) ? anyAscii(character) : ''
}
