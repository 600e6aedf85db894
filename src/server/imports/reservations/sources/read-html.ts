// What a reader sees of a page, row by row, and the data that it carries for programs (JSON-LD and microdata).
import { Parser } from 'htmlparser2'
import { labelRows, type TableRow } from './label-rows.ts'
import { emptySource, isRecord, type Source } from './source.ts'

const hidden = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'svg'])
const blocks = new Set(
  'address article aside blockquote br dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody thead tr ul'.split(
    ' ',
  ),
)
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
const cells = new Set(['td', 'th'])
const mostScripts = 50

interface Row extends TableRow {
  /** Where its text begins in the parts. */
  start: number
}

interface OpenTable {
  /** Where its text begins in the parts. */
  start: number
  rows: Row[]
  /** Where the text of the open cell begins; null between cells. */
  cell: number | null
  /** Where the cells of the row begin that tell a time among several lines. */
  timed: number[]
  /** It holds another table, or a cell over several rows: layout, not data. */
  isLayout: boolean
  /** How many of its rows stand above the last one with a cell over several columns, that one included. */
  spanning: number
}

interface Item {
  node: Record<string, unknown>
  depth: number
}

export function readHtml(html: string): Source {
  const parts: string[] = []
  const scripts: string[] = []
  const roots: Record<string, unknown>[] = []
  const items: Item[] = []
  let depth = 0
  let hiddenDepth = 0
  let script: string | null = null
  const tables: OpenTable[] = []
  let property: { name: string; depth: number; text: string } | null = null

  const put = (name: string, value: unknown) => {
    const owner = items.at(-1)?.node
    if (owner) owner[name] = owner[name] === undefined ? value : [owner[name], value].flat()
  }
  const endCell = (table: OpenTable | undefined) => {
    if (!table || table.cell === null) return
    const text = parts.slice(table.cell).join('').trim()
    if (text.includes('\n') && /\d[:：]\d{2}/.test(text)) table.timed.push(table.cell)
    table.rows.at(-1)?.cells.push(text.replace(/\s+/g, ' '))
    table.cell = null
  }
  const openInTable = (tag: string, attributes: Record<string, string>) => {
    const table = tables.at(-1)
    if (tag === 'table') {
      for (const outer of tables) outer.isLayout = true
      tables.push({ start: parts.length, rows: [], cell: null, timed: [], isLayout: false, spanning: 0 })
    } else if (table && tag === 'tr') {
      table.rows.push({ cells: [], start: parts.length })
      table.timed = []
    } else if (table && cells.has(tag)) {
      endCell(table)
      if (attributes.rowspan) table.isLayout = true
      if (attributes.colspan) table.spanning = table.rows.length
      table.cell = parts.length
    }
  }
  const closeInTable = (tag: string) => {
    const table = tables.at(-1)
    if (cells.has(tag) || tag === 'tr') endCell(table)
    // Two stops side by side, each a few lines high: read one below the other.
    if (tag === 'tr' && table && table.timed.length > 1) for (const start of table.timed) parts[start - 1] = '\n'
    if (tag !== 'table' || !table) return
    tables.pop()
    const rows = table.rows.slice(table.spanning).filter((row) => row.cells.length > 0)
    const lines = table.isLayout ? null : labelRows(rows)
    const start = table.spanning === 0 ? table.start : (rows[0]?.start ?? table.start)
    if (lines) parts.splice(start, parts.length - start, '\n', lines.join('\n'), '\n')
  }
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (!empty.has(tag)) depth++
        if (tag === 'script' && /ld\+json/i.test(attributes.type ?? '') && scripts.length < mostScripts) script = ''
        if (hidden.has(tag)) hiddenDepth++
        if (blocks.has(tag)) parts.push('\n')
        if (cells.has(tag)) parts.push('\t')
        openInTable(tag, attributes)
        const name = attributes.itemprop
        if (attributes.itemscope !== undefined) {
          const node: Record<string, unknown> = { '@type': (attributes.itemtype ?? '').split('/').at(-1) ?? '' }
          if (name) put(name, node)
          else roots.push(node)
          items.push({ node, depth })
        } else if (name) {
          const value = attributes.content ?? attributes.datetime ?? attributes.href ?? attributes.src
          if (value !== undefined) put(name, value)
          else property = { name, depth, text: '' }
        }
      },
      ontext(text) {
        if (script !== null) script += text
        if (property) property.text += text
        if (hiddenDepth === 0) parts.push(text.replace(/\s+/g, ' '))
      },
      onclosetag(tag) {
        // Elements without content are closed as soon as they are opened.
        if (empty.has(tag)) {
          if (blocks.has(tag)) parts.push('\n')
          return
        }
        if (tag === 'script' && script !== null) {
          scripts.push(script)
          script = null
        }
        if (property?.depth === depth) {
          put(property.name, property.text.trim())
          property = null
        }
        if (items.at(-1)?.depth === depth) items.pop()
        if (hidden.has(tag)) hiddenDepth = Math.max(0, hiddenDepth - 1)
        closeInTable(tag)
        if (blocks.has(tag)) parts.push('\n')
        depth--
      },
    },
    { decodeEntities: true },
  )
  parser.end(html)
  return { ...emptySource(tidy(parts.join(''))), linkedData: [...scripts.flatMap(readScript), ...roots] }
}

function tidy(text: string): string {
  return text
    .replaceAll('\u00A0', ' ')
    .replace(/[\u200B-\u200D\uFEFF]/g, '')
    .split('\n')
    .map((line) =>
      line
        .replace(/ *\t[ \t]*/g, '\t')
        .replace(/^[ \t]+|[ \t]+$/g, '')
        .replace(/ {2,}/g, ' '),
    )
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Without comments around it, commas at the ends of lists, and line breaks inside of texts, which mails do have. */
function relaxed(text: string): string {
  return text
    .replace(
      /^\s*(?:<!--|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/)|(?:-->|\/\/\s*\]\]>|\/\*\s*\]\]>\s*\*\/)\s*$/g,
      '',
    )
    .replace(/,(\s*[\]}])/g, '$1')
    .replace(/[\r\n\t]+/g, ' ')
    .trim()
    .replace(/;$/, '')
}

function readScript(text: string): Record<string, unknown>[] {
  let parsed: unknown
  try {
    parsed = JSON.parse(relaxed(text))
  } catch {
    return []
  }
  return (Array.isArray(parsed) ? parsed : [parsed]).filter(isRecord)
}
