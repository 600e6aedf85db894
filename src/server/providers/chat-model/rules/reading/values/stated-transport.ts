// How somebody wants to come from one stop to the next, or will not: "by train between the cities", 全程高铁, "no night trains",
// "we'd rather not fly", 别安排大巴. A bound of the plan, not a note. A train that they arrive by, or that goes to a sight, says nothing
// of it.

import { usualLocalModes } from '#contract/planning/distance-model.ts'
import { type IntercityMode, intercityModes } from '#contract/planning/request.ts'
import type { BriefValue } from '#contract/trip-brief.ts'
import type { MarkedText } from '../text/marked-text.ts'

/** As the brief has it: the ways that are left between the stops and about town, absent = any; and whether no night is spent on them. */
export type StatedTransport = Partial<Pick<BriefValue<'transport'>, 'between' | 'local' | 'byDay'>>

interface ReadTransport {
  transport?: StatedTransport
  /** Where ways are refused: they are no remarks. */
  spans: Span[]
}
interface Span {
  start: number
  end: number
}

type Refused = IntercityMode | 'night' | 'transit'

const refusable: readonly (readonly [Refused, string, string])[] = [
  [
    'night',
    'night (?:trains?|bus(?:es)?|flights?|rides?|journeys?)|overnight (?:trains?|bus(?:es)?|flights?|rides?|journeys?|travel)|sleepers?(?: trains?)?|red[- ]?eyes?(?: flights?)?',
    '夜(?:间)?(?:火?车|班[车机]|航|里的?[火汽]?车)|过夜(?:的)?(?:火|汽)?车|卧铺|红眼(?:航班|飞机)?|通宵(?:的)?(?:火?车|大巴)',
  ],
  ['flight', '(?:internal |domestic )?(?:fly|flying|(?:air)?planes?|flights?|air travel)', '飞机|航班|飞(?![猪行])'],
  ['train', 'trains?|rail(?:ways?)?', '火车|高铁|动车'],
  ['bus', '(?:long )?(?:bus(?:es)?|coach(?:es)?)(?: rides?| journeys?)?', '(?:长途)?(?:大巴|巴士|客车|长途汽?车)'],
  ['ferry', 'ferr(?:y|ies)|boats?(?: rides?)?', '轮渡|渡轮|(?:坐)?船'],
  ['taxi', 'taxis?|cabs?|ubers?|ride[- ]?(?:shares?|hailing)', '打车|打的|出租车?|网约车|滴滴'],
  [
    'transit',
    '(?:the )?(?:metros?|subways?|tube|underground)|public transport(?:ation)?|city buses',
    '地铁|公交车?|公共交通',
  ],
]
const anyEnglish = refusable.map(([, words]) => words).join('|')
const anyHan = refusable.map(([, , words]) => words).join('|')
const refusesInEnglish =
  "(?:no(?:t|ne)?|avoid(?:ing)?|never|skip|without(?= (?:flying|taking|using|riding))|(?:do|would|will|can|ca|wo)(?: not|n't)(?: really)?|(?:i'd|we'd|would|'d) rather not|(?:i |we )?(?:hate|dislike|refuse)|(?:she|he|mum|mom|dad|wife|husband|daughter|son) (?:hates|refuses)|(?:scared|afraid|terrified|frightened|nervous) (?:of|about)|(?:can't|cannot|can not|couldn't) (?:stand|bear|stomach)|(?:not|n't) (?:keen|big) on|fear of)"
const fillers =
  '(?: (?:want|wanting|wish|like|love|need|have|going|prefer|be|us|me|to|on|of|do|any|more|the|a|an|take|taking|use|using|get|getting|ride|riding|go|by|with|long|more|those|these|kind of|put|at all|in))*'
const refusedInEnglish = new RegExp(
  `\\b${refusesInEnglish}${fillers} (?<list>(?:${anyEnglish})(?:(?:,? (?:or|and|nor) (?:no |any |the |by )?|, no |, (?=\\w+ (?:or|nor) )| ?\\/ ?)(?:${anyEnglish}))*)\\b`,
  'giu',
)
const refusedInHan = new RegExp(
  `(?:不(?:想|要|会|能|敢|愿意?|喜欢|考虑|打算|太?想|太?敢|可以)?|别|拒绝|讨厌|害怕|怕|恐惧|避免|避开)(?:再|给我|给我们|安排|选|用|让我们?)*(?:坐|乘|搭|开|走|买|订)?(?<list>(?:${anyHan})(?:(?:、|和|跟|或者?|[,，]?也(?:不坐|不要|别坐))(?:${anyHan}))*)`,
  'gu',
)
/** Its time, its ticket, its lateness, or a place named after it: nothing is refused of the ride itself. */
const ofDetail =
  /^ ?(?:included|incl|before|after|earlier|later|at \d|on (?:mon|tues|wednes|thurs|fri|satur|sun)|from|to \p{Lu}|booked|yet|(?:ticket|time|delay|museum|station|stop|line|tour|trip|pass|card|terminal|strike)(?:e?s)?\b|number|details|is|was|are|were|prices?|fares?|in the|that|with|leav)|^(?:晚点|延误|误点|取消|票|站|太早|太晚|早于|的话|时间|怎么|吗|是|有点)/iu
