// Arrivals and departures that are told by a part of the day: "we land late in the evening", 最后一天下午的高铁回去. The hour is a
// guess, which the brief marks.
import type { MarkedText } from '../text/marked-text.ts'

const early = '(?:very |really )?early(?: in the)? morning|at dawn|first thing|一大?早|清早|清晨|凌晨'
const late = 'late(?: in the| at)? (?:evening|night)|late evening|at night|midnight|深夜|半夜|夜里|很晚'
const parts: [RegExp, string][] = [
  [new RegExp(early, 'iu'), '07:30'],
  [new RegExp(late, 'iu'), '22:00'],
  [/evening|tonight|night|晚上|傍晚|[当今明那天]晚/iu, '19:00'],
  [/afternoon|下午/iu, '15:00'],
  [/noon|midday|lunchtime|中午/iu, '12:00'],
  [/morning|上午|早上/iu, '09:30'],
]
const part = `${early}|${late}|(?:early |mid |late )?(?:morning|afternoon|evening)|midday|noon|lunchtime|night|晚上|傍晚|下午|中午|上午|早上`
const vehicle = '(?:飞机|航班|班机|高铁|火车|动车|车次?|大巴)'
/** Without a clock time between the journey and the part of the day. */
const gap = '[^.;!?,，。；\\d]{0,28}?'
const journeys = {
  arrive: [
    new RegExp(
      `\\b(?:land(?:s|ing)?|arriv(?:e|es|ing)|get(?:ting)? in(?:to)?|fly(?:ing)? in|flight in|coming in)\\b${gap}\\b(${part})\\b`,
      'iu',
    ),
    new RegExp(
      `(${part})的?${vehicle}?(?:才|就|能)?(?:落地|抵达|到达|到(?!处|底|[\\d一二三四五六七八九十晚下中上早酒]))`,
      'u',
    ),
  ],
  depart: [
    new RegExp(
      `\\b(?:fly(?:ing)? (?:out|home|back)|leav(?:e|es|ing)(?! (?:the (?:hotel|house)|out))|depart(?:s|ing)?|head(?:ing)? (?:home|back)|go(?:ing)? home|(?:flight|train) (?:out|home|back)|return(?:ing)? home)\\b${gap}\\b(${part})\\b`,
      'iu',
    ),
    new RegExp(
      `(${part})的?${vehicle}(?:走|离开|回(?!酒店|宾馆)|返)|(${part})(?:才|就|再)?(?:走(?!走|路|一|去)|返程|回程|飞回|离开)`,
      'u',
    ),
  ],
} as const

/** `HH:MM` of each that is told so. */
export function wordedJourneys(source: MarkedText): { arrive?: string; depart?: string } {
  const timeOf = (patterns: readonly RegExp[]) => {
    for (const pattern of patterns) {
      const said = source.exec(pattern)?.slice(1).find(Boolean)
      const time = said && parts.find(([words]) => words.test(said))?.[1]
      if (time) return time
    }
    return undefined
  }
  const [arrive, depart] = [timeOf(journeys.arrive), timeOf(journeys.depart)]
  return { ...(arrive && { arrive }), ...(depart && { depart }) }
}
