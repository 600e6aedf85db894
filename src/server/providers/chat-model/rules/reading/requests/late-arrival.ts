// "We won't get to the restaurant before half seven", 到火锅店估计得七点半了: an item of today begins when one arrives.
import { editItinerarySpec } from '#contract/agent-tools/edit-itinerary.ts'
import { dayOfDate } from '../names/day-references.ts'
import type { ReadingContext } from '../names/reading-context.ts'
import { likelyTime } from '../values/clock-times.ts'
import { partIn, readValues } from './clause.ts'
import { itemIn } from './learned-stage-calls.ts'
import { callOf, type ToolCall } from './tool-call.ts'

const arrivals = [
  /\b(?:be at|get to|reach|arrive at|make it to|at) (?:the |our )?(?<item>[\p{L}' -]{2,40}?) (?:by|at|around|about|until|till|before|for) (?=\d|half|quarter)/iu,
  /(?:赶到|抵达|到)(?<item>\p{Script=Han}{2,12}?)(?:估计|大概|可能|怕是|恐怕|最快|起码|至少|也|都|得|要|就)+(?:到|是|在)?(?=[\d一二三四五六七八九十两])/u,
]
const isHeldUp =
  /\b(?:late|later|stuck|delayed|behind|won't|can't|not (?:going to|gonna)|only|traffic|jam)\b|堵|晚|迟|耽|才|估计|怕是|恐怕|最快|起码/iu

export function lateArrival(text: string, context: ReadingContext): ToolCall | null {
  const said = arrivals.map((pattern) => pattern.exec(text)?.groups?.item).find(Boolean)
  const title = said && isHeldUp.test(text) ? itemIn(said, context) : undefined
  const item = context.items.find((each) => each.title === title && each.day === dayOfDate(context.today, context))
  const time = readValues(text, context).times.at(-1)
  if (!item?.start || !time) return null
  const start = likelyTime(time, partIn(text) === 'evening' || item.start >= '17:00')
  return start > item.start
    ? callOf(editItinerarySpec, { edits: [{ act: 'set_time', items: { itemId: item.id }, start }] })
    : null
}
