// The party of a trip: 两大一小, 一家三口, 我带我妈和我外婆, me, my wife and two kids (4 and 7), two couples, solo.
import { MarkedText } from '../text/marked-text.ts'
import { chineseNumber, numberOf } from '../text/numbers.ts'
import { countChildren, readAges } from './children.ts'
import { type Companions, readCompanions } from './companions.ts'
import { namedCompanions } from './named-companions.ts'
import { countSeniors } from './seniors.ts'

export interface StatedParty {
  adults: number
  children: number
  childAges?: number[]
  seniors?: number
  /** They come in addition to those known. */
  joins?: true
  /** The children named are some of those counted before: 其中一个小孩. */
  isAmong?: true
  /** Only children were named: the adults are a guess. */
  isGuess?: true
}

const adultNoun =
  '(?:people|backpackers|teachers|photographers|pensioners|retirees|siblings|girlfriends|pals|foodies|mums|moms|dads|flatmates|roommates|teammates|coworkers|nurses|doctors|engineers|musicians|artists|women|men|lads|blokes|heads|girls(?<=(?:\\b(?:hen|bachelorette)\\b.{0,30}|^\\d{1,2} girls))|persons?|adults?|grown-?ups|of us|travell?ers|friends|mates|guests|pax|colleagues|students|ladies|guys|seniors|buddies|members|delegates|participants|attendees|gents|gentlemen|fellas|chaps|bros|dudes|aunties|uncles|cousins|clients|bandmates|classmates|housemates|retired teachers|[a-z]{3,}(?:mates|workers|women|men|ists))'
const han = chineseNumber
/** 人数改成三个: the noun stands before the number. */
const headcount = new RegExp(
  `(?:人数|一行|共|总共|变成|减到|加到|大人(?=[^，,。]{1,4}$)|兄弟|姐妹|姐弟|兄妹|哥们|闺蜜|同学|朋友|室友|部门|公司|团队|team)[^，,。\\d一二两三四五六七八九十]{0,4}${han}(?:来|多)?(?:个|位|人)(?!小时|月|景点|地方|天|娃|孩|小)`,
  'u',
)

export function readParty(source: MarkedText): StatedParty | undefined {
  const { text } = source
  const family =
    numberOf(source.exec(new RegExp(`一家${han}口`, 'u'))?.[1]) ??
    numberOf(source.exec(/\bfamily of (\d{1,2})\b/i)?.[1])
  const ages = readAges(source)
  const children = countChildren(source, ages)
  const joins = source.has(
    /(?:也|一起|跟着)(?:要)?(?:来|去)|再带|还带|(?:多|再加|加)(?:了)?(?:一)?个(?:人|孩子|小孩|朋友)|\b(?:coming|joining|bringing)\b|\bas well\b|\bto come along\b/iu,
  )
  const heads = family === null ? countHeads(source, children) : null
  const companions = readCompanions(source)
  const stated = family ? familyAdults(family, children) : (heads ?? countAdults(source, companions, joins))
  const adults = stated ?? (children > 0 && isWithSpeaker(source) ? 1 : null)
  const kids = family && children === 0 ? Math.max(0, family - 2) : children
  if (adults === null && kids === 0) return undefined
  const seniors = countSeniors(source)
  const party: StatedParty = {
    adults: adults ?? (joins ? 0 : 2),
    children: kids,
    ...(ages.length > 0 && { childAges: ages }),
    ...(seniors > 0 && { seniors }),
    ...(joins && adults === null && { joins }),
    ...(joins && adults !== null && isAddedOnly(text) && { joins }),
    ...(adults === null &&
      /其中|里面有|\b(?:one|two|1|2) of (?:us|them) (?:is|are)\b|\bof (?:them|whom)\b/iu.test(text) && {
        isAmong: true as const,
      }),
    ...(adults === null && !joins && { isGuess: true as const }),
  }
  return party.adults <= 30 && party.children <= 20 && party.adults + party.children > 0 ? party : undefined
}

/** The children of a family are among its heads. */
function familyAdults(family: number, children: number): number {
  return children > 0 && children < family ? family - children : Math.min(2, family)
}

const ownChild =
  '(?:(?:little|young|teenage|older|younger|\\d{1,2}[- ](?:years?[- ]old)?) ?)*(?:son|daughter|boy|girl|kid|child|toddler|baby|nephew|niece|grand(?:son|daughter|child|kids?)|twins|boys|girls|kids|children)'
