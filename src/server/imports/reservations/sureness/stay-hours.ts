// Days and hours of a stay: whether the nights agree, and whether words say that the hour is that of the room.
import { daysBetween } from '../../../kernel/calendar.ts'
import { lineAt, type Reading } from '../reading/reading.ts'
import { type Found, matches, within } from '../text/span.ts'
import type { FoundTime } from '../text/times.ts'
import type { Case, Evidence } from './evidence.ts'

const nights =
  /(?<![\d.:/-])(\d{1,2})\s?(?:nights?(?!['’]?s? (?:fee|charge|penalty))|nuits?|nächte?|noches?|notti|晚(?!餐|上|[于到])|泊)/giu
const opening = {
  before:
    /(?:from|after|as of|\bin|ab|dès|desde|dalle|check[\s-]?in(?: time)?(?: (?:is|starts?|begins?))?(?: (?:at|from))?|入住(?:时间)?|到店(?:时间)?|arrival(?: time)?|arrive)\s?[:：]?\s*$/iu,
  after: /^\s?(?:以?后|之后|起|onwards|or later|(?:办理)?入住|[-–—~至]\s?\d{1,2}[:：]\d{2})/iu,
}
const closing = {
  before:
    /(?:until|till|by|before|room at|out|bis|avant|hasta|entro|check[\s-]?out(?: time)?(?: (?:is|ends?))?(?: (?:at|by|until|before))?|离店(?:时间)?|退房(?:时间)?|departure(?: time)?|depart|[-–—~至]\s?)\s?[:：]?\s*$/iu,
  after: /^\s?(?:以?前|之前|or earlier|(?:办理)?(?:离店|退房))/iu,
}
/** Nights of a stay that says nothing of their number. */
const longestUnsaid = 14
const otherMatter = /最晚|最迟|保留|预计|取消|\bhold\b|\beta\b|expected|estimated|latest|cancel|refund|退款/iu

export function stayHours({ type, fields, reading }: Case): Evidence {
  const nothing = { supported: [], contradicted: [] }
  const { checkIn, checkOut } = fields
  if (type !== 'lodging' || !checkIn) return nothing
  const contradicted: Evidence['contradicted'] = []
  if (!isHourLikely(reading, checkIn, opening, closing)) contradicted.push('checkIn')
  if (checkOut && !isHourLikely(reading, checkOut, closing, opening)) contradicted.push('checkOut')
  const said = matches(reading.text, nights).map(([, count]) => Number(count))
  const slept = checkOut && daysBetween(checkIn.value.slice(0, 10), checkOut.value.slice(0, 10))
  if (slept && !said.includes(slept) && (said.length > 0 || slept > longestUnsaid))
    contradicted.push('checkIn', 'checkOut')
  return { supported: [], contradicted }
}

/** Hours at which rooms are entered and left; others of the house. */
function isUsual({ time }: FoundTime, own: typeof opening): boolean {
  return own === opening ? time >= '13:00' && time <= '18:00' : time >= '09:00' && time <= '12:00'
}
const ofHouse =
  /breakfast|dinner|lunch|meal|restaurant|pool|spa|sauna|gym|reception|desk|open|service|hotline|phone|tel|shuttle|pick|bar\b|tour|flight|depart|早餐|晚餐|餐|前台|开放|营业|服务|热线|客服|电话|泳池|健身|接[送机站]|下单|支付|发送|提交|创建|sent|paid|booked|ordered|created|date:/iu

function lineOf(text: string, { start }: FoundTime): string {
  const line = lineAt(text, start)
  return text.slice(line.start, line.end)
}

/** Where no hour was read, no other may stand there for it. */
function isHourLikely(reading: Reading, field: Found<string>, own: typeof opening, other: typeof opening): boolean {
  const { text, times } = reading
  const hour = field.value.slice(11)
  if (hour === '')
    return !times.some(
      (time) =>
        !otherMatter.test(clauseOf(text, time)) &&
        (isMarked(text, time, own) || (isUsual(time, own) && !ofHouse.test(lineOf(text, time)))),
    )
  const said = times.filter(({ time }) => time === hour)
  const near = within(said, { start: field.start, end: field.end })
  return (near.length > 0 ? near : said).some((time) => {
    if (isMarked(text, time, own)) return !otherMatter.test(clauseOf(text, time))
    return !isMarked(text, time, other) && !otherMatter.test(clauseOf(text, time))
  })
}

function isMarked(text: string, { start, end }: FoundTime, { before, after }: typeof opening): boolean {
  const line = lineAt(text, start)
  if (after.test(text.slice(end, end + 10))) return true
  // "到店时间 18:00前" is no hour from which there is a room.
  const isOther = [opening, closing].some((each) => each.after !== after && each.after.test(text.slice(end, end + 10)))
  return !isOther && before.test(text.slice(Math.max(line.start, start - 30), start))
}

function clauseOf(text: string, { start, end }: FoundTime): string {
  const line = lineAt(text, start)
  const before =
    text
      .slice(line.start, start)
      .split(/[。；;，,！]|\.\s/u)
      .at(-1) ?? ''
  return before + (text.slice(end, line.end).split(/[。；;，,！]|\.\s/u, 1)[0] ?? '')
}
