// Hours that bound the days of a trip: when they start and end, when the travelers arrive and leave.
import type { MarkedText } from '../text/marked-text.ts'
import { type ClockTime, clockTimesIn } from './clock-times.ts'

export interface DayWindow {
  /** `HH:MM` */
  dayStart?: string
  dayEnd?: string
  arrive?: string
  depart?: string
}

const roles: { role: keyof DayWindow; before?: RegExp; after?: RegExp }[] = [
  {
    role: 'dayEnd',
    before:
      /(?:\bback|\bhome|\bfinish\w*|\bdone|\bin (?:the hotel|bed))\b.{0,24}\b(?:by|before|at|until)\s*(?:around )?$|\bnothing after $|\buntil $/iu,
    after: /^(?:之?前|以前)?(?:要|就|得)?(?:回|结束|休息|睡)|^(?:之前|以前|前)(?:要|得)?回/u,
  },
  {
    role: 'arrive',
    before:
      /\b(?:land(?:s|ing)?|arriv\w+|get(?:ting)? in|gets in|touch down|flight in|coming in)\b[^,.;]{0,14}$|(?:到达|抵达|落地)(?:时间)?[是为]?$/iu,
    after: /^(?:才|就)?(?:到(?!\d|晚|下午|[一二三四五六七八九十])|落地|抵达|降落)|^ (?:arrival|landing)/iu,
  },
  {
    role: 'depart',
    before:
      /\b(?:fly(?:ing)? (?:out|home|back)|depart\w*|leav\w+(?! the)|flight (?:out|home|back)|go home|head home)\b[^,.;]{0,16}$|(?:最后一天|返程|回程)[^，,。]{0,6}$/iu,
    after: /^的?(?:飞|走|离开|返程|返回|回程|的?(?:飞机|航班|火车|高铁)(?:走|回|离开)?)|^ (?:flight|train|departure)/iu,
  },
  {
    role: 'dayStart',
    before: /\b(?:start\w*|begin\w*|before|after|from|leave|head out|go out|wake|get up|breakfast)\b[^,.;]{0,20}$/iu,
    after: /^(?:以后|之后|后|再|才|左右)?(?:再|才)?(?:出发|开始|出门|起床|起)|^(?:以后|之后)/u,
  },
]

export function readDayWindow(source: MarkedText): DayWindow {
  const { text } = source
  const window: DayWindow = {}
  for (const time of clockTimesIn(text, { bare: true })) {
    const role = roleOf(text, time)
    if (!role || window[role]) continue
    source.mark(time.start, time.end)
    window[role] = adjust(role, time)
  }
  if (
    source.has(
      /\bmornings? (?:only|free)\b|\bonly (?:in the |free in the )?mornings?\b|只有(?:上午|早上)(?:有空|有时间)?|(?:下午|午后)(?:要|得)?(?:开会|有事|没空|上班)/iu,
    )
  )
    window.dayEnd ??= '13:00'
  if (
    source.has(
      /\bafternoons? (?:only|free)\b|\bonly (?:free )?(?:in the )?(?:afternoons?|evenings?)\b|(?:上午|早上)(?:都|要|得)?(?:开会|有事|没空|上班)|只有下午/iu,
    )
  )
    window.dayStart ??= '13:00'
  source.has(/只有.{0,6}有空|要开会|\bconference\b|\bmeetings?\b/iu)
  return window
}

function roleOf(text: string, { start, end }: ClockTime): keyof DayWindow | null {
  const head = text.slice(0, start)
  const tail = text.slice(end)
  const clause = head.slice(Math.max(head.search(/[^，,。.;；]*$/u), 0))
  const byTail = roles.find(({ after }) => after?.test(tail))
  if (byTail) return byTail.role
  return roles.find(({ before }) => before?.test(clause))?.role ?? null
}

/** Open hours: people leave for the day in the morning and are back in the evening. */
function adjust(role: keyof DayWindow, { time, isOpen }: ClockTime): string {
  const hour = Number(time.slice(0, 2))
  const isLater = isOpen && hour < 12 && (role === 'dayEnd' ? hour >= 4 : role !== 'dayStart' && hour < 6)
  return isLater ? `${hour + 12}${time.slice(2)}` : time
}