/** "Isn't there a train?", 有没有飞机, "can't we fly" */
const asks = /\?|？|吗|有没有|\bcan't (?:we|i|you)\b|\bis there\b|\bare there\b/iu

/** "What about no flights?", 能不能不坐飞机: a wish in the form of a question. */
export const proposesRefusal =
  /\b(?:what|how) (?:about|if)\b|\b(?:can|could) (?:we|you|i)\b|\bis it possible to\b|能不能|可不可以|可以/iu

const hanAll =
  '(?:城市之间|城市间|各?城际|几个城市之间|每段|每一段|中间|途中|路上|沿途|全程|全都|都|一路|互相之间|之间)[^，,。；;！!？?不别]{0,6}'
const hanTrain = '(?:高铁|火车|动车|铁路|列车)'
const hanFlight = '(?:飞机|飞|航班)'
const enAll =
  '(?:between (?:the |all |these |those )?(?:cities|stops|places|towns|legs|them|each)|from (?:city|stop|place) to (?:city|stop|place)|all the way|the whole way|throughout|everywhere|for (?:all|every) legs?)'
const wanted: readonly (readonly [mode: IntercityMode, said: readonly RegExp[]])[] = [
  [
    'train',
    [
      new RegExp(`${hanAll}(?:坐|乘|搭|用|走)?${hanTrain}`, 'u'),
      new RegExp(`${hanTrain}(?:串(?:联|起来)|玩|游|走)(?:一路|全程|下来)?`, 'u'),
      new RegExp(
        `\\b(?:by|on|with|take|taking|use|using|ride|riding) (?:the |a )?(?:trains?|rail)\\b[^.;!?]{0,20}?\\b${enAll}`,
        'iu',
      ),
      new RegExp(`\\b${enAll}[^.;!?]{0,20}?\\b(?:by|on|with|take|taking) (?:the |a )?(?:trains?|rail)\\b`, 'iu'),
      new RegExp(`\\btrains? (?:for )?${enAll}`, 'iu'),
      /\b(?:only (?:by )?trains?|trains? only|interrail)\b/iu,
    ],
  ],
  [
    'flight',
    [
      new RegExp(`${hanAll}(?:坐|乘|搭|用)?${hanFlight}`, 'u'),
      new RegExp(`\\b(?:by plane|by air|fly|flying|flights?)\\b[^.;!?]{0,15}?\\b${enAll}`, 'iu'),
    ],
  ],
]

/** Marks in `source` what it uses. */
export function readTransport(source: MarkedText): ReadTransport {
  const { refused, spans } = readRefused(source.text)
  for (const { start, end } of spans) source.mark(start, end)
  const others = source.without(spans)
  const asked = wanted.flatMap(([mode, said]) => (said.some((pattern) => others.has(pattern)) ? [mode] : []))
  const left = (asked.length > 0 ? asked : intercityModes).filter((mode) => !refused.includes(mode))
  const isBound = left.length > 0 && left.length < intercityModes.length
  const aboutTown = usualLocalModes.filter((mode) => mode === 'walk' || !refused.includes(mode))
  const transport = {
    ...(isBound && { between: left }),
    ...(aboutTown.length < usualLocalModes.length && { local: aboutTown }),
    ...(refused.includes('night') && { byDay: true as const }),
  }
  return { ...(Object.keys(transport).length > 0 && { transport }), spans }
}

function readRefused(text: string): { refused: Refused[]; spans: Span[] } {
  const isMeant = (index: number) => {
    const sentence = sentenceAt(text, index)
    const before =
      text
        .slice(0, index)
        .split(/[.。!！;；?？]/u)
        .at(-1) ?? ''
    return proposesRefusal.test(before + sentence) || !asks.test(sentence)
  }
  const found = [...text.matchAll(refusedInEnglish), ...text.matchAll(refusedInHan)].filter(
    ({ index, 0: said }) => !ofDetail.test(text.slice(index + said.length)) && isMeant(index),
  )
  return {
    refused: found.flatMap(({ groups }) => refusedIn(groups?.list ?? '')),
    spans: found.map(({ index, 0: said }) => ({ start: index, end: index + said.length })),
  }
}

function refusedIn(list: string): Refused[] {
  let rest = list
  return refusable.flatMap(([ride, words, han]) => {
    const pattern = new RegExp(`(?:\\b(?:${words})\\b)|(?:${han})`, 'giu')
    if (!pattern.test(rest)) return []
    // A night train is no other train.
    rest = rest.replace(pattern, ' ')
    return [ride]
  })
}

function sentenceAt(text: string, index: number): string {
  return /^[^.。!！;；,，?？]*[?？]?/u.exec(text.slice(index))?.[0] ?? ''
}

/** What is left of both; where nothing is, what was said last. */
export function mergedTransport(earlier: StatedTransport = {}, later: StatedTransport = {}): StatedTransport {
  const both = later.between?.filter((mode) => earlier.between?.includes(mode)) ?? []
  return { ...earlier, ...later, ...(both.length > 0 && { between: both }) }
}
