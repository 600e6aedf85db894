// Hours that bound the days of a trip: when they start and end, when the travelers arrive and leave.
import type { MarkedText } from '../text/marked-text.ts'
import { monthName, weekdayName } from '../text/month-names.ts'
import { type ClockTime, clockTimesIn } from './clock-times.ts'
import { wordedJourneys } from './worded-journeys.ts'

export interface DayWindow {
  /** `HH:MM` */
  dayStart?: string
  dayEnd?: string
  arrive?: string
  depart?: string
  /** Told by a part of the day: the hour is a guess. */
  guessed?: ('arrive' | 'depart')[]
}
type Role = Exclude<keyof DayWindow, 'guessed'>

/** With these a time needs no "by" or "at". */
const dayEnds =
  '(?:kids\\W+)?bed ?times?|curfew|lights[- ]out|asleep|turn(?:ing)? in|call(?:ing)? it a (?:day|night)|knock(?:ing)? off|pack(?:ing)? it in|hit the (?:sack|hay)'
const isDayEnd = new RegExp(`^(?:until|nothing after|latest|${dayEnds})$`, 'i')
/** Cues in front of a time; of several the nearest counts, of equally near ones the first. */
const cuesBefore: [Role, RegExp][] = [
  [
    'depart',
    /\b(?:fly(?:ing)? (?:out|home|back)|fl(?:y|ies|ying)(?= at\b)|depart\w*|leav(?:e|es|ing)|flight (?:out|home|back|is)|(?:go(?:ing)?|head(?:ing)?|get(?:ting)?|set(?:ting)? off|travel(?:ling)?) (?:home|back home)|(?:go|head|travel)(?:ing)? back(?! to)|set(?:ting)? off(?: again)?|wheels up|off again|return\w*|(?:train|plane|bus) (?:out|home|back)|(?:flight|train|plane|bus) (?:leaves|departs|goes)|tak(?:e|es|ing) off|takeoff|boarding|(?:train|flight|plane|bus|ferry|eurostar)(?: (?:home|back))?(?: on [^,.;]{2,24}?)? (?:goes|leaves|departs|is(?= at))|(?<!lights )out(?= (?:again )?at))\b|最后一天|返程|回程|回去的(?:飞机|高铁|火车|航班)/giu,
  ],
  [
    'dayEnd',
    new RegExp(
      `\\b(?:${dayEnds}|(?:return(?:ing)?|back|get(?:ting)? (?:back )?|head(?:ing)? back) to (?:(?:the|our|my) )?(?:hotel|room|hostel|apartment|flat)|back|home|indoors|tucked up|finish\\w*|ends?|ending|done|over|stop|wrapp?(?:ed|ing)?(?: (?:it|things|everything))? up|in (?:the hotel|our room|the room|bed)|be in|hotel(?= (?:by|before))|nothing after|(?<!\\b(?:land|arrive|touch down|get in|get there|be there)(?: \\w+){0,2} )until|not (?:be )?out (?:past|after)|latest|goes? on)\\b`,
      'giu',
    ),
  ],
  [
    'arrive',
    /\b(?:land(?:s|ing)?|arriv\w+|get(?:s|ting)? in(?:to)?|(?<=\b(?:we|i)(?:'re|'m| are| am) (?:now )?)in(?= at\b)|get there|touch(?:es)? down|flight in|fl(?:y|ying) in(?:to)?|coming in|(?:train|flight|plane|bus) (?:in|there)|check in|(?:flight|train|plane) (?:lands|arrives|gets in))\b|到达(?:时间)?|抵达(?:时间)?|落地(?:时间)?/giu,
  ],
  [
    'dayStart',
    /\b(?:start\w*|begin\w*|before|after|from|head out|go out|wake|get up|breakfast|no(?:t| thing)? earlier than|sleep(?:ing)? (?:in )?(?:till|until)|lie in (?:till|until)|not out|up(?= (?:at|by|before))|(?:be|get) out(?= (?:by|before))|ready(?= (?:at|by|from))|set out|leave the (?:hotel|house|apartment)|out the door|out of (?:the |our )?(?:hotel|house|door|room|apartment|flat|bed)|surface)\b|(?:别|不要?|不能|不想)早于|早于/giu,
  ],
]
const cuesAfter: [Role, RegExp][] = [
  [
    'dayStart',
    /^(?:左右)?(?:之?前|以前)(?:都|根本|谁[也都])*(?:起不来|出不了门|不出门|不想起|别安排|不要安排|不安排)|^(?:左右)?(?:之?前|以前)[^，,。；;]{0,3}(?:别|不要?|不想|不用|莫|甭|勿)[^，,。；;]{0,5}(?:安排|排|出门|起|叫|喊|吵|约|动|活动|开始|出发)/u,
  ],
  [
    'dayEnd',
    /^(?:左右)?(?:之?前|以前)?(?:一定|必须|都|就|最晚)?(?:要|就|得|能)?(?:(?:把\p{Script=Han}{1,3})?送?回(?!去的|程)|休息|睡|回酒店|收工|结束|到酒店)/u,
  ],
  [
    'arrive',
    /^(?:左右|多|整)?(?:的(?:飞机|航班|高铁|火车|动车))?(?:才|就|能|要)*(?:到(?!\d|晚|下午|中午|[一二三四五六七八九十两])|落地|抵达|降落|下飞机|下车)|^ (?:arrival|landing)/iu,
  ],
  [
    'depart',
    /^(?:左右|多|整)?(?:就)?(?:要|得)?(?:从\p{Script=Han}{1,8}?)?的?(?:飞(?!机到)|走|去(?:机场|火车站|高铁站|车站)|赶(?:飞机|航班|高铁|火车|车)|离开|返|回程|起飞|(?:飞机|航班|火车|高铁|动车|车|大巴|班车|船)(?:走|回|离开|回去)?)|^ (?:flight|train|departure)/iu,
  ],
  [
    'dayEnd',
    /^(?:以后|之后|后|过后)(?:就|都|我们)*(?:不|别)(?!早|吃)|^ (?:curfew|bed ?time|finish(?:es)?|lights[- ]out)\b/iu,
  ],
  ['dayStart', /^(?:以后|之后|后|再|才|左右)?(?:再|才)?(?:出发|开始|出门|起床|起)|^(?:以后|之后)/u],
]
/** Between a cue and its time stand only words of the date and of the way. */
const filler = new RegExp(
  `^(?:[\\s,(]|\\b(?:on|is|a|an|the|at|around|about|by|of|and|in|like|orly|cdg|eurostar|train|plane|bus|car|roughly|our|my|we|there|here|from|paris|hotel|same|again|latest|no|not|isn't|till|until|later|than|before|bed|morning|afternoon|evening|day|first|last|early|late|every|each|night|o|or|so|du|de|la|le|des|past|${weekdayName}|${monthName})\\b|\\d{1,2}\\.\\d{1,2}\\.?|\\d{1,2}(?:st|nd|rd|th)?\\b|[A-Z][a-z]+\\b)*$`,
  'i',
)
const farthest = 60
const wayAndDay = /的?(?:高铁|火车|动车|飞机|航班)|第[一二三四五六七八九十\d]{1,2}天|最后一天|[是在]/gu
const evening = /\b(?:evening|night|tonight)\b|晚上|下午|傍晚/i

