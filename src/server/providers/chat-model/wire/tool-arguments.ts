// Arguments of tool calls as models send them.
import { isObject, parseJson } from './json.ts'

/** Characters. A run stores and shows the arguments of each call. */
const maxLength = 100_000

/** null where they cannot be read without guessing (cut off, several objects, damaged characters) or are out of all proportion. */
export function readArguments(sent: unknown): Record<string, unknown> | null {
  if (sent === null || sent === undefined) return {}
  if (isObject(sent)) return JSON.stringify(sent).length > maxLength ? null : { ...sent }
  if (typeof sent !== 'string' || sent.includes('\ufffd') || sent.length > maxLength) return null
  const text = unfence(sent.trim())
  if (text === '') return {}
  const value = parseJson(text) ?? parseJson(mend(text)) ?? parseTwice(text)
  if (isObject(value)) return { ...value }
  // Some servers encode the arguments twice, or send null for none.
  if (typeof value === 'string') return readArguments(value)
  return value === null || text === 'null' ? {} : null
}

function unfence(text: string): string {
  return /^```(?:json)?\s*([\s\S]*?)\s*```$/.exec(text)?.[1] ?? text
}

/** Commas before a closing bracket, and line breaks within strings. */
function mend(text: string): string {
  const inStrings = text.replace(/"(?:[^"\\]|\\.)*"/gs, (quoted) =>
    quoted.replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t'),
  )
  return inStrings.replace(/("(?:[^"\\]|\\.)*")|,(?=\s*[}\]])/gs, (_, quoted: string | undefined) => quoted ?? '')
}

/** The same object sent as fragments and once more as a whole. */
function parseTwice(text: string): unknown {
  const half = text.slice(0, text.length / 2)
  return text === half + half ? parseJson(half) : undefined
}
