// Drops from a reply what is said to the application: calls written as text, data marks, READY. Holds back only what may begin one.
import { parseJson } from '../wire/json.ts'
import type { Piece } from '../wire/piece.ts'
import { callsIn } from './text-tools.ts'

/** Each block runs from its opening to its closing mark, or to the end of the reply. */
const blocks: readonly { open: string; close: string }[] = [
  { open: '<tool_call>', close: '</tool_call>' },
  { open: '<function=', close: '</function>' },
  { open: '<data name=', close: '</data>' },
  { open: '[TOOL_CALLS]', close: '\u0000' },
  { open: '```', close: '```' },
]
const ready = 'READY'
const readyLine = /^[ \t]*READY[.!。]?[ \t]*(?:\n+|$)/

export async function* hideProtocol(pieces: AsyncIterable<Piece>): AsyncGenerator<Piece> {
  const filter = createProtocolFilter()
  for await (const piece of pieces) {
    if (piece.type === 'text') {
      const text = filter.push(piece.text)
      yield text === '' ? { type: 'alive' } : { type: 'text', text }
      continue
    }
    const rest = piece.type === 'finish' ? filter.flush() : ''
    if (rest !== '') yield { type: 'text', text: rest }
    yield piece
  }
}

function createProtocolFilter() {
  let held = ''
  /** Nothing but blanks came before `held` on its line. */
  let isLineStart = true
  /** Nothing was shown yet: a reply that is one JSON value is a call. */
  let isStart = true

  const read = (isEnd: boolean): string => {
    let shown = ''
    const show = (length: number) => {
      const text = held.slice(0, length)
      held = held.slice(length)
      shown += text
      if (text.trim() !== '') isStart = false
      if (text !== '') isLineStart = /(?:^|\n)[ \t]*$/.test(text) && (text.includes('\n') || isLineStart)
    }
    while (held !== '') {
      if (isStart && held.trimStart().startsWith('{')) {
        if (!isEnd) break
        if (isCall(held)) held = ''
        show(held.length)
        break
      }
      const line = isLineStart ? readyLine.exec(held) : null
      if (line && (isEnd || line[0].endsWith('\n'))) {
        held = held.slice(line[0].length)
        continue
      }
      const block = openedBy(held)
      if (block) {
        const end = held.indexOf(block.close, block.open.length)
        if (end < 0 && !isEnd) break
        const whole = end < 0 ? held : held.slice(0, end + block.close.length)
        if (block.open === '```' && !isCall(whole.replace(/^```\w*|```$/g, ''))) show(whole.length)
        else held = held.slice(whole.length)
        continue
      }
      if (!isEnd && (mayOpen(held) || (isLineStart && mayBeReady(held)))) break
      show(nextPlace(held))
    }
    return shown
  }

  return {
    /** What of the text so far is for people. */
    push(text: string): string {
      held += text
      return read(false)
    },
    /** What was held back at the end. */
    flush: () => read(true),
  }
}

function isCall(text: string): boolean {
  return callsIn(parseJson(text.trim())).length > 0
}

function openedBy(text: string) {
  return blocks.find(({ open }) => text.startsWith(open))
}

function mayOpen(text: string): boolean {
  return blocks.some(({ open }) => open.startsWith(text))
}

function mayBeReady(text: string): boolean {
  const line = text.trimStart()
  return !text.includes('\n') && (ready.startsWith(line) || readyLine.test(text))
}

/** Length of what surely is for people: up to the next character that may begin a mark or a line. */
function nextPlace(text: string): number {
  const place = /[<[`]|(?<=\n)./g
  place.lastIndex = 1
  return place.exec(text)?.index ?? text.length
}
