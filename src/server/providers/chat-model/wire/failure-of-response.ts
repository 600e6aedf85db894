// Sorts what a server says about a failure: statuses, error objects of every shape, and their texts.
import type { ModelFailureKind } from '#contract/model-failure.ts'
import { ModelFailure } from '../model-failure.ts'
import { isObject, parseJson, textIn } from './json.ts'

const maxWaitMs = 3_600_000
const maxDetail = 200

/** By what the message says; the first that matches counts. */
const phrases: readonly [RegExp, ModelFailureKind][] = [
  [/does not support (tools|function)|tools? (is|are) not supported|no tool(?:s| use) support/i, 'no-tools'],
  [/tool_use_failed|failed to call a function/i, 'bad-call'],
  [/context[_ ](length|size|window)|maximum context|too many tokens|prompt is too long|reduce the length/i, 'too-long'],
  [/insufficient[_ ](quota|balance|credit)|exceeded your current quota|billing|out of credit/i, 'no-credit'],
  [/content[_ ](filter|policy)|responsibleai|data_inspection_failed|safety/i, 'filtered'],
  [/model.{0,80}(not found|does not exist|not exist)|model_not_found|unknown model/i, 'no-model'],
  [/invalid.{0,10}api.?key|incorrect api key|unauthorized|authentication/i, 'denied'],
  [/rate.?limit|too many requests/i, 'rate-limited'],
  [/overloaded|temporarily unavailable|server is busy|loading model|out of memory/i, 'overloaded'],
]

export function failureOfStatus(status: number, headers: Headers, body: string): ModelFailure {
  const parsed = parseJson(body)
  const message = parsed === undefined ? body.replaceAll(/\s+/g, ' ').trim() : messageIn(parsed)
  const detail = `HTTP ${status} ${message}`.slice(0, maxDetail)
  const byPhrase =
    status < 500 ? phrases.find(([pattern]) => pattern.test(`${codeIn(parsed)} ${message}`))?.[1] : undefined
  const kind = byPhrase ?? kindOfStatus(status)
  return new ModelFailure(kind, detail, { retryAfterMs: retryAfterMs(headers) })
}

/** An error within a body of status 200; null where the value is none. */
export function failureInBody(value: unknown): ModelFailure | null {
  const first = Array.isArray(value) ? value[0] : value
  if (!isObject(first)) return null
  const { error } = first
  const isError = error !== undefined && error !== null && error !== false
  const hasContent = 'choices' in first || ('message' in first && isObject(first.message)) || 'delta' in first
  if (!isError && (hasContent || !(textIn(first.message) && ('code' in first || 'details' in first)))) return null
  const message = messageIn(first)
  const code = codeIn(first)
  const status = Number(/\b[45]\d\d\b/.exec(code)?.[0] ?? 0)
  const byPhrase = phrases.find(([pattern]) => pattern.test(`${code} ${message}`))?.[1]
  return new ModelFailure(byPhrase ?? (status ? kindOfStatus(status) : 'overloaded'), message.slice(0, maxDetail))
}

function kindOfStatus(status: number): ModelFailureKind {
  if (status === 401 || status === 403) return 'denied'
  if (status === 402) return 'no-credit'
  if (status === 404) return 'no-model'
  if (status === 413) return 'too-long'
  if (status === 429) return 'rate-limited'
  if (status >= 500 || status === 408 || status === 409 || status === 425) return 'overloaded'
  return 'rejected'
}

/** `error` may be a text, an object or a list, at the top or within. */
function messageIn(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(messageIn).filter(Boolean).join('; ')
  if (!isObject(value)) return ''
  const inner = value.error ?? value.message ?? value.detail ?? value.details ?? value.msg
  return inner === undefined ? JSON.stringify(value) : messageIn(inner)
}

function codeIn(value: unknown): string {
  const first = Array.isArray(value) ? value[0] : value
  if (!isObject(first)) return ''
  const inner = isObject(first.error) ? first.error : first
  return [inner.code, inner.type, inner.status]
    .filter((each) => typeof each === 'string' || typeof each === 'number')
    .join(' ')
}

/** `retry-after-ms`, then `x-ms-retry-after-ms`, then `retry-after` in seconds or as a date; at most an hour. */
function retryAfterMs(headers: Headers): number | null {
  for (const [name, unit] of [
    ['retry-after-ms', 1],
    ['x-ms-retry-after-ms', 1],
    ['retry-after', 1000],
  ] as const) {
    const value = headers.get(name)?.trim()
    if (!value) continue
    const wait = /^\d+(\.\d+)?$/.test(value) ? Number(value) * unit : Date.parse(value) - Date.now()
    if (Number.isFinite(wait) && wait >= 0) return Math.min(maxWaitMs, wait)
  }
  return null
}
