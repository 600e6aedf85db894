// Cities that a message speaks of and that are no wish: a past trip, where somebody lives, works or changes planes, a comparison,
// a street, a person of the name. A city is a stop only where nothing says that it is something else.
import type { CityMention } from '../names/city-names.ts'
import type { MarkedText } from '../text/marked-text.ts'

export interface PlacesSpokenOf {
  wanted: CityMention[]
  /** Where the travelers live, as far as it is not told by the way they come. */
  home?: string
}

/** Cities that stand in one list, with the clause around them. */
interface Group {
  cities: CityMention[]
  head: string
  tail: string
  sentence: string
}

const kin =
  '(?:friends?|mates?|sisters?|brothers?|cousins?|aunt(?:ie)?s?|uncles?|mums?|moms?|dads?|mothers?|fathers?|parents|grand\\w+|grann(?:y|ies)|grans?|nans?|nan(?:a|ny)|daughters?|sons?|kids?|boss|colleagues?|company|firm|employer|clients?|girlfriend|boyfriend|gf|bf|wife|husband|partner|fianc[eé]e?|family|families|relatives|in-laws|mother-in-law|pals?|budd(?:y|ies)|neighbou?rs?|nieces?|nephews?|flatmates?|roommates?|god\\w+|sitter|people)'
const pastTime =
  /\b(?:last (?:year|summer|winter|spring|autumn|fall|month|time|trip|holiday|vacation|christmas|easter)(?! of\b)|(?:years?|months?|ages) ago|in (?:19\d\d|20[01]\d)|back then|as (?:a )?(?:kids?|child|children|students?|teenagers?))\b/i
const pastVerb =
  /\b(?:did|done|visited|saw|seen|(?:been|went|gone|travell?ed|flew) (?:back )?to|(?:were|was|been) (?:just |only |both |all |once )*in|came (?:back )?from|loved|liked|enjoyed|hated|(?:honeymooned|stayed|lived|grew up|born|born and (?:bred|raised)|raised|married|engaged|met|studied|burnt|robbed|ill|sick) in|(?:spent|had|left) [^,.;]{1,30} in|toured|explored|(?:trip|holiday|vacation|honeymoon) (?:was|were)(?: (?:to|in))?|back from|returned from|memories of|(?:disaster|time|weekend|trip|honeymoon|holiday) in) (?:the |both |all |once )*$/i
