/** Spaces, also narrow and non-breaking ones, and apostrophes group digits and never end the whole part. */
const plainGroups = /[\s_'’]/g

/**
 * Parses an amount as people write it anywhere: `1,280.50`, `1.280,50`, `12,50`, `3 000`, full-width digits.
 * Empty = null. Invalid = undefined, also what can be read in two ways: `1.234` is a thousand in one country and one in another,
 * unless the currency has as many digits after the sign.
 */
export function readDecimal(text: string, { fractionDigits = 2 } = {}): number | null | undefined {
  const plain = text.normalize('NFKC').replaceAll(plainGroups, '').replaceAll('、', ',').replaceAll('。', '.')
  if (plain === '') return null
  if (!/^\d[\d.,]*$/.test(plain) || plain.length > 20) return undefined
  const decimal = decimalSign(plain, fractionDigits)
  if (decimal === undefined) return undefined
  const [whole = '', fraction = ''] = decimal ? splitAtLast(plain, decimal) : [plain]
  if (!/^\d+(?:[.,]\d{3})*$/.test(whole) || /[.,]/.test(fraction)) return undefined
  return Number(`${whole.replaceAll(/[.,]/g, '')}.${fraction || '0'}`)
}

/** null = there is none; undefined = ambiguous. */
function decimalSign(text: string, fractionDigits: number): '.' | ',' | null | undefined {
  const dots = text.split('.').length - 1
  const commas = text.split(',').length - 1
  if (dots > 0 && commas > 0) return text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ','
  if (dots > 1 || commas > 1 || dots + commas === 0) return null
  const [whole = '', fraction = ''] = text.split(/[.,]/)
  const mayGroup = fraction.length === 3 && whole.length <= 3 && whole !== '0'
  // A comma before three digits groups them in both languages of the interface.
  if (mayGroup && commas > 0) return null
  if (mayGroup && fractionDigits < 3) return undefined
  return dots > 0 ? '.' : ','
}

function splitAtLast(text: string, sign: string): [string, string] {
  const at = text.lastIndexOf(sign)
  return [text.slice(0, at), text.slice(at + 1)]
}
