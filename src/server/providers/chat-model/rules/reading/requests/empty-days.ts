// Days of the plan that have nothing yet: "plan the free day too", 空出来的那天也安排一下, "fill day 4 and 5".
import { replanScopeSpec } from '#contract/agent-tools/replan-scope.ts'
import { dayMentions } from '../names/day-references.ts'
import type { ReadingContext } from '../names/reading-context.ts'
import { callOf, type ToolCall } from './tool-call.ts'

const free =
  /\b(?:free|empty|open|unplanned|blank|new|extra|spare|bare|remaining)\b(?: \w+)? days?\b|\bdays?\b[^,.;]{0,16}\b(?:is|are|still|left|looks?|that's) (?:\w+ )?(?:free|empty|open|unplanned|blank|bare)\b|空(?:着|出来|白|闲|余|的)?(?:了)?的?(?:那|这)?(?:[几两一二三四五\d]|些)?天|(?:那|这)?[几两一二三四五\d]?天(?:还|都|是)?空(?:着|的)|没(?:有)?安排的(?:那|这)?[几两一\d]?天|新(?:加|增|多)(?:出来)?的?(?:那|这)?[几两一\d]?天|多(?:出来)?的?(?:那|这)[几两一\d]?天/iu
const asksToPlan =
  /\b(?:plan|fill|schedule|sort out|organi[sz]e|arrange|suggest|put (?:something|things)|add (?:something|things)|do (?:something )?(?:with|on)|come up with|find something|make something of|propose|use)\b|安排|排(?!除|队)|填|规划|计划|补|玩(?:什么|啥)|利用|加点/iu
/** What is asked of them is something else. */
const others = /\b(?:keep|leave|stay|shorten|remove|delete|drop|cancel)\b|留着|保留|别|不要|不用|删|取消/iu

interface EmptyDays {
  call: ToolCall
  rest: string
}

/** null where no day is empty, or the message asks for something else. */
export function readEmptyDays(text: string, context: ReadingContext): EmptyDays | null {
  const empty = emptyDays(context)
  if (empty.length === 0) return null
  const pieces = text.split(/(?<=[。！!？?；;\n])|(?<=\.)\s+|[,，](?=.*(?:另外|顺便|\balso\b))/u)
  const at = pieces.findIndex((piece) => daysIn(piece, empty, context).length > 0)
  const piece = pieces[at]
  if (piece === undefined) return null
  return {
    call: callOf(replanScopeSpec, { days: daysIn(piece, empty, context) }),
    rest: pieces
      .filter((_, index) => index !== at)
      .join(' ')
      .trim(),
  }
}

function daysIn(piece: string, empty: readonly number[], context: ReadingContext): number[] {
  if (!asksToPlan.test(piece) || others.test(piece) || context.names.find(piece).length > 0) return []
  const named = dayMentions(piece, context).map(({ day }) => (day === -1 ? (context.days ?? -1) : day))
  if (named.length > 0) return named.every((day) => empty.includes(day)) ? [...new Set(named)] : []
  return free.test(piece) ? [...empty] : []
}

/** Without a sight or a meal. */
function emptyDays({ items, days }: ReadingContext): number[] {
  const isFilled = (day: number) => items.some((item) => item.day === day && filling.has(item.kind))
  return items.length === 0
    ? []
    : Array.from({ length: days ?? 0 }, (_, index) => index + 1).filter((day) => !isFilled(day))
}

const filling = new Set(['attraction', 'activity', 'restaurant'])
