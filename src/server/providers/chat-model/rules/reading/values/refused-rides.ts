// Ways to travel that are refused: "no night trains", "we'd rather not fly", 不坐飞机, 别安排大巴. A bound of the plan, not a note.
import type { IntercityMode } from '#contract/planning/request.ts'
import type { MarkedText } from '../text/marked-text.ts'

/** `night`: no night is spent on the way. */
export type RefusedRide = IntercityMode | 'night'

interface Refused {
  rides: RefusedRide[]
  spans: { start: number; end: number }[]
}

const modes: readonly [RefusedRide, string, string][] = [
  [
    'night',
    'night (?:trains?|bus(?:es)?|flights?|rides?|journeys?)|overnight (?:trains?|bus(?:es)?|flights?|rides?|journeys?|travel)|sleepers?(?: trains?)?|red[- ]?eyes?(?: flights?)?',
    '夜(?:间)?(?:火?车|班[车机]|航|里的?[火汽]?车)|过夜(?:的)?(?:火|汽)?车|卧铺|红眼(?:航班|飞机)?|通宵(?:的)?(?:火?车|大巴)',
  ],
  ['flight', 'fly|flying|(?:(?:air)?planes?)|flights?|air travel', '飞机|航班|飞(?!猪)'],
  ['train', 'trains?|rail(?:ways?)?', '火车|高铁|动车'],
  [
    'bus',
    '(?:long )?(?:bus(?:es)?|coach(?:es)?)(?: rides?| trips?| tours?| journeys?)?',
    '(?:长途)?(?:大巴|巴士|客车|长途汽?车)',
  ],
  ['ferry', 'ferr(?:y|ies)|boats?(?: rides?| trips?)?', '轮渡|渡轮|(?:坐)?船'],
  ['taxi', 'taxis?|cabs?|ubers?', '出租车?|打车|网约车|滴滴'],
]
const anyEnglish = modes.map(([, words]) => words).join('|')
const anyHan = modes.map(([, , words]) => words).join('|')
const refusesInEnglish =
  "(?:no(?:t|ne)?|avoid(?:ing)?|never|skip|(?:do|would|will|can|ca|wo)(?: not|n't)(?: really)?|(?:i'd|we'd|would|'d) rather not|(?:i |we )?(?:hate|dislike|refuse)|(?:she|he|mum|mom|dad|wife|husband|daughter|son) (?:hates|refuses)|(?:scared|afraid|terrified|frightened|nervous) (?:of|about)|(?:not|n't) (?:keen|big) on|allergic to|fear of)"
const between =
  '(?: (?:want|wanting|wish|like|love|need|have|going|prefer|be|us|me|to|on|of|do|any|more|the|a|an|take|taking|use|using|get|getting|ride|riding|go|by|with|long|more|those|these|kind of|put|at all|in))*'
const refusedInEnglish = new RegExp(
  `\\b${refusesInEnglish}${between} (?<list>(?:${anyEnglish})(?:(?:,| or| and| nor|, or|, and| \\/)+ (?:no |any |the |by )?(?:${anyEnglish}))*)\\b`,
  'giu',
)
const refusedInHan = new RegExp(
  `(?:不(?:想|要|会|能|敢|愿意?|喜欢|考虑|打算|太?想|太?敢|可以)?|别|拒绝|讨厌|害怕|怕|恐惧|避免|避开)(?:再|给我|给我们|安排|选|用|让我们?)*(?:坐|乘|搭|开|走|买|订)?(?<list>(?:${anyHan})(?:(?:、|和|跟|或者?|,|，|也不坐|也不要|也别坐)+(?:${anyHan}))*)`,
  'gu',
)
/** Its time, its ticket, its lateness: nothing is refused of the ride itself. */
const ofDetail =
  /^ ?(?:included|incl|before|after|earlier|later|at \d|on (?:mon|tues|wednes|thurs|fri|satur|sun)|from|to \p{Lu}|booked|yet|tickets?|times?|delay|number|details|is|was|are|were|included|prices?|fares?|in the|that|with|leav)|^(?:晚点|延误|误点|取消|票|太早|太晚|早于|的话|时间|怎么|吗|是|有点)/iu
/** "Isn't there a train?", 有没有飞机, "can't we fly" */
const asks = /\?|？|吗|有没有|\bcan't (?:we|i|you)\b|\bis there\b|\bare there\b/iu

export function readRefusedRides(source: MarkedText): Refused {
  const { text } = source
  const found = [...text.matchAll(refusedInEnglish), ...text.matchAll(refusedInHan)].filter(
    ({ index, 0: said }) => !ofDetail.test(text.slice(index + said.length)) && !asks.test(sentenceAt(text, index)),
  )
  const rides = found.flatMap(({ groups }) => ridesIn(groups?.list ?? ''))
  return {
    rides: [...new Set(rides)],
    spans: found.map(({ index, 0: said }) => ({ start: index, end: index + said.length })),
  }
}

function ridesIn(list: string): RefusedRide[] {
  let rest = list
  return modes.flatMap(([ride, words, han]) => {
    const pattern = new RegExp(`(?:\\b(?:${words})\\b)|(?:${han})`, 'giu')
    if (!pattern.test(rest)) return []
    // A night train is no other train.
    rest = rest.replace(pattern, ' ')
    return [ride]
  })
}

function sentenceAt(text: string, index: number): string {
  const end = text.slice(index).search(/[.。!！;；,，]/u)
  return text.slice(index, end < 0 ? undefined : index + end)
}

interface Refusing {
  refusedRides?: RefusedRide[]
}

/** What was refused once stays refused. */
export function withRides(earlier: Refusing, later: Refusing): Refusing {
  const refusedRides = [...new Set([...(earlier.refusedRides ?? []), ...(later.refusedRides ?? [])])]
  return refusedRides.length > 0 ? { refusedRides } : {}
}
