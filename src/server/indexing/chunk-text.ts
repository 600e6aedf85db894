// Passages of a text: cut at headings, then at paragraphs, then at the ends of sentences, in Chinese and English.

export interface Passage {
  /** The headings above it, outermost first. */
  headings: string[]
  text: string
}

/** As wide as Latin letters: a Chinese character counts for two. */
const usualWidth = 900
const mostWidth = 1400
const leastWidth = 160

const sentences = new Intl.Segmenter('zh', { granularity: 'sentence' })
const heading =
  /^(#{1,6})\s+(.+?)\s*#*$|^([一二三四五六七八九十]+、.{1,40})$|^(第[一二三四五六七八九十\d]+[天日章节].{0,40})$/

export function chunkText(text: string): Passage[] {
  const passages: Passage[] = []
  let headings: { level: number; text: string }[] = []
  let block: string[] = []
  const flush = () => {
    const above = headings.map((entry) => entry.text)
    for (const piece of packPieces(splitBlock(block.join('\n')))) passages.push({ headings: above, text: piece })
    block = []
  }
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const match = heading.exec(line.trim())
    if (!match) {
      block.push(line)
      continue
    }
    flush()
    const level = match[1]?.length ?? (match[3] ? 3 : 2)
    const title = match[2] ?? match[3] ?? match[4] ?? ''
    headings = [...headings.filter((entry) => entry.level < level), { level, text: title }]
  }
  flush()
  return passages
}

/** Paragraphs, and the sentences of those that are too long for a passage. */
function splitBlock(block: string): string[] {
  return block
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .flatMap((paragraph) => (widthOf(paragraph) <= mostWidth ? [paragraph] : splitSentences(paragraph)))
}

/** Each with the space behind it. */
function splitSentences(paragraph: string): string[] {
  return Array.from(sentences.segment(paragraph), ({ segment }) => segment).flatMap(cutLong)
}

/** A sentence without an end, such as a table or a list of links. */
function cutLong(sentence: string): string[] {
  if (widthOf(sentence) <= mostWidth) return [sentence]
  const pieces: string[] = []
  let piece = ''
  for (const part of sentence.split(/(?<=[，,；;、\s])/u).flatMap(cutHard)) {
    if (piece !== '' && widthOf(piece) + widthOf(part) > usualWidth) {
      pieces.push(piece)
      piece = ''
    }
    piece += part
  }
  return piece === '' ? pieces : [...pieces, piece]
}

function cutHard(part: string): string[] {
  const characters = Array.from(part)
  const size = usualWidth / 2
  if (characters.length <= size) return [part]
  return Array.from({ length: Math.ceil(characters.length / size) }, (_, index) =>
    characters.slice(index * size, (index + 1) * size).join(''),
  )
}

/** Pieces put together up to the usual width; a short rest joins the passage before it. */
function packPieces(pieces: readonly string[]): string[] {
  const packed: string[] = []
  for (const piece of pieces) {
    const last = packed.at(-1)
    const together = last === undefined ? Number.POSITIVE_INFINITY : widthOf(last) + widthOf(piece)
    const fits = together <= usualWidth || (widthOf(piece) < leastWidth && together <= mostWidth)
    if (last !== undefined && fits) packed[packed.length - 1] = joinPieces(last, piece)
    else packed.push(piece)
  }
  return packed.map((piece) => piece.trim()).filter((piece) => piece !== '')
}

function joinPieces(before: string, piece: string): string {
  return /[\s。！？]$/u.test(before) ? before + piece : `${before}\n\n${piece}`
}

function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(character) ? 2 : 1
  return width
}
