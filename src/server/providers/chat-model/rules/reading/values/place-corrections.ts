// What a message says of the part that its places play: 龙门石窟是洛阳的景点, "Ronda is a day trip from Malaga", 目的地是西安和洛阳, "not
// Andalusia as a stop".

export interface Span {
  start: number
  end: number
}

const kindOfSight = '(?:景点|景区|古迹|名胜|寺庙|石窟|寺|庙|公园|老街|古镇|区|郊区|城区|一部分|地方)'
const sightIn = [
  new RegExp(
    `(?<said>[^，,。；;！!？?]{2,30}?)(?:两个|几个|这些|那些)?(?:都|全|也|就|只|其实|本来|不过)*(?:是|属于|算)(?<place>[^，,。；;是]{2,10}?)(?:市|那边|当地|附近|里面?|周边)?的?(?:(?:两|一|几|二|三)?个)?${kindOfSight}`,
    'gu',
  ),
  /(?<said>[^.;!?]{3,60}?)(?:'s|'re| is| are| was| were)(?: (?:both|all|just|only|really|actually|merely))* (?:(?:a|an|the|some|two|three|famous|main|big|popular|easy|nice) )*(?:sights?|places?(?: to (?:see|visit))?|attractions?|temples?|monuments?|districts?|neighbou?rhoods?|quarters?|parts?|day trips?|suburbs?|excursions?) (?:in|of|near|from|outside|around|by) (?:the )?(?<place>[^,.;!?]{3,30})/giu,
]
const stopsAre = [
  /目的地(?:就|只|应该|其实|还|一直)*(?:是|为|有|改成|改为|:|：)(?<said>[^，,。；;！!？?]{2,40})/gu,
  /(?<said>[^，,。；;！!？?]{2,30}?)(?:才|就)是(?:我们的?|这次的?)?目的地/gu,
  /\b(?:destinations?|cities|stops)(?: of (?:the|our|my) trip)? (?:are|is|should be|were)(?: (?:just|only|really|actually))* (?<said>[^.;!?]{3,60}?)(?=[.;!?]|$|,? (?:and|but) (?:the|not)\b)/giu,
]

export interface SaidRoles {
  /** What is only a sight, or a quarter, of another place. */
  sights: Span[]
  /** Names of sights, as they are written. */
  names: string[]
  /** Where the other place is named. */
  places: Span[]
  /** Whole statements. */
  used: Span[]
}

export function rolesSaid(text: string): SaidRoles {
  const found = sightIn.flatMap((pattern) => [...text.matchAll(pattern)])
  const spanOf = (match: RegExpExecArray, name: 'said' | 'place') => {
    const said = match.groups?.[name] ?? ''
    const start = match.index + (name === 'said' ? 0 : match[0].lastIndexOf(said))
    return {
      start: start + (name === 'said' ? otherClause(said, match[0].slice(said.length)) : 0),
      end: start + said.length,
    }
  }
  const names = found.flatMap((match) => {
    if (partOf.test(match[0].slice((match.groups?.said ?? '').length))) return []
    const { start, end } = spanOf(match, 'said')
    return text
      .slice(start, end)
      .split(separator)
      .map((name) => name.replace(lead, '').trim())
  })
  return {
    sights: found.map((match) => spanOf(match, 'said')),
    names: names.filter((name) => isSightName.test(name)),
    places: found.map((match) => spanOf(match, 'place')),
    used: found.map(({ index, 0: said }) => ({ start: index, end: index + said.length })),
  }
}

/** Where the subject begins: behind another clause, or, of one thing, behind the last comma. */
function otherClause(said: string, rest: string): number {
  const verb = [...said.matchAll(/\b(?:is|are|was|were|go|going|want)\b/giu)].at(-1)?.index ?? 0
  const isOne = /^(?:'s| is| was)\b/iu.test(rest)
  const comma = isOne ? said.lastIndexOf(',') : said.indexOf(',', verb)
  return (verb > 0 || isOne) && comma >= verb ? comma + 1 : 0
}

const separator = /和|跟|与|、|以及|,|\band\b|&/iu
const lead = /^(?:其实|但是?|不过|我说的|我是说|那个?|这个?|都|(?:but|no|well|and|because|both|the) )+/iu
/** Two characters and more in Chinese; in English written like a name. */
const isSightName = /^\p{Script=Han}{2,8}$|^\p{Lu}[\p{L}'’-]+(?: [\p{L}'’-]+){0,4}$/u
const partOf = /(?:区|一部分)$|\b(?:districts?|neighbou?rhoods?|quarters?|parts?|suburbs?|areas?)\b/iu

/** Where the destinations are named as such; null where they are not. */
export function stopsSaid(text: string): Span | null {
  const [match] = stopsAre.flatMap((pattern) => [...text.matchAll(pattern)])
  if (!match) return null
  const said = match.groups?.said ?? ''
  const start = match.index + match[0].indexOf(said)
  return { start, end: start + said.length }
}

const notBefore = /(?:\bnot|\bnever|\bwithout|不要把|别把|不把|不是)(?: to)? ?["'“‘「]?$/iu
const asStopAfter =
  /^["'”’」]? ?(?:as|for) (?:a |an |another |an? extra |our )?(?:separate |overnight )?(?:stop|destination|city|base|overnight)\b|^["'”’」]?(?:当成?|当作|作为|算作?|列为)(?:单独的?|一个)?(?:目的地|一?站|城市)/iu
const noStopAfter =
  /^["'”’」]? ?(?:is|are|was|were)(?:n't| not) (?:a |an |our |my |one of the )?(?:separate )?(?:stops?|destinations?|cit(?:y|ies)|base)\b|^["'”’」]?[^，,。；;！!？?]{0,16}?(?:都|也)?(?:不是|不算|不用当|不当)(?:单独的?|一个|成|作)*(?:目的地|一?站(?!在)|城市)/iu

/** "Not Andalusia as a stop", 白马寺不是目的地 */
export function isDeniedStop(text: string, { start, end }: Span): boolean {
  const tail = text.slice(end)
  return noStopAfter.test(tail) || (notBefore.test(text.slice(0, start)) && asStopAfter.test(tail))
}