const withSpeaker = new RegExp(
  `\\b(?:me|i|myself)(?: and|,? with|,? plus| \\+| &) (?:my |a )?${ownChild}\\b|\\b${ownChild}(?: ?\\([^)]{1,12}\\)| of \\d+| aged \\d+|,? who(?:'s| is) \\d+,?)?,? (?:and|&|\\+) (?:me|i|myself)\\b(?!,)|\\b(?:taking|bringing) my ${ownChild}\\b|\\b(?:him|her)(?: ?\\(\\d+\\))? and (?:me|i)\\b|\\b(?:mother|father|mum|mom|dad)[- ](?:and[- ])?(?:son|daughter)\\b|(?:母女|父子|父女|母子|娘|爷)(?:俩|两个?)?|我(?:自己)?(?:和|跟|带着?)(?:我的?)?(?:[\\d一二三四五六七八九十]{1,2}岁的?)?(?:儿子|女儿|闺女)`,
  'iu',
)
const otherParent =
  /\b(?:wife|husband|partner|we|us|our|we're|everyone)\b|老公|老婆|孩子[他她]?[爸妈]|[他她]爸|[他她]妈|爱人|先生|太太|夫妻|我们(?!母女|父子|父女|母子|娘|爷)/iu

/** "Me and my son (14)", 带8岁女儿，就我们母女: the speaker is the only adult. */
function isWithSpeaker(source: MarkedText): boolean {
  return !otherParent.test(source.text) && source.has(withSpeaker)
}

/** "My mum is coming too", 我妈也去: nobody else is counted. */
function isAddedOnly(text: string): boolean {
  return !/\b(?:we|there)(?:'re| are| will be|'ll be)? \d|\bmak(?:es|ing) (?:it |us |that )?\d|\d+ (?:of us|people|adults)|[\d一二两三四五六七八九十]+个?(?:人|大)/iu.test(
    text,
  )
}

/** A stated number of people. Children that were named among them are not adults. */
function countHeads(source: MarkedText, children: number): number | null {
  if (children > 0 && !otherParent.test(source.text.replace(/就[我咱]们?俩/u, '')) && source.has(/就[我咱]们?俩/u))
    return 1
  if (
    source.has(
      /\b(?:just|only) me\b(?! and| plus|,)|就我(?:自己|一个)(?!和|跟)|我(?:自己|一个人)带|一个大人带|单亲|单身(?:妈妈|爸爸|母亲|父亲)|\bsingle (?:mom|mum|dad|parent|mother|father)\b|\bon my own with\b/iu,
    )
  )
    return 1
  const counted = countedAdults(source)
  if (counted === null) return null
  const { value, isTotal } = counted
  return isTotal && children > 0 && value > children ? value - children : value
}

const pronounPair =
  /\b(?:he|she|him|her) and (?:i|me)\b|\b(?:me|i) and (?:him|her)\b|\bnewly[- ]?weds?\b|\bjust married\b|\bpair of us\b/iu

/** "My parents, us two and our son": the speaker comes as a pair. */
const isOurs =
  /(?:^|, |\band |\bplus )us(?=,| and| plus| \+|$)|两口子?|夫妻二人|[我咱]们?俩|[我咱]们(?:两|2)个(?![人天]|小时|月)|夫妻俩|\b(?:us|we) 2\b|\bthe 2 of us\b/iu

/** Others come on top of the two. */
const besidePair =
  /加上?|带|陪|还有|\b(?:plus|join\w*|along with|as well as|together with)\b|\bcoming (?:along )?with\b/iu

function countAdults(
  source: MarkedText,
  { count: companions, keys, group }: Companions,
  joins: boolean,
): number | null {
  if (source.has(/三口人/u)) return 3
  const couples =
    numberOf(source.exec(/\b(\d) couples\b/i)?.[1]) ??
    numberOf(source.exec(new RegExp(`${han}对(?:夫妻|情侣|夫妇)`, 'u'))?.[1])
  if (couples) return couples * 2 + companions
  const isPair = source.has(
    /情侣|夫妻俩?|夫妇|[小老]?两口子?|蜜月|结婚.{0,4}(?:年|纪念)|[我咱]们?俩|[我咱]们?(?:两|2)个?(?![人天]|小时|月)|\bhoneymoon\b|\b(?:our|wedding) anniversary\b|\bvalentine'?s?\b|\bromantic (?:weekend|trip|getaway|break)\b|\b(?:(?:as |for )?a |we're a |young |retired |married )?couple\b(?! of|s)|\b(?:the (?:two|2) of us|us (?:two|2)|we (?:two|2))\b|\bboth of us\b|\b(?:we're|we are) (?:both )?retired\b/iu,
  )
  const others = companions - (keys.has('partner') ? 1 : 0)
  if (isPair && others > 0 && besidePair.test(source.text)) return 2 + others
  if (isPair && companions < 2) return 2
  if (companions === 0 && source.has(pronounPair)) return 2
  const speakers =
    group === 0 && isWithoutSpeaker(source, companions) ? 0 : isOurs.test(source.text) && !keys.has('partner') ? 2 : 1
  if (companions > 0) return joins && isAddedOnly(source.text) ? companions : companions + speakers
  if (
    source.has(
      /独自|就自己|单身狗|(?<![\d一二三四五六七八九十])[一1][人枚](?![均份间])|一个人(?!.{0,2}(?:预算|最多|不超过|控制))|自己一?个?(?:人)?(?:去|玩|旅)|独行|就我(?:自己|一个)|单人|\b(?:solo|alone|by myself|on my own|just me|only me|(?<!\b(?:allergy|allergies|vegetarian|vegan|halal|meals?) )for one|for myself|single travell?er)\b/iu,
    )
  )
    return 1
  return null
}

/** "It's only my parents traveling", "grandma, grandpa and three grandkids", 就我爸妈两个人去. */
function isWithoutSpeaker(source: MarkedText, companions: number): boolean {
  if (
    source.has(
      /\b(?:only|just) (?:the (?:two|2) of )?them\b|\bonly my (?:parents|grandparents|in-laws|folks)\b|\b(?:without me|i'm not (?:coming|going)|i won't be)\b|就(?:我|他们?)?(?:爸妈|父母|爷爷奶奶)(?:俩|两个?人?)?(?:自己)?去|我不去/iu,
    )
  )
    return true
  return (
    companions >= 2 &&
    !/\p{Script=Han}/u.test(source.text) &&
    !/\b(?:i|i'm|i've|i'd|me|my|we|we're|we've|we'd|us|our|myself|with|plus)\b/i.test(
      source.text.replace(/\bwith \d/gi, ''),
    )
  )
}

const headNoun =
  '(?:大人|成人|成年人|老人|老头|老太|大[妈爷叔姐哥]|阿姨|叔叔|舍友|队友|伙伴|妹子|美女|帅哥|小伙|汉子|网友|客户|员工|亲戚|家长|医生|游客|大(?=\\s*[\\d一二两三,，和加带])|人(?!均|民|口|份|间|预算|[变多少])|口人|室友|驴友|小伙伴|老师|朋友(?!也)|同学|同事|伙伴|姑娘|女生|男生|女孩|学生|闺蜜)'
/** They have a need that the others may not have. */
const isSome =
  /^(?:[^,.;，。他她我它你]{0,3}?(?:吃素|不吃|不能|不喝|怕|对.{1,6}过敏|过敏|是回|信|怀孕)|,? (?:(?:are|is) (?:vegetarian|vegan|allergic|muslim|pregnant|jewish)|don't|doesn't|do not|can't|eats?\b|who|whom))/iu

function countedAdults(source: MarkedText): { value: number; isTotal: boolean } | null {
  const heads = numberOf(source.exec(headcount)?.[1])
  if (heads !== null) return { value: heads, isTotal: true }
  const { text } = source
  const grown = [...text.matchAll(new RegExp(`${han}个?(?:老人|大人|成人)`, 'gu'))]
  if (grown.length > 1)
    return { value: grown.reduce((sum, match) => sum + (numberOf(match[1]) ?? 0), 0), isTotal: false }
  const named =
    /\b(?:(pair|duo)|(trio|threesome)|(quartet|foursome)) of\b(?! us\b.{0,4}days)|\b(?:we're|we are) a (?:(duo|pair)|(trio|threesome)|(quartet|foursome))\b/iu.exec(
      text,
    )
  if (named) {
    source.mark(named.index, named.index + named[0].length)
    return { value: (named[1] ?? named[4]) ? 2 : (named[2] ?? named[5]) ? 3 : 4, isTotal: true }
  }
  if (source.has(/(?:[我咱]们?|同事|同学|闺蜜|兄弟|姐妹|朋友|哥们|室友|母女|父子)仨/u))
    return { value: 3, isTotal: true }
  const roster = namedCompanions(text)
  if (roster) {
    source.mark(roster.start, roster.end)
    return { value: roster.count + 1, isTotal: true }
  }
  const chinese = [
    ...text.matchAll(
      new RegExp(
        `(?<![每第少]|有(?=[一1])|多了?|[再又]?加了?|漏了?)(?:${han})(?:来|多)?\\s*(?:个|位|名)?\\s*(?:大学|高中|老|退休的?|年轻的?|单身的?|外地的?|公司的?|中年|好)*${headNoun}|[我咱]们${han}个(?!\\s*(?:小时|月|景点|地方|天))`,
        'gu',
      ),
    ),
  ].filter(
    ({ 0: said, index }) =>
      !/^(?:一|1)个人/u.test(said) || !/^(?:的?预算|最多|不超过)/u.test(text.slice(index + said.length)),
  )
  const english = [
    ...text.matchAll(
      new RegExp(
        `\\b(\\d{1,2}) (?:(?!(?:days?|nights?|weeks?|hours?|months?|euros?|pounds|dollars|of|for|with|and|or|kids?|child\\w*|small|little|more|to|in|at|on|per|a|the|my|our|star|stops?|museums?|other)\\b)[a-z-]+ ){0,2}?${adultNoun}\\b|\\b(?:group|party|bunch) of (\\d{1,2})\\b|\\bfor (\\d{1,2})(?=[,.!?;]| (?:and|please|with|on|in|from|at)\\b|$)|\\b(?:we|we'll|there)(?:'re| are| will be|'ll be| be) (?:now )?(\\d{1,2})\\b(?! (?:days|nights|kids|children|year))|(?<=\\b(?:dropped out|pulled out|bailed|not coming|can't (?:come|make it))\\b.{0,24})\\b(\\d{1,2})\\b(?! (?:days|nights))|\\b(\\d{1,2}) (?:in )?total\\b(?<! \\d{3,} total)|\\bmak(?:es|ing) (?:it |us |that )?(\\d{1,2})\\b(?! (?:days|nights|weeks))|\\b(\\d{1,2}) seniors\\b`,
        'gi',
      ),
    ),
  ]
  const all = [...chinese, ...english].sort((a, b) => a.index - b.index)
  // "With two friends" and 跟两个同事 are counted beside the speaker.
  const own = all.filter(
    ({ 0: said, index }) =>
      !(
        /friends|mates|pals|girlfriends|coworkers|colleagues|buddies|guys|朋友|同学|同事|闺蜜|[舍室队驴网]友|伙伴/iu.test(
          said,
        ) &&
        (/(?:和|跟|与|带着?)$/u.test(text.slice(0, index)) ||
          /\b(?:with|and|plus|me|i)\b[^,.]{0,6}$/i.test(text.slice(0, index)))
      ) &&
      !/junior|^1 of us/i.test(said) &&
      !(/of us$/i.test(said) && /\b(?:join\w*|with) (?:the )?$/i.test(text.slice(0, index))) &&
      !/^ (?:and (?:me|i)\b|of my\b)/i.test(text.slice(index + said.length)) &&
      // "A nut allergy for one traveler"
      !/\b(?:allerg\w+|vegetarian|vegan|halal|kosher|meals?) (?:for |in )?$/i.test(text.slice(0, index)),
  )
  for (const { index, 0: said } of own) source.mark(index, index + said.length)
  const stated =
    own.find(({ 0: said, index }) => !isSome.test(text.slice(index + said.length))) ??
    (readCompanions(new MarkedText(text)).count === 0 && !/couples|[对]/iu.test(text) ? own[0] : undefined)
  const value = numberOf(stated?.slice(1).find((group) => group !== undefined))
  if (!stated || value === null || value < 1) return null
  const around = text.slice(Math.max(0, stated.index - 8), stated.index + stated[0].length + 6)
  const hasPart = /其中|里面有|\bof (?:them|whom)\b|\bincl(?:\.|ud\w+)?/iu.test(text)
  if (/\bthere(?:'ll| will)? be\b|\bwe'll be\b/i.test(stated[0]) && /\b(?:birthday|graduation|wedding)\b/i.test(text))
    return { value, isTotal: false }
  // "The two of us plus a baby"
  if (/^,? (?:plus|and|with|\+|&) /i.test(text.slice(stated.index + stated[0].length)) && !hasPart)
    return { value, isTotal: false }
  return { value, isTotal: hasPart || /of us|heads|total|一共|总共|就我们|altogether/iu.test(around) }
}