const neverSeen = /\b(?:never|not|n't|yet)\b[^,.;]{0,12}\b(?:been|seen|visited|done|did|went|gone)\b/i
const pastVerdict =
  /^,? (?:was|were|wasn't|weren't|had been|(?:did|does)(?:n't| not)|let us down|disappointed|bored us|left us)\b(?! (?:suggested|recommended|mentioned|thinking))|^ too (?!\b(?:and|please)\b)\p{L}+|^ (?:can wait|(?:is|will be) for (?:another|next|some other)|another time|some other time|next year|is next year)\b/iu
const goesBack =
  /\b(?:(?:want|wants|like|love|wish|hope|plan|dying|keen|time)(?: to)? (?:go |be |come )?(?:back|again)|(?:go|going|get|head|heading) back|return(?:ing)? (?:there|to)|(?:do|see|visit) (?:it|that|them|there)? ?again|once more)\b/i
const neverAgain = /\b(?:never|not|no) (?:\w+ )?again\b/i

const livesThere = new RegExp(
  `\\b${kin}(?! and (?:i|me|myself)\\b)(?:[^,.;]{0,24} )?(?:lives?|living|lived|is|are|was|were|works?|working|studies|studying|grew up|stays?|moved|came|comes?|coming|flies|flying|travels?|arrives?|based|born|resides?|settled|retired|will (?:come|fly|travel|arrive))\\b[^,.;]{0,24}\\b(?:in|from|to|near|outside|out of|via|through) (?:the )?$`,
  'i',
)
const ofPerson = new RegExp(`\\b${kin} (?:from|of|(?:who (?:is|are) )?(?:over |out |back |down |up )?in|near) $`, 'i')
const seesPerson =
  /\b(?:visit(?:ing)?|see(?:ing)?|stay(?:ing)? with|meet(?:ing)?|catch(?:ing)? up with|join(?:ing)?)\b/i
const isPerson = new RegExp(`\\b(?:${kin}|named|called|mr\\.?|mrs\\.?|ms\\.?|miss|little|baby) $`, 'i')
const meetsThere = /\b(?:meet|join|see)(?:s|ing)? (?:me|us|up) (?:in|at) $|\bwith (?:me|us)\b/i

const changes =
  /\b(?:lay-?overs?|stop-?overs?|connections?|connect(?:s|ing)?|transits?|transfers?|chang(?:e|es|ing)(?: (?:planes?|trains?|flights?|over))?|switch(?:es|ing)? (?:planes?|trains?|flights?))\b[^,.;]{0,20}\b(?:in|at|through|via|thru) $|\b(?:fl(?:y|ies|ying|ights?)|trains?|bus(?:es)?|ferry|route|routed|connects?|goes?|lands?)\b[^,.;]{0,30}\b(?:via|through) $/i
const mustBe =
  /\b(?:(?:have|has|had|need|needs|got|must|due|expected|supposed)(?: to)?(?: then)? be(?: back)? in|wants? (?:me|us) (?:back )?in|(?:home|back home|flight|train|bus|ferry|coach) (?:back )?to) $/i
const compared =
  /\b(?:than(?: in)?|unlike|compared (?:to|with)|similar to|remind(?:s|ed)? (?:me|us) of|(?:as|so) \p{L}+ (?:as|like)(?: in)?|vibe of|instead of|rather than) (?:the )?$/iu
const dropped = /\b(?:scrap|ditch|drop|forget(?: about)?|cancel|lose|bin|skip) $/i
const ofStreet =
  /\b(?:rue|place|gare|avenue|boulevard|hotel|hôtel|calle|plaza|piazza|porte|pont|quai|rua|paseo|café|brasserie)(?: (?:de|du|des|di|da|della|del|la|le))* (?:d['’])?$/i
const ofThing =
  /^(?:-(?:style|like|ish|esque)\b| (?:United|FC|City FC|Saint-Germain|style|soap|mustard|sprouts|sausages?|marathon|Philharmonic|Symphony)\b)/
const livesIn =
  /\b(?:(?:our|my|the) (?:flat|house|home|place|apartment|farm|cottage|family|office)(?: here)?(?: is| are)? (?:in|near|outside)|(?:i|we|i'm|we're|we are|i am)(?: both| all| currently| just| still| now)* (?:live|living|work|working|based|located|reside|residing|study|studying)(?: [^,.;]{1,30})? (?:in|near|outside)|(?:i'm|i am|we're|we are) [^,.;]{1,40} (?:at|for) [^,.;]{1,24} in|(?:moved|relocated|emigrated) to|(?:greetings|hello|hi|hey|cheers) from|\b(?:be|are|am|'re|'m) back (?:home )?(?:in|to)|\bhome in) $/i

/** Of several cities only: the others are the wish. */
const work =
  /\b(?:work|meetings?|conference|office|job|business|seminar|workshop|interview|clients?|trade fair|exams?|wedding|funeral)\b[^,.;]{0,14}\b(?:in|at) $/i
const anotherTime =
  /\b(?:next (?:year|summer|winter|spring|autumn|time)|another (?:time|year|trip)|some ?day|1 day (?:we|i|we'll|i'll)\b|one day (?:we|i|we'll|i'll)\b|later (?:this|in the) year|the year after|eventually|originally|at first)\b/i
const otherIdea =
  /\b(?:(?:was|were|had been|been) (?:thinking|considering|planning|looking|going|dreaming)\b[^,.;]{0,16}|(?:wife|husband|partner|kids|friends?|he|she|they|boyfriend|girlfriend) (?:wanted|voted for|suggested|says?|said)|first (?:idea|choice|thought) was|my heart says|toyed with|considered) $/i

const listed = /^(?:\s*(?:,|&|\+|\/|and|or|, and|, or)\s*)$/i
const opens =
  /[.;:!?\n()]|,(?!\d)|\s[-–—]\s|\b(?:but|so|because|while|though|although|however|then|this time|now|whereas)\b/gi

export function placesSpokenOf(source: MarkedText, cities: readonly CityMention[]): PlacesSpokenOf {
  const { text } = source
  const groups = groupsOf(text, cities)
  const homes = groups.filter(({ head }) => livesIn.test(head))
  const others = groups.filter((group) => !homes.includes(group) && isSpokenOf(group))
  const open = groups.filter((group) => !homes.includes(group) && !others.includes(group))
  const idle = open.filter(isOtherIdea)
  const gone = [...homes, ...others, ...(idle.length < open.length ? idle : [])].flatMap(({ cities: all }) => all)
  for (const { start, end } of gone) source.mark(start, end)
  const home = homes.flatMap(({ cities: all }) => all).find(({ isCountry }) => !isCountry)?.name
  return { wanted: cities.filter((city) => !gone.includes(city)), ...(home && { home }) }
}

function groupsOf(text: string, cities: readonly CityMention[]): Group[] {
  const lists: CityMention[][] = []
  for (const city of cities) {
    const last = lists.at(-1)?.at(-1)
    if (last && listed.test(text.slice(last.end, city.start))) lists.at(-1)?.push(city)
    else lists.push([city])
  }
  return lists.map((list) => {
    const [start, end] = [list[0]?.start ?? 0, list.at(-1)?.end ?? 0]
    const [head, tail] = [text.slice(0, start), text.slice(end)]
    const from = [...head.matchAll(opens)].at(-1)
    const until = tail.search(new RegExp(opens.source, 'i'))
    return {
      cities: list,
      head: from ? head.slice(from.index + from[0].length) : head,
      tail: until < 0 ? tail : tail.slice(0, until),
      sentence: `${/[^.;!?\n]*$/.exec(head)?.[0] ?? ''}\uE009${/^[^.;!?\n]*/.exec(tail)?.[0] ?? ''}`,
    }
  })
}

function isSpokenOf({ head, tail, sentence }: Group): boolean {
  const isPast = pastVerb.test(head) || pastTime.test(`${head}\uE009${tail}`) || pastVerdict.test(tail)
  if (isPast && !neverSeen.test(head) && (!goesBack.test(sentence) || neverAgain.test(sentence))) return true
  if (livesThere.test(head) && !meetsThere.test(head) && !/\bwith (?:me|us)\b/i.test(tail))
    return (
      !seesPerson.test(sentence.replace(/\uE009.*/s, '')) &&
      !/\b(?:visit|see|stay with) (?:her|him|them)\b/i.test(sentence)
    )
  if (ofPerson.test(head)) return / from $/i.test(head) || !seesPerson.test(head)
  if (isPerson.test(head)) return true
  return [changes, mustBe, compared, dropped, ofStreet].some((cue) => cue.test(head)) || ofThing.test(tail)
}

function isOtherIdea({ head, tail }: Group): boolean {
  return work.test(head) || anotherTime.test(`${head}\uE009${tail}`) || otherIdea.test(head)
}
