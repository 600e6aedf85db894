// Preferences about the days: when they start and end, and which of the three alternatives is wanted.
import type { Intent as PlanIntent } from '#contract/planning/outcome.ts'
import type { MarkedText } from '../text/marked-text.ts'
import { chineseNumber, numberOf } from '../text/numbers.ts'

/** `HH:MM`; "no early mornings" is ten o'clock. */
export function readDayStart(source: MarkedText): string | undefined {
  const chinese = source.exec(
    new RegExp(
      `(?:早上|上午)?\\s*${chineseNumber}(?:[点:：](半|[0-5]\\d)?)分?\\s*(?:以后|之后|后|再|才)?\\s*(?:再|才)?(?:出发|开始|出门|起床|起身)`,
      'u',
    ),
  )
  const english = source.exec(
    /\b(?:start|begin|leave|head out|go out)\w*(?: \w+){0,3}? (?:at|after|around|from|by|before) (\d{1,2})(?::([0-5]\d))? ?(am|a\.m\.)?(?!\d| ?pm| ?days?)/i,
  )
  const after = source.exec(
    /\b(?:nothing before|up late,? say(?: at)?|get up (?:at|around)|rise at) (\d{1,2})(?:[:.]([0-5]\d))? ?(am)?/i,
  )
  const bare = source.exec(
    /\b(?:starts?|mornings?|get going)[^.;\d]{0,16}[,;] ?(?:say |around |about )?(\d{1,2})(?::([0-5]\d))? ?(?:am )?(?:would|is|'d|will|sounds|works)\b/i,
  )
  const spoken = clock(chinese ?? english ?? after ?? bare)
  if (spoken && spoken >= '05:00' && spoken <= '13:00') return spoken
  const isLate =
    source.has(
      /(?:不要?|不想|不用|别|不爱|不能|讨厌)(?:太)?早起|(?:不要?|不想|别)(?:起|出发)?(?:得)?太早|懒觉|自然醒|太?early起|晚(?:点|一点|些)(?:起|出发|出门|开始)|起不来/u,
    ) ||
    source.has(
      /\bno(?:t)?(?: too| very)? early(?: (?:mornings?|starts?|wake[- ]?ups?))?|\bno early\b|early mornings? (?:are )?not|sleep(?:ing)? in\b|late (?:starts?|mornings?|risers?)|(?:don['’]?t|do not|hate|avoid|without)[\w ]{0,24}(?:early|mornings)|not a morning person|start late/iu,
    )
  return isLate ? '10:00' : undefined
}

export function readDayEnd(source: MarkedText): string | undefined {
  const isEarly =
    /(?:不要|别|不想)(?:太晚|熬夜|玩太晚)|早(?:点|一点|些)(?:回|休息|睡|结束)|no late nights?|early nights?|\b(?:back|finish|done|home) (?:early|by (?:8|20))|(?:not|don['’]?t|do not)[\w ]{0,20} (?:out|up) (?:too )?late/iu
  return source.has(isEarly) ? '20:00' : undefined
}

export function readOption(source: MarkedText): PlanIntent | undefined {
  if (
    source.has(
      /省钱|经济(?:型|实惠|一点|的|方案)|便宜|穷游|实惠|太贵|\bsaver\b|cheap|too expensive|budget (?:option|plan|version|friendly)|save money|low[- ]cost|inexpensive/iu,
    )
  )
    return 'saver'
  if (source.has(/舒适|舒服|豪华|享受型|奢华|高端|comfort|luxur|splurge|high[- ]end|fancy/iu)) return 'comfort'
  return source.has(/均衡(?:方案|的|型)|balanced (?:one|plan|option|version)/iu) ? 'balanced' : undefined
}

/** Whether the new plan should replace the earlier one. */
export function wantsReplacement(source: MarkedText): boolean {
  return source.has(
    /重新|重做|重排|换一(?:版|套)|换一个(?:方案|计划|行程)|改成|改为|换成|推翻|\b(?:re-?plan|start over|from scratch|redo|another plan|different plan|instead|change it|make it|swap)\b/iu,
  )
}

function clock(match: RegExpExecArray | null): string | undefined {
  const hour = numberOf(match?.[1])
  if (!match || hour === null || hour > 23) return undefined
  const minute = match[2] === '半' ? '30' : (match[2] ?? '00')
  return `${String(hour).padStart(2, '0')}:${minute}`
}
