// SQL as spans: the text of a statement has placeholders, so no value is in it.
import { beginSpan, reasonOf } from './trace.ts'

const longestText = 2000

export function traceStatement(text: string): ((error?: unknown) => void) | null {
  const verb = /^\s*(\w+)/.exec(text)?.[1]?.toUpperCase() ?? 'SQL'
  const attributes = { 'db.system.name': 'postgresql', 'db.query.text': text.slice(0, longestText) }
  const span = beginSpan(`SQL ${verb}`, { kind: 'client', attributes })
  if (!span) return null
  return (error) => {
    if (error !== undefined) span.fail(reasonOf(error))
    span.end()
  }
}