/** `except` is a stretch whose hours are something else. */
export function readDayWindow(source: MarkedText, except?: { start: number; end: number } | null): DayWindow {
  const { text } = source
  const window: DayWindow = {}
  const times = clockTimesIn(text, { bare: true }).filter(
    ({ start, end }) => !except || end <= except.start || start >= except.end,
  )
  readHours(source, window)
  times.forEach((time, index) => {
    const from = times[index - 1]?.end ?? 0
    const role = roleOf(text, time, from, window)
    const next = times[index + 1]
    // 早上8点到晚上9点飞: a day between two journeys.
    const isSpan = !role && next && /^(?:到|至|-|~)$/u.test(text.slice(time.end, next.start).trim())
    const meant = role ?? (isSpan && roleOf(text, next, time.end, window) === 'depart' ? 'arrive' : null)
    if (!meant || window[meant]) return
    source.mark(time.start, time.end)
    markCue(source, meant, from, time.start)
    window[meant] = adjust(
      meant,
      time,
      evening.test(`${text.slice(from, time.start)} ${text.slice(time.end, time.end + 20).split(/[，。；]/u)[0]}`),
    )
  })
  if (
    source.has(
      /\bmornings? (?:only|free)\b|\bonly (?:in the |free in the )?mornings?\b|只有(?:上午|早上)(?:有空|有时间)?|(?:下午|午后)(?:要|得)?(?:开会|有事|没空|上班)/iu,
    )
  )
    window.dayEnd ??= '13:00'
  if (
    source.has(
      /\bafternoons? (?:only|free)\b|\bonly (?:free )?(?:in the )?(?:afternoons?|evenings?)\b|(?:上午|早上)(?:都|要|得)?(?:开会|有事|没空|上班)|只有下午(?:和晚上)?(?:有空)?/iu,
    )
  )
    window.dayStart ??= /\bevenings?\b/i.test(source.text) && !/\bafternoons?\b/i.test(source.text) ? '17:00' : '13:00'
  const worded = wordedJourneys(source)
  const guessed = (['arrive', 'depart'] as const).filter((role) => worded[role] && !window[role])
  for (const role of guessed) window[role] = worded[role]
  if (guessed.length > 0) window.guessed = guessed
  source.has(/只有.{0,6}有空|要开会|\bconference\b(?: in the (?:mornings|afternoons))?|\bmeetings?\b/iu)
  return window
}

