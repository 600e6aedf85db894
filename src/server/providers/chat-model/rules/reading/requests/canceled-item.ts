// "The opera got cancelled": of an item that is behind, or of today, it is marked as skipped; a plan of days to come goes without it.
import { reviewItemsSpec } from '#contract/agent-tools/review-items.ts'
import type { StageName } from '#contract/stage.ts'
import { dayOfDate } from '../names/day-references.ts'
import type { ReadingContext } from '../names/reading-context.ts'
import { itemIn } from './learned-stage-calls.ts'
import { callOf, type ToolCall } from './tool-call.ts'

const calledOff = [
  /^(?:and |but |so |oh no,? )?(?:the |our |my )?(?<item>.{2,60}?)(?: (?:for )?(?:tonight|today|this (?:morning|afternoon|evening)))? (?:was|were|is|got|had been|has been|'s been)(?: just| now| suddenly)? (?:cancell?ed|called off)\b/iu,
  /^(?:可惜|结果|刚刚?|今[天晚]的?)*(?![把帮请给])(?:[那这][个家场])?(?<item>.{2,20}?)(?:今[天晚])?(?:(?:临时|突然|后来|当天|被|又)+(?:取消|停演|停办)了?|(?:取消|停演|停办)了)$/u,
]

export function canceledReview(stage: StageName, text: string, context: ReadingContext): ToolCall | null {
  const said = calledOff.map((pattern) => pattern.exec(text)?.groups?.item).find(Boolean)
  const name = said && itemIn(said, context)
  const item = context.items.find(({ title }) => title === name)
  const today = dayOfDate(context.today, context)
  const isBehind = stage === 'post' || (today !== null && item?.day !== null && (item?.day ?? today + 1) <= today)
  return name && isBehind ? callOf(reviewItemsSpec, { reviews: [{ items: { name }, outcome: 'skipped' }] }) : null
}
