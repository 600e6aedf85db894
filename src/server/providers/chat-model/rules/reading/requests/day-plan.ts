// One day of a plan by its number: "plan day 2 anew" plans that day only, "plan day 6" makes a trip of four days longer.
import { editItinerarySpec } from '#contract/agent-tools/edit-itinerary.ts'
import { replanScopeSpec } from '#contract/agent-tools/replan-scope.ts'
import { type DayMention, dayMentions } from '../names/day-references.ts'
import type { ReadingContext } from '../names/reading-context.ts'
import { MarkedText } from '../text/marked-text.ts'
import { readInterests } from '../values/interests.ts'
import { readPace } from '../values/pace.ts'
import { callOf, type ToolCall } from './tool-call.ts'

const day = '\uE004'
const days = `${day}(?:(?:,|、|和|跟|与|到| and| to|, and)? ?(?:the )?${day})*`
const english = new RegExp(
  `^(?:(?:please|now|and|also|ok|so|just|can you|could you|would you|will you|let's|i want you to|i'd like you to) )*(?:plan|re-?plan|redo|fill|schedule|sort out|organi[sz]e|arrange)(?: out| in)? (?:the |our )?${days}(?: (?:for (?:us|me)|too|as well|please|now|again|anew|afresh|from scratch|differently))*$`,
  'iu',
)
const asks = '(?:请|麻烦|那就?|就|再|也|都|单独|帮忙|[给帮替](?:我们?|咱们?|忙)|能不能|可以|可不可以|想要?)'
const verb = '(?:重新|从头)?(?:重?安排|规划|计划|重?排|重?做|弄|搞)(?:一?下|一个|上|好|满|出来|一[遍次])?'
const noun = '(?:的)?(?:行程|安排|计划|攻略|节目)?'
const chinese = [
  new RegExp(`^${asks}*[把将]?${days}${noun}${asks}*${verb}${noun}[吧呗吗嘛呀啊了]*(?:可以吗|好吗|行吗)?$`, 'u'),
  new RegExp(`^${asks}*${verb}${days}${noun}[吧呗吗嘛呀啊了]*(?:可以吗|好吗|行吗)?$`, 'u'),
]
const anew =
  /重新|重排|重做|重安排|从头|再.{0,3}一[遍次]|\b(?:re-?plan|redo|again|anew|afresh|from scratch|differently)\b/iu

interface DayPlan {
  call: ToolCall
  rest: string
}

/** null where the days are planned and nothing says that they shall be planned anew. */
export function readDayPlan(text: string, context: ReadingContext): DayPlan | null {
  const { items, days: length, destinations = [] } = context
  if (items.length === 0 || !length) return null
  const pieces = text.split(/(?<=[。！!？?；;，,\n])|(?<=\.)\s+/u)
  const plain = pieces.map((piece) => piece.replace(/[\s。！!？?；;，,.]+$/u, '').trim())
  const at = plain.findIndex((piece) => asksFor(piece, dayMentions(piece, context)))
  const piece = plain[at]
  if (piece === undefined) return null
  const named = [...new Set(dayMentions(piece, context).map((each) => (each.day === -1 ? length : each.day)))]
  const others = pieces.filter((_, index) => index !== at)
  const rest = others.join(' ').trim()
  const last = Math.max(...named)
  if (last > length) {
    const place = destinations.length > 1 ? destinations.at(-1) : undefined
    const edit = { act: 'extend' as const, nights: Math.min(30, last - length), ...(place && { place }) }
    return { call: callOf(editItinerarySpec, { edits: [edit] }), rest }
  }
  if (!anew.test(piece)) return null
  const pace = readPace(new MarkedText(rest))
  return { call: callOf(replanScopeSpec, { days: named, ...(pace && { pace }), ...readInterests(rest) }), rest }
}

function asksFor(piece: string, mentions: readonly DayMention[]): boolean {
  const masked = mentions.reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)}${day}${rest.slice(end)}`,
    piece,
  )
  return mentions.length > 0 && [english, ...chinese].some((pattern) => pattern.test(masked))
}