/** The word that gave the time its role is used with it. */
function markCue(source: MarkedText, role: Role, from: number, until: number): void {
  const cue = cuesBefore.find(([each]) => each === role)?.[1]
  const match = cue && [...source.text.slice(from, until).matchAll(cue)].at(-1)
  if (match) source.mark(from + match.index, from + match.index + match[0].length)
}

/** "A seminar till 4 pm": free from then on. */
const busy =
  /\b(?:seminars?|conference|meetings?|work(?:ing)?|busy|training|class(?:es)?|workshop|trade fair|sessions?)\b[^.;]{0,20}\b(?:until|till|til|to) $/i

/** "Return to the hotel before 8" */
const endsBefore =
  /\b(?:return(?:ing)? to (?:(?:the|our|my) )?(?:hotel|room|hostel|apartment|flat)|back|home|in bed|finish\w*) (?:at |in )?(?:(?:the |our |my )?hotel |night |evening )?before $/i

/** "We won't get there until 4" */
const notThereBefore = /\b(?:arriv\w*|get(?:ting)? (?:there|in)|land|be there)\b[^,.;]{0,8}\b(?:until|till|before) $/i
/** "We can't be at the hotel before half three": of the day of arrival, unless it is said of every day. */
const roomNotBefore =
  /\b(?:at|in|into|to|reach|check(?:ing)?[- ]in(?:to)?|drop\w*)\b[^,.;]{0,10}\b(?:hotel|room|apartment|flat|airbnb|check[- ]?in)\b[^,.;]{0,8}\b(?:until|till|before) $|\bcheck[- ]?in(?: time)? (?:is |from |starts? )*(?:at |from |not before |only from |after )$/i
