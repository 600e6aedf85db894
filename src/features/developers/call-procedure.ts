// One call over plain HTTP, as a program of somebody else makes it: with a token, without the cookies of this browser.
import { withBasePath } from '#lib/base-path.ts'

export interface ApiAnswer {
  status: number
  /** Indented where it is JSON. */
  body: string
}

interface ProcedureCall {
  path: string
  type: 'query' | 'mutation' | 'subscription'
  token: string
  input: unknown
}

/** null where the text is no JSON; nothing typed is no input. */
export function parseInput(text: string): { value: unknown } | null {
  if (text.trim() === '') return { value: undefined }
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return null
  }
}

export function requestOf({ path, type, token, input }: ProcedureCall): [url: string, init: RequestInit] {
  const url = withBasePath(`/api/trpc/${path}`)
  const headers = { ...(token && { authorization: `Bearer ${token}` }), 'content-type': 'application/json' }
  const json = input === undefined ? undefined : JSON.stringify(input)
  if (type === 'mutation') return [url, { method: 'POST', credentials: 'omit', headers, body: json ?? '{}' }]
  return [json === undefined ? url : `${url}?input=${encodeURIComponent(json)}`, { credentials: 'omit', headers }]
}

/** @throws TypeError where nothing answers. */
export async function callProcedure(call: ProcedureCall): Promise<ApiAnswer> {
  const answer = await fetch(...requestOf(call))
  const body = await answer.text()
  const parsed = parseInput(body)
  return { status: answer.status, body: parsed?.value === undefined ? body : JSON.stringify(parsed.value, null, 2) }
}
