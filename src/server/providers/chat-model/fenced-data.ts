// Retrieved text reaches a model as data between marks. `<` is escaped inside, so the text cannot write a closing mark.
const pattern = /^<data name="([\w-]+)"(?: cite="(\d+)")?>\n([\s\S]*)\n<\/data>$/

/** `cite` is the number under which the reply cites the data. */
export function fence(name: string, value: unknown, cite?: number): string {
  const json = JSON.stringify(value).replaceAll('<', '\\u003c')
  return `<data name="${name}"${cite === undefined ? '' : ` cite="${cite}"`}>\n${json}\n</data>`
}

export interface FencedData {
  name: string
  cite: number | null
  value: unknown
}

/** Reads what `fence` wrote; null for anything else. */
export function unfence(text: string): FencedData | null {
  const match = pattern.exec(text)
  if (!match?.[1] || match[3] === undefined) return null
  try {
    return { name: match[1], cite: match[2] ? Number(match[2]) : null, value: JSON.parse(match[3]) }
  } catch {
    return null
  }
}
