// A bed somewhere else than the plan has it: "can we stay near the station instead", 住到西湖边上吧, "a cheaper hotel please". The
// days stay as they are.
import { editItinerarySpec, type ItineraryEdit } from '#contract/agent-tools/edit-itinerary.ts'
import { findLodgingSpec } from '#contract/agent-tools/find-lodging.ts'
import { asksOpinion } from '../acts/cues.ts'
import { citiesIn } from '../names/city-names.ts'
import type { ReadingContext } from '../names/reading-context.ts'
import { callOf, type ToolCall } from './tool-call.ts'

type Bed = Extract<ItineraryEdit, { act: 'replace' }>['by']

export interface StayMove {
  by: Bed
  /** What else the message says, to be read by itself. */
  rest: string
}

const bed = '(?:hotels?|hostel|lodgings?|accommodation|airbnb|apartment|rooms?|place to stay|somewhere to stay|base)'
const nearness =
  '(?:(?:much |a bit |a little |right )?(?:near(?:er)?(?: to)?|close(?:r)?(?: to)?|next to|around|by|beside|in|at|on|within walking distance of|walking distance (?:to|from)))'
const where = "(?<where>[\\p{L}\\p{M}\\d' .&-]{2,50}?)"
const until =
  '(?=\\s*(?:$|[,.;!?()]|\\b(?:instead|rather|please|pls|if|so|because|since|and|but|than|for|as|maybe|though|tho|then|better|this time|thanks)\\b))'
/** Asked over a plan, wished, or told. */
const wished =
  "(?:(?:^|\\b(?:instead|rather|actually|ok|okay|hmm|sorry|please|and|also|but|so)[, ]+)|\\b(?:can|could|shall|should|may|might) (?:we|i|you|us)(?: please| maybe| rather| also)? |\\b(?:let's|let us|want to|wanna|like to|love to|prefer to|prefer|rather|decided to|better to|need to|have us|put us|move us|switch to|change to|going to|gonna) (?:maybe |rather )?)"
