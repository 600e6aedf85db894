// The party of a trip: 两大一小, 一家三口, 我带我妈和我外婆, me, my wife and two kids (4 and 7), two couples, solo.
import { MarkedText } from '../text/marked-text.ts'
import { chineseNumber, numberOf } from '../text/numbers.ts'
import { countChildren, readAges } from './children.ts'
import { type Companions, readCompanions } from './companions.ts'
import { isOtherParentAway } from './han-groups.ts'
import { countedAdults, isHeadcount } from './headcount.ts'
import { elderlyAmong, type PersonAges, readPersonAges } from './person-ages.ts'
import { countSeniors } from './seniors.ts'
import { withoutSpokenOf } from './spoken-of.ts'
import { isWithoutSpeaker } from './without-speaker.ts'

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
  /** The adults are those who were named, not a number: there may be more of them. */
  isNamed?: true
  /** Only spoken of, as the ones whom something is said of: "my dad doesn't eat beef". */
  isImplied?: true
  /** A number of heads, of which nobody says how many are children: "there's three of us". */
  isHeadcount?: true
  /** More than a trip can hold. */
  isTooMany?: true
}

/** Those named are all, or fewer than before. */
const isOnly =
  /\b(?:just|only|instead|without|isn't|aren't|not|can't (?:come|make it)|won't|no longer|dropped|pulled|cancell?ed|rather than|nobody else)\b|只有|就我|只剩|只带|光是|不[来去](?:了|成)?|[来去]不了|改成|换成|变成|没有别人/iu
/** As the contract of a trip has them. */
export const mostAdults = 30
export const mostChildren = 20

const han = chineseNumber

/** Those who are only spoken of count where nobody is stated. */
export function readParty(source: MarkedText): StatedParty | undefined {
  const text = withoutSpokenOf(source.text)
  const all = readWhole(source)
  if (!all || text === source.text) return all
  const stated = readWhole(new MarkedText(text))
  if (!stated || stated.isGuess) return { ...all, isImplied: true }
  const { childAges, seniors } = all
  return { ...stated, ...(childAges && { childAges }), ...(seniors && { seniors }) }
}

