// Times of day as people type them in either language.

const clock =
  /^(?<before>上午|早上|凌晨|中午|下午|傍晚|晚上)?\s*(?<hour>\d{1,2})(?:\s*[:.点时]\s*(?<minute>\d{2}|半)?\s*(?:分|钟)?)?\s*(?<after>[ap]\.?m?\.?)?$/
/** `930`, `0930`, `1745` */
const digits = /^(?<hour>\d{1,2})(?<minute>\d{2})\s*(?<after>[ap]\.?m?\.?)?$/

const hanHours = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']

/** `七点` as `7点`. */
function withDigits(text: string): string {
  return text.replace(/(?:十[一二]?|[一二两三四五六七八九])(?=点)/u, (said) =>
    String(said === '两' ? 2 : hanHours.indexOf(said) + 1),
  )
}

const afternoon = new Set(['下午', '傍晚', '晚上'])

/** `HH:MM` of a typed time: `9`, `930`, `9:30 pm`, `下午3点半`. Empty = null. Unreadable = undefined. */
export function readTime(text: string): string | null | undefined {
  const plain = withDigits(text.normalize('NFKC').trim().toLowerCase())
  if (plain === '') return null
  const parts = clock.exec(plain)?.groups ?? digits.exec(plain)?.groups
  if (!parts) return undefined
  const { before = '', after = '' } = parts
  const minute = parts.minute === '半' ? 30 : Number(parts.minute ?? 0)
  const hour = hourOf(Number(parts.hour), before, after)
  if (hour === undefined || minute > 59) return undefined
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

function hourOf(hour: number, before: string, after: string): number | undefined {
  if (hour > 23 || (after !== '' && (hour < 1 || hour > 12))) return undefined
  if (after.startsWith('a')) return hour % 12
  if (after.startsWith('p')) return (hour % 12) + 12
  if (before === '凌晨' && hour === 12) return 0
  if (before === '中午') return hour < 3 ? hour + 12 : hour
  return afternoon.has(before) && hour < 12 ? hour + 12 : hour
}

/** A time to show how one is written. */
export const exampleTime = '09:30'

export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}