const english = [
  new RegExp(
    `${wished}(?:stay(?:ing)?|sleep(?:ing)?|be(?: based)?|base ourselves|lodge)(?: somewhere| in an? ${bed}| at an? ${bed}| in one| overnight)? ${nearness} (?:the |our |my )?${where}${until}`,
    'iu',
  ),
  new RegExp(
    `\\b(?:move|change|switch|swap|shift|relocate|put|have|find|get|book|want|prefer|like|need)\\b[^,.;?]{0,14}?\\b${bed}\\b[^,.;?]{0,24}?(?:\\bto (?!be\\b)|(?:\\b(?:to|for|with) )?(?:(?:somewhere|one|something|a place)(?: that is| that's)? )?${nearness} )(?:the |our |my )?${where}${until}`,
    'iu',
  ),
  new RegExp(
    `\\b(?:different|another|other) ${bed},? (?:(?:somewhere|one) )?${nearness} (?:the |our |my )?${where}${until}`,
    'iu',
  ),
  new RegExp(`^(?:a |an |some )?${bed} ${nearness} (?:the |our |my )?${where} (?:instead|rather|please)`, 'iu'),
]
/** "A more central hotel" */
const central = new RegExp(
  `\\b(?:more central(?:ly)?|(?:in|into|to) the (?:center|centre)|downtown)\\b[^,.;]{0,16}\\b(?:${bed}|stay)\\b|\\b(?:${bed}|stay)\\b[^,.;?]{0,20}\\b(?:more central(?:ly)?|somewhere central)\\b`,
  'iu',
)
const cheaper = new RegExp(
  `\\b(?:cheaper|less expensive|more affordable|budget) ${bed}\\b|\\b${bed}\\b[^,.;?]{0,16}\\b(?:cheaper|less expensive|too (?:expensive|dear|pricey))\\b|(?:酒店|住宿|住的|宾馆|民宿).{0,6}(?:便宜[点些一]|太贵|省[点一]|贵了)|便宜[点些一]{0,2}的?(?:酒店|住宿|宾馆|民宿)`,
  'iu',
)
/** The complaint and the wish are one. */
const saysCheaper = /便宜|实惠|[换找]一?[个家]|\b(?:cheaper|less expensive|something else|another one)\b/iu
const hanBed = '(?:酒店|住宿|宾馆|旅馆|民宿|客栈|住处|住的地方)'
const hanWhere = '(?<where>[\\p{Script=Han}a-zA-Z\\d·]{2,12}?)'
const hanSide = '(?:的?(?:附近|旁边?|边上|边儿|边(?![上儿])|周边|周围|一带|那边|那里|那儿|那块儿?|这边|跟前|里面|里头))'
const hanNear = '(?:近一?[点些]|更?近)?'
const hanEnd = '(?:的?(?:酒店|地方|民宿|宾馆))?(?=[吧呢啊呀嘛啦么吗哈，,。.！!？?~～ ]|行不行|可以吗|好了|算了|$)'
const chinese = [
  new RegExp(
    `住(?:宿)?(?:改|换|挪|搬|订|安排)?(?:[到在去回]|得?离)(?:了)?${hanWhere}${hanSide}?${hanNear}${hanEnd}`,
    'u',
  ),
  new RegExp(`住(?!宿)${hanWhere}${hanSide}${hanEnd}`, 'u'),
  new RegExp(
    `${hanBed}.{0,14}?(?:换|改|挪|搬|移|订|定|放|安排|选)(?:[到在去成]|个)(?:离)?${hanWhere}${hanSide}?${hanNear}${hanEnd}`,
    'u',
  ),
  new RegExp(`(?:换|改|找|订|要)(?:一?[家个])?(?:离|在|靠近?)?${hanWhere}(?:近一?[点些]|${hanSide})的?${hanBed}`, 'u'),
  new RegExp(
    `${hanBed}(?:能不能|可以|最好|想|要|得)*(?:离|靠近?|(?:住|放|订)?在)${hanWhere}${hanSide}?${hanNear}${hanEnd}`,
    'u',
  ),
]
const nicer = new RegExp(
  `\\b(?:nicer|better|posher|fancier|more (?:comfortable|upscale|luxurious)|a step up from (?:the|our)) ${bed}\\b|\\b${bed}\\b[^,.;?]{0,12}\\b(?:nicer|fancier|more comfortable|a step up)\\b|(?:[换住]|找|订|要).{0,6}(?:好一?[点些]|高档一?[点些]?|舒服一?[点些]|上档次)的?${hanBed}|${hanBed}(?:能不能|可以|想|要)?.{0,4}(?:换|升级|订|住)(?:个|到|成)?(?:好一?[点些]|更好|高档|舒服)的?`,
  'iu',
)
const tooFar = new RegExp(
  `\\b${bed}\\b[^,.;?]{0,12}\\b(?:too far|so far|(?:pretty|really|very|quite) far|far (?:out|away)|not central|badly located|in the middle of nowhere|in the wrong (?:area|place|part))\\b|${hanBed}(?:的?位置)?(?:有点|实在|也|真)?(?:太[远偏]|不方便)`,
  'iu',
)
const somewhere = new RegExp(
  `\\b(?:something|somewhere|anything|one) ${nearness} (?:the )?${where}${until}|(?:换|找|住)(?:[到在个])?(?<where>[\\p{Script=Han}]{2,8}?)${hanSide}${hanEnd}`,
  'iu',
)
const besideHan = new RegExp(`^${hanSide}`, 'u')
/** Asks about beds instead of moving one. */
const asks =
  /哪[里儿家个一]|有没有|有什么|怎么样|好不好|方便吗|贵不贵|贵吗|多少钱|值得|推荐|\b(?:which|where|what|how|is there|are there|any|recommend|show me|compare|worth|do you know)\b/iu
const notWhere =
  /^(?:[\d一二两三四五六七八九十几]+个?[晚夜天]|的|得|过|下|满|不|了|宿|哪|什么|.+的|an? .+|something.*|another.*|it|here|there|home|night|one|least|most|first|all|same|the same|\d+.*|(?:a |an )?(?:hotel|hostel|budget|airbnb|apartment))$|\b(?:until|till|longer|nights?|days?|people|budget|hours?|bed by)\b/iu
const refused =
  /(?:不想?|别|不要)(?:再)?住[^，,。]*$|\b(?:don't|do not|not|won't|never) (?:want to |need to )?(?:stay|sleep)\b/iu

/** The names of quarters that people have for what every city has. */
const roles: readonly [RegExp, string][] = [
  [/^(?:(?:train|railway|main|central) )?station$|^(?:火)?车站$|^(?:高铁|火车|动车)站$/iu, 'station'],
  [/^airport$|^机场$/iu, 'airport'],
  [
    /^(?:(?:city |town )?cent(?:er|re)|downtown|(?:main )?sights|attractions|middle of (?:town|the city))$|^(?:市中心|市区|城里|景[点区]|中心)$/iu,
    'center',
  ],
]

function nameOfArea(said: string): string {
  return roles.find(([words]) => words.test(said))?.[1] ?? said.slice(0, 120)
}