const landing = /\b(?:land(?:s|ing)?|touch(?:es)? down|arriv\w+)\b/i
/** Of the way from home: "Departing from Dublin 7am … returning 18:30", 7:30的飞机10:20落地. */
const leavesHome = /\b(?:depart\w*|leav\w*|set(?:ting)? off)\b[^.;]{0,12}\bfrom \p{Lu}/iu
const comesBack = /\b(?:return\w*|back|home)\b[^.;]*\d/i
const landsAfter = /^的?(?:飞机|航班|高铁|火车|动车|起飞)[，, ]*[^，。]{0,6}[点:：][^，。]{0,6}(?:落地|到|抵达|降落)/u
/** "We don't want to be out after 9 in the evening" */
const notAfter = /(?:n't|\bnot|\bno|\bnever|\bnothing|\bnobody)\b[^,.;]{0,34}\b(?:after|past|later than) $/i

/** "The babysitter leaves at 7 pm": the travelers have to be back then. */
const sitter = /\b(?:baby ?)?sitter|\b(?:nanny|last (?:metro|bus|tram|shuttle))\b/i
/** Where nothing says what of: "no later than 10 pm" */
const notLaterThan = /\b(?:no|not|never|nothing) (?:any )?(?:later than|past|after|beyond) $/i

/** "Leaving 06:50 Fri" is no hour of every day. */
const ofOneDay = new RegExp(
  `^,? ?(?:on )?(?:the )?(?:(?:${weekdayName}|${monthName})\\b|\\d{1,2}(?:st|nd|rd|th)\\b)`,
  'i',
)

/** "09:00-18:00 only", "Hours: 9-20", "daily 10 to 6". */
function readHours(source: MarkedText, window: DayWindow): void {
  const clock = '([01]?\\d|2[0-4])(?::([0-5]\\d))?(?: ?(am|pm))?'
  const span = `${clock} ?(?:-|–|to|until|till|and) ?${clock}`
  const match =
    source.exec(
      new RegExp(
        `\\b(?:hours|time window|daily|each day|every day|(?<!\\d ?)days?) ?[:=]? (?:(?:should|must|can|to|may|have to|need to|will) )?(?:run |go |last |be )?(?:from |only |between )?${span}\\b(?! ?(?:days|people|of|${monthName}))`,
        'i',
      ),
    ) ?? source.exec(new RegExp(`\\b(?:from |between )?${span} (?:only|daily|each day|every day|max)\\b`, 'i'))
  if (!match) return
  const hour = (value: string | undefined, half: string | undefined, isEnd: boolean) => {
    const said = Number(value)
    const isLater = said < 12 && (half?.toLowerCase() === 'pm' || (!half && isEnd && said < 9))
    return String(isLater ? said + 12 : said).padStart(2, '0')
  }
  window.dayStart = `${hour(match[1], match[3], false)}:${match[2] ?? '00'}`
  window.dayEnd = `${hour(match[4], match[6], true)}:${match[5] ?? '00'}`
}

function roleOf(text: string, { start, end, time }: ClockTime, from: number, taken: DayWindow): Role | null {
  const tail = text.slice(end)
  if (busy.test(text.slice(Math.max(0, start - 50), start))) return taken.dayStart ? null : 'dayStart'
  if (landsAfter.test(tail)) return null
  const byTail = cuesAfter.find(([role, pattern]) => !taken[role] && pattern.test(tail))
  if (byTail) return byTail[0]
  const head = text.slice(Math.max(from, start - farthest), start)
  const clause = head.slice(Math.max(head.search(/(?:[^.;。；，]|(?<=\d)\.(?=\d))*$/u), 0))
  if (roomNotBefore.test(clause) && !/\b(?:every|each) day\b/i.test(text))
    return taken.arrive || landing.test(text) ? null : 'arrive'
  // 第二天晚上的火车走，六点半: the time comes after what it is of.
  if (clause.trim() === '' && /(?:火车|高铁|动车|飞机|航班|车)(?:走|回[去家来]?|离开)[，, ]*$/u.test(head))
    return taken.depart ? null : 'depart'
  let best: { role: Role; end: number } | null = null
  for (const [role, pattern] of cuesBefore) {
    if (taken[role]) continue
    for (const match of clause.matchAll(pattern)) {
      const cueEnd = match.index + match[0].length
      const gap = clause.slice(cueEnd)
      // "Fly home from Milan at 6" starts no day.
      if (/^from$/i.test(match[0]) && !/^ ?(?:around|about|roughly|at|the)? ?$/i.test(gap)) continue
      if (!filler.test(gap) && !(/\p{Script=Han}/u.test(gap) && gap.replace(wayAndDay, '').length <= 6)) continue
      if (
        role === 'dayEnd' &&
        !isDayEnd.test(match[0]) &&
        !/\b(?:by|before|at|until|no later than|past|after)\b/i.test(gap)
      )
        continue
      if (!best || cueEnd > best.end) best = { role, end: cueEnd }
    }
  }
  if (best?.role === 'dayEnd' && notThereBefore.test(clause)) return taken.arrive ? null : 'arrive'
  if (best?.role === 'dayStart' && notAfter.test(clause)) return taken.dayEnd ? null : 'dayEnd'
  if (best?.role === 'dayStart' && endsBefore.test(clause)) return taken.dayEnd ? null : 'dayEnd'
  const isHomeward = taken.arrive !== undefined || ofOneDay.test(tail)
  if (best?.role === 'depart' && /\bleav(?:e|ing) $/i.test(clause) && time < '11:00' && !isHomeward) return 'dayStart'
  if (best?.role === 'depart' && sitter.test(clause)) return taken.dayEnd ? null : 'dayEnd'
  if (best?.role === 'depart' && leavesHome.test(clause) && comesBack.test(tail)) return null
  if (!best && !taken.dayEnd && (notLaterThan.test(clause) || notAfter.test(clause))) return 'dayEnd'
  return best?.role ?? null
}

/** Open hours: people leave for the day in the morning and are back in the evening. */
function adjust(role: Role, { time, isOpen }: ClockTime, isEvening: boolean): string {
  const hour = Number(time.slice(0, 2))
  const isLater =
    isOpen &&
    hour < 12 &&
    (role === 'dayEnd' ? hour >= 4 : role === 'dayStart' ? hour < 5 : hour < (isEvening ? 12 : 6))
  return isLater ? `${hour + 12}${time.slice(2)}` : time
}