function readWhole(source: MarkedText): StatedParty | undefined {
  const { text } = source
  const hasTotal = /(?:一共|总共|合计|加起来)[^，,。]{0,4}[\d一二两三四五六七八九十]+个?(?:人|大)/u.test(text)
  const family = hasTotal
    ? null
    : (numberOf(
        source
          .exec(new RegExp(`一家(?:子)?${han}口|(?<![\\d一二两三四五六七八九十])${han}口人`, 'u'))
          ?.slice(1)
          .find(Boolean),
      ) ?? numberOf(source.exec(/\bfamily of (\d{1,2})\b/i)?.[1]))
  const people = readPersonAges(source)
  const ages = childAges(source, people)
  const children = countChildren(source, ages)
  const isComing = source.has(
    /(?:也|一起|跟着)(?:要|想)?(?:来|去)|(?:也|要|也要|也想|想|临时)(?:跟|跟着|跟来|跟去|同行|加入|参加|入伙|报名)(?=$|[，,。；一了])|也(?:跟着)?一起(?=$|[，,。；])|再带|还带|(?:多|再加|加)(?:了)?(?:一)?个(?:人|孩子|小孩|朋友)|\b(?:coming(?! (?:back|home|from|out|up|in)\b)|joining|bringing|joins?(?= us))\b|\bas well\b|\b(?:to|will|'ll|can) come (?:along|too|with us)\b|\b1 more (?:of us|person|adult)\b/iu,
  )
  const isFirstTold = source.text.split(' ').length > 6 && isWithSpeaker(source)
  const companions = readCompanions(source)
  const joins =
    isComing &&
    !companions.isSwap &&
    !isFirstTold &&
    !/\b(?:and|&) (?:i|me|myself)(?:'re| are| will|'ll| both)\b/i.test(text) &&
    !/(?:n't|\bnot|\bno longer) (?:be )?(?:coming|joining)|不[来去](?:了|成)/iu.test(text)
  const heads = family === null ? countHeads(source, children) : null
  const stated = family ? familyAdults(family, children) : (heads ?? countAdults(source, companions, joins, children))
  const isOwnGroup = isBoysAndGirls(source.text, ages) && (stated === null || stated === children)
  const adults = isOwnGroup ? children : (stated ?? (children > 0 && isWithSpeaker(source) ? 1 : null))
  const kids = isOwnGroup ? 0 : family && children === 0 ? Math.max(0, family - 2) : children
  if (adults === null && kids === 0) return undefined
  const seniors = Math.max(countSeniors(source), elderlyAmong(people))
  const party: StatedParty = {
    adults: adults ?? (joins ? 0 : 2),
    children: kids,
    ...(ages.length > 0 && { childAges: ages }),
    ...(seniors > 0 && { seniors }),
    ...(heads === null && family === null && companions.count > 0 && !isOnly.test(text) && { isNamed: true as const }),
    ...(heads !== null && children === 0 && isHeadcount(text) && { isHeadcount: true as const }),
    ...(joins && adults === null && { joins }),
    ...(joins && adults !== null && isAddedOnly(text) && { joins }),
    ...(adults === null &&
      /其中|里面有|\b(?:one|two|1|2) of (?:us|them) (?:is|are)\b|\bof (?:them|whom)\b/iu.test(text) && {
        isAmong: true as const,
      }),
    ...(adults === null && !joins && { isGuess: true as const }),
  }
  if (party.adults + party.children === 0) return undefined
  const isTooMany = party.adults > mostAdults || party.children > mostChildren
  return isTooMany ? { ...party, isTooMany } : party
}

/** Said beside the children, or as "a 7-year-old"; the same child may be spoken of twice. */
function childAges(source: MarkedText, people: readonly PersonAges[]): number[] {
  const own = people
    .flatMap(({ ages, isSpeaker, isAgain }) => (isSpeaker || isAgain ? [] : ages))
    .filter((age) => age < 18)
  const others = readAges(source).filter((age) => !people.some(({ ages }) => ages.includes(age)))
  const isTwins = own.length === 1 && others.length === 0 && /\btwins\b|双胞胎/iu.test(source.text)
  return isTwins ? [...own, ...own] : [...own, ...others]
}

/** "Three boys and two girls" of no age and nobody's: the travelers themselves. */
function isBoysAndGirls(text: string, ages: readonly number[]): boolean {
  return (
    ages.length === 0 &&
    /(?<!\b(?:my|our|his|her|their|the|with|little|small|young|and|aged|school) )\b[2-9] (?:boys?|girls?)\b(?! (?:aged|of|under|who))/i.test(
      text,
    ) &&
    !/\b(?:kids?|child(?:ren)?|bab(?:y|ies)|toddlers?|sons?|daughters?|family|parents?|mum|mom|dad|wife|husband|adults?|teens?|teenagers?|year[- ]olds?|scouts?|pupils?|playground)\b/i.test(
      text,
    )
  )
}

/** The children of a family are among its heads. */
function familyAdults(family: number, children: number): number {
  return children > 0 && children < family ? family - children : Math.min(2, family)
}

const ownChild =
  '(?:(?:\\d|little|young|teenage|older|younger|\\d{1,2}[- ](?:years?[- ]old)?) ?)*(?:son|daughter|boy|girl|kid|child|toddler|baby|nephew|niece|grand(?:son|daughter|child|kids?)|twins|sons|daughters|boys|girls|kids|children)'
const withSpeaker = new RegExp(
  `\\b(?:me|i|myself)(?: and|,? with|,? plus| \\+| &) (?:my |a )?${ownChild}\\b|\\b${ownChild}(?: ?\\([^)]{1,48}\\)| of \\d+| aged \\d+|,? who(?:'s| is) \\d+,?)?,? (?:and|&|\\+) (?:me|i|myself)\\b(?!,)|\\b(?:just|only) my ${ownChild}(?: ?\\([^)]{1,48}\\))? and (?:me|i|myself)\\b|\\b(?:taking|bringing|(?:am|i'm|travel|travell?ing|going|come|coming) with) my ${ownChild}\\b|\\b(?:him|her)(?: ?\\(\\d+\\))? and (?:me|i)\\b|\\b(?:mother|father|mum|mom|dad)[- ](?:and[- ])?(?:son|daughter)\\b|(?:母女|父子|父女|母子|娘|爷)(?:俩|两个?)?|我(?:自己)?(?:和|跟|带着?)(?:我的?)?(?:[\\d一二三四五六七八九十]{1,2}岁的?)?(?:儿子|女儿|闺女)`,
  'iu',
)
/** "Me and my daughter": "we" is the two of them. */
const speakerAndChild = new RegExp(
  `\\b(?:me|i|myself) (?:and|with|plus|\\+|&) my ${ownChild}\\b|\\bmy ${ownChild}[^,.;]{0,14}? (?:and|&) (?:me|i|myself)\\b`,
  'iu',
)
const namedParent =
  /\b(?:wife|husband|partner|everyone|(?:her|his) (?:mum|mom|dad|mother|father))\b|老公|老婆|爱人|先生|太太|夫妻/iu
const otherParent =
  /\b(?:wife|husband|partner|we|us|our|we're|everyone)\b|老公|老婆|孩子[他她]?[爸妈]|[他她]爸|[他她]妈|爱人|先生|太太|夫妻|我们(?!母女|父子|父女|母子|娘|爷)/iu

/** "My son's seven … it's just him and me" */
const speakersChild = /\bmy (?:\w+ )?(?:son|daughter|boy|girl|kid|child|toddler|baby|little one)\b/i
/** "Me and my son (14)", 带8岁女儿，就我们母女: the speaker is the only adult. */
function isWithSpeaker(source: MarkedText): boolean {
  const others = speakerAndChild.test(source.text) ? namedParent : otherParent
  return !others.test(source.text) && source.has(withSpeaker)
}

/** "My mum is coming too", 我妈也去: nobody else is counted. */
function isAddedOnly(text: string): boolean {
  return !/\b(?:we|there)(?:'re| are| will be|'ll be)? \d(?! more)|\bmak(?:es|ing) (?:it |us |that )?\d|\bbec[ao]me \d|\d+ (?:of us|people|adults)|(?<![多加](?:了|上)?(?:一|1)?)[\d一二两三四五六七八九十]+个?(?:人|大)/iu.test(
    text,
  )
}

/** The speaker and one more. */
const justTwo = /就[我咱]们?俩|\bjust (?:us 2|the 2 of us|we 2)\b/iu

/** A stated number of people. Children that were named among them are not adults. */
function countHeads(source: MarkedText, children: number): number | null {
  if (
    children === 1 &&
    !otherParent.test(source.text.replace(justTwo, '').replace(/\b(?:us|we|our)\b/giu, '')) &&
    source.has(justTwo)
  )
    return 1
  if (
    source.has(
      /\b(?:just|only) me\b(?! and| plus|,)|就我(?:自己|一个)(?!和|跟)|我(?:自己|一个人)带|一个大人带|(?:宝妈|宝爸|(?<!奶)奶爸(?!爸))(?!和|跟|们)|就我(?:自己|一个人)?(?:和|跟|带)(?:着|我家?|[一二两三俩]个?)*(?:娃|孩子|儿子|女儿|宝宝|闺女|小孩)|公司(?:派|让|安排)我(?!们)|单亲|单身(?:妈妈|爸爸|母亲|父亲)|\bsingle (?:mom|mum|dad|parent|mother|father)\b|\bon my own with\b/iu,
    )
  )
    return 1
  if (children > 0 && speakersChild.test(source.text) && !namedParent.test(source.text) && source.has(pronounPair))
    return 1
  if (children > 0 && isOtherParentAway(source.text)) return 1
  const counted = countedAdults(source, children)
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
  children: number,
): number | null {
  if (children === 0 && source.has(/(?:母女|父子|父女|母子|婆孙|爷孙|祖孙|娘儿?|爷儿?)(?:俩|两个?人?|2人)/u)) return 2
  const couples =
    numberOf(source.exec(/\b(\d) couples\b/i)?.[1]) ??
    numberOf(source.exec(new RegExp(`${han}对(?:夫妻|情侣|夫妇)`, 'u'))?.[1])
  if (couples) return couples * 2 + companions
  // "Family with twins and my mum": the parents are not named.
  const isFamily =
    children > 0 &&
    companions > 0 &&
    !keys.has('partner') &&
    !keys.has('parents') &&
    /\b(?:our|a)? ?family (?:with|of|trip)\b|^family\b/iu.test(source.text)
  if (isFamily) return companions + 2
  const isPair = source.has(
    /情侣|[双2二]人(?:游|行|世界|团|套餐)|夫妻俩?|夫妇|[小老]?两口子?|蜜月|结婚.{0,4}(?:年|纪念)|[我咱]们?俩|[我咱]们?(?:两|2)个?(?![人天]|小时|月)|\bhoneymoon\b|\b(?:our|wedding) (?:[\w-]+ ){0,2}anniversary\b|\bvalentine'?s?\b|\bromantic (?:weekend|trip|getaway|break)\b|\b(?:(?:as |for )?a |we're a |young |retired |married )?couple\b(?! of|s)|\b(?:the (?:two|2) of us|us (?:two|2)|we (?:two|2))\b|\bboth of us\b|\b(?:we're|we are) both\b|\b(?:we're|we are) (?:both )?retired\b/iu,
  )
  const others = companions - (keys.has('partner') ? 1 : 0)
  if (isPair && others > 0 && besidePair.test(source.text)) return 2 + others
  if (isPair && companions < 2) return 2
  if (isPair && /[我咱]们?俩/u.test(source.text) && !besidePair.test(source.text)) return 2
  if (companions === 0 && source.has(pronounPair)) return 2
  const speakers =
    group === 0 && isWithoutSpeaker(source, companions) ? 0 : isOurs.test(source.text) && !keys.has('partner') ? 2 : 1
  if (companions > 0) return joins && isAddedOnly(source.text) ? companions : companions + speakers
  if (
    source.has(
      /独自|就自己|[一1][枚只](?=$|[，,。])|(?:学生党?|打工人|社畜|背包客|上班族|单身狗|女生|男生|大学生)[一1]?个?(?=$|[，,。])|(?<![\d一二三四五六七八九十])[一1][人枚](?![均份间\d一二三四五六七八九十百千]|预算|不超|不超过|最多|顶多|大概|准备|打算|出|掏|花|控制)|一个人(?!.{0,2}(?:预算|最多|不超过|控制))|自己一?个?(?:人)?(?:去|玩|旅)|独行|就我(?:自己|一个)|单人|\b(?:solo|alone|by myself|on my own|just (?:for )?me|only me|(?<!\b(?:allergy|allergies|vegetarian|vegan|halal|meals?) )for one|(?:for|to|all by) myself|single travell?er|on (?:my|me) (?:own|tod|todd|jack)|(?<=^|[.;,] ?)(?:1|one) (?:travell?er|person|pax)|(?:table|party|committee|trip|room) (?:for|of) (?:one|1)|myself for company)\b/iu,
    )
  )
    return 1
  return null
}