/** null where there is no bed to move, or the message only asks. */
export function readStayMove(
  text: string,
  { hasBed, destinations = [] }: Pick<ReadingContext, 'hasBed' | 'destinations'>,
): StayMove | null {
  if (!hasBed) return null
  const pieces = text.split(/(?<=[。！!？?；;\n])|(?<=\.)\s+/u).filter((piece) => piece.trim().length > 0)
  for (const [index, piece] of pieces.entries()) {
    if (asks.test(piece) || asksOpinion(piece)) continue
    const read = bedIn(piece.trim(), destinations) ?? complaint(piece, pieces[index + 1])
    if (read) {
      const next = pieces.slice(index + (read.isTwo ? 2 : 1))
      return { by: read.by, rest: [read.rest, ...next].filter(Boolean).join(' ').trim() }
    }
  }
  return null
}

export function stayMoveCall(text: string, by: Bed, context: ReadingContext): ToolCall {
  const { place, bed } = bedOfStop(text, context)
  // A stop whose bed the plan does not have: what there is.
  if (place && bed === null) return callOf(findLodgingSpec, { city: place, ...(by.near && { around: by.near }) })
  const item = bed ? { itemId: bed } : { kind: 'lodging' as const }
  return callOf(editItinerarySpec, { edits: [{ act: 'replace', item, by }] })
}

/** 重庆的酒店, "the hotel in Nice": of a trip of several stops; null = that stop has none. */
function bedOfStop(
  text: string,
  { items, plannedStops = [] }: ReadingContext,
): { place?: string; bed?: string | null } {
  const named = citiesIn(text)
  const at = plannedStops.flatMap(({ place }, index) => (named.includes(place) ? index : []))
  const [index = -1] = at
  const stop = plannedStops[index]
  if (!stop?.firstDay || at.length > 1) return {}
  const until = plannedStops[index + 1]?.firstDay ?? Infinity
  const bed = items.find(
    ({ kind, day }) => kind === 'lodging' && day !== null && day >= (stop.firstDay ?? 1) && day < until,
  )
  return { place: stop.place, bed: bed?.id ?? null }
}

interface Read extends StayMove {
  /** The next sentence says where. */
  isTwo?: boolean
}

function bedIn(text: string, destinations: readonly string[]): Read | null {
  const kind = 'lodging' as const
  for (const pattern of /\p{Script=Han}/u.test(text) ? chinese : english) {
    const match = pattern.exec(text)
    const said = match?.groups?.where?.trim().replace(/^(?:了|靠近|在)/u, '')
    if (!match || !said || notWhere.test(said) || refused.test(text.slice(0, match.index + 4))) continue
    // Another city is another stop, unless it is only near there.
    const isInside = /(?:\b(?:in|at|to)(?: the)?|[在到去]) ?$/iu.test(text.slice(0, text.indexOf(said, match.index)))
    const isBeside = besideHan.test(text.slice(text.indexOf(said, match.index) + said.length))
    if (isInside && !isBeside && citiesIn(said).some((city) => city === said && !destinations.includes(city))) continue
    return { by: { kind, near: nameOfArea(said) }, rest: restOf(text, match) }
  }
  const inMiddle = central.exec(text)
  if (inMiddle) return { by: { kind, near: 'center' }, rest: restOf(text, inMiddle) }
  const more = nicer.exec(text)
  if (more) return { by: { kind, nicer: true }, rest: restOf(text, more) }
  const less = cheaper.exec(text)
  return less
    ? { by: { kind, cheaper: true }, rest: saysCheaper.test(restOf(text, less)) ? '' : restOf(text, less) }
    : null
}

/** "The hotel is too far out. Something in the center?" */
function complaint(piece: string, next: string | undefined): Read | null {
  if (!tooFar.test(piece)) return null
  const said = next && somewhere.exec(next)?.groups?.where?.trim()
  return { by: { kind: 'lodging', near: (said && nameOfArea(said)) || 'center' }, rest: '', isTwo: Boolean(said) }
}

/** Clauses that do not touch what was read. */
function restOf(text: string, { index, 0: { length } }: RegExpExecArray): string {
  const before = text.slice(0, index)
  const after = text.slice(index + length)
  const from = Math.max(before.lastIndexOf(','), before.lastIndexOf('，'))
  const next = /[,，]|\band\b/iu.exec(after)
  return [from < 0 ? '' : before.slice(0, from), next ? after.slice(next.index + next[0].length) : '']
    .map((part) => part.trim())
    .filter((part) => part.length > 1)
    .join(', ')
}
