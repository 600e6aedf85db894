// The texts that an ICU message can become: literal parts, and where its arguments stand. For reading a text back.

type Part = { literal: string } | { argument: string; isNumber: boolean }

/** One of the texts: `bound` is what the choice of a plural or select says of its argument. */
export interface Variant {
  parts: readonly Part[]
  bound: Readonly<Record<string, string | number>>
}

const mostVariants = 32
const empty: Variant = { parts: [], bound: {} }

/** null for a message with dates, formats or tags, which are not read back. */
export function messageVariants(message: string): Variant[] | null {
  try {
    const variants = expand(message, null)
    return variants.length <= mostVariants ? variants : null
  } catch (error) {
    if (error instanceof UnreadableMessage) return null
    throw error
  }
}

class UnreadableMessage extends Error {}

function expand(message: string, counted: string | null): Variant[] {
  let variants = [empty]
  const add = (others: readonly Variant[]) => {
    variants = variants.flatMap((one) =>
      others.map((other) => ({ parts: [...one.parts, ...other.parts], bound: { ...one.bound, ...other.bound } })),
    )
    if (variants.length > mostVariants) throw new UnreadableMessage()
  }
  let at = 0
  while (at < message.length) {
    const next = message.slice(at).search(counted === null ? /[{<]/ : /[{<#]/)
    const end = next === -1 ? message.length : at + next
    if (end > at) add([{ parts: [{ literal: message.slice(at, end) }], bound: {} }])
    at = end
    if (at >= message.length) break
    if (message[at] === '#' && counted !== null) {
      add([{ parts: [{ argument: counted, isNumber: true }], bound: {} }])
      at += 1
    } else {
      const close = closingBrace(message, at)
      add(expandArgument(message.slice(at + 1, close)))
      at = close + 1
    }
  }
  return variants
}

function expandArgument(inside: string): Variant[] {
  const [name = '', type, ...rest] = inside.split(',')
  const argument = name.trim()
  if (type === undefined) return [{ parts: [{ argument, isNumber: false }], bound: {} }]
  const kind = type.trim()
  if (kind !== 'plural' && kind !== 'select') throw new UnreadableMessage()
  return optionsOf(rest.join(',')).flatMap(({ selector, text }) => {
    const options = expand(text, kind === 'plural' ? argument : null)
    const bound = kind === 'select' ? selector : countOf(selector, text)
    return bound === null
      ? options
      : options.map((option) => ({ ...option, bound: { ...option.bound, [argument]: bound } }))
  })
}

/** null where the text itself has the number. */
function countOf(selector: string, text: string): number | null {
  if (text.includes('#')) return null
  if (selector.startsWith('=')) return Number(selector.slice(1))
  return selector === 'one' ? 1 : 2
}

function optionsOf(text: string): { selector: string; text: string }[] {
  const options: { selector: string; text: string }[] = []
  let at = 0
  for (let open = text.indexOf('{'); open !== -1; open = text.indexOf('{', at)) {
    const close = closingBrace(text, open)
    options.push({ selector: text.slice(at, open).trim(), text: text.slice(open + 1, close) })
    at = close + 1
  }
  return options
}

function closingBrace(text: string, open: number): number {
  if (text[open] !== '{') throw new UnreadableMessage()
  let depth = 0
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1
    if (text[at] === '}') depth -= 1
    if (depth === 0) return at
  }
  throw new UnreadableMessage()
}
