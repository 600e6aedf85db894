// Messages with marks: `[act]` where something else is asked for, and `{role:words}` around what carries a value. `{role=2:words}` tells
// how many people the words stand for, and the last column what has to be done.
import { readdirSync, readFileSync } from 'node:fs'

interface MarkedSpan {
  role: string
  /** How many people the words stand for, where it is told. */
  heads: number | null
  start: number
  end: number
}

export interface MarkedMessage {
  /** File and line. */
  source: string
  scene: string
  text: string
  clauses: { act: string; start: number; end: number }[]
  spans: MarkedSpan[]
}

const folder = new URL('./marked/', import.meta.url)
const mark = /\[([a-z.-]+)\] ?|\{([a-z]+)(?:=(\d+))?:([^{}]+)\}/gu
/** Of the marks, `pace` is told apart by the last column. */
const paces = /\bpace=(relaxed|packed)\b/u

export function readMarkedMessages(): MarkedMessage[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.tsv'))
    .sort()
    .flatMap((file) =>
      readFileSync(new URL(file, folder), 'utf8')
        .trim()
        .split('\n')
        .map((line, index) => parseMarked(line, `${file} ${index + 1}`)),
    )
}

function parseMarked(line: string, source: string): MarkedMessage {
  const [, scene = '', marked = '', done = ''] = line.split('\t')
  const pace = paces.exec(done)?.[1] ?? 'none'
  const clauses: MarkedMessage['clauses'] = []
  const spans: MarkedSpan[] = []
  let text = ''
  let from = 0
  for (const match of marked.matchAll(mark)) {
    text += marked.slice(from, match.index)
    from = match.index + match[0].length
    const [, act, role = '', heads, words = ''] = match
    if (act) {
      for (const last of clauses.slice(-1)) last.end = text.length
      clauses.push({ act, start: text.length, end: text.length })
      continue
    }
    spans.push({
      role: role === 'pace' ? pace : role,
      heads: heads ? Number(heads) : null,
      start: text.length,
      end: text.length + words.length,
    })
    text += words
  }
  text += marked.slice(from)
  for (const last of clauses.slice(-1)) last.end = text.length
  return { source, scene, text, clauses, spans }
}
