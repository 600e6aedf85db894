// The party of a trip: 两大一小, 一家三口, 我带我妈和我外婆, me, my wife and two kids (4 and 7), two couples, solo.
import type { MarkedText } from '../text/marked-text.ts'
import { chineseNumber, numberOf } from '../text/numbers.ts'

export interface StatedParty {
  adults: number
  children: number
  childAges?: number[]
  seniors?: number
  /** They come in addition to those known. */
  joins?: true
  /** Only children were named: the adults are a guess. */
  isGuess?: true
}

const kid =
  '(?:kids?|child(?:ren)?|toddlers?|bab(?:y|ies)|sons?|daughters?|infants?|boys?|girls?|year[- ]olds?|juniors?|teen(?:ager)?s?|junior travell?ers?|little ones?)'
const adultNoun =
  '(?:people|persons?|adults?|grown-?ups|of us|travell?ers|friends|mates|guests|pax|colleagues|students|ladies|guys|seniors|buddies)'
const number = '(\\d{1,2}|an?)'
const hanKid = '(?:孩子|小孩子?|儿童|娃|宝宝|小朋友|婴儿|小(?![时米吃镇时菜店店众])|儿子|女儿)'
const han = chineseNumber
/** 人数改成三个: the noun stands before the number. */
const headcount = new RegExp(`(?:人数|一行|共|总共)[^，,。\\d一二两三四五六七八九十]{0,4}${han}(?:个|位|人)`, 'u')

export function readParty(source: MarkedText): StatedParty | undefined {
  const family =
    numberOf(source.exec(new RegExp(`一家${han}口`, 'u'))?.[1]) ??
    numberOf(source.exec(/\bfamily of (\d{1,2})\b/i)?.[1])
  const ages = readAges(source)
  const couples =
    numberOf(source.exec(/\b(\d) couples\b/i)?.[1]) ??
    numberOf(source.exec(new RegExp(`${han}对(?:夫妻|情侣|夫妇)`, 'u'))?.[1])
  const children = countChildren(source, ages)
  const joins = source.has(
    /(?:也|一起|跟着)(?:要)?(?:来|去)|再带|还带|(?:多|再加|加)(?:了)?(?:一)?个(?:人|孩子|小孩|朋友)|\b(?:coming|joining|bringing)\b|\bas well\b|\bto come along\b/iu,
  )
  const adults = family ? Math.min(2, family) : couples ? couples * 2 : countAdults(source, joins)
  const kids = family && children === 0 ? Math.max(0, family - 2) : children
  if (adults === null && kids === 0) return undefined
  const seniors = countSeniors(source)
  const party: StatedParty = {
    adults: adults ?? (joins ? 0 : 2),
    children: kids,
    ...(ages.length > 0 && { childAges: ages }),
    ...(seniors > 0 && { seniors }),
    ...(joins && adults === null && { joins }),
    ...(joins && adults !== null && isAddedOnly(source.text) && { joins }),
    ...(adults === null && !joins && { isGuess: true as const }),
  }
  return party.adults <= 30 && party.children <= 20 && party.adults + party.children > 0 ? party : undefined
}

/** "My mum is coming too", 我妈也去: nobody else is counted. */
function isAddedOnly(text: string): boolean {
  return !/\b(?:we|there)(?:'re| are| will be|'ll be)? \d|\d+ (?:of us|people|adults)|[\d一二两三四五六七八九十]+个?(?:人|大)/iu.test(
    text,
  )
}

function readAges(source: MarkedText): number[] {
  const list = source.exec(
    /(?:\(|\baged? |\bages )(\d{1,2}(?:(?:,| and| &|,? ?岁?[、和]) ?\d{1,2})*)(?: ?(?:years?(?: old)?|yo|岁))?\)?/i,
  )
  const listed = list ? [...(list[1] ?? '').matchAll(/\d{1,2}/g)].map(([age]) => Number(age)) : []
  const english = source.all(
    /\b(\d{1,2})(?:[- ]and [- ]?(\d{1,2}))?[- ]?(?:years?|yrs?)[- ]olds?\b|\b(?:she|he|who)(?:'s| is) (?:only )?(\d{1,2})\b(?! days| people)/gi,
  )
  const chinese = source.all(new RegExp(`${han}(?:岁|周岁)`, 'gu'))
  const spoken =
    listed.length > 0
      ? []
      : [
          ...english.flatMap(([, a, b, c]) => [a, b, c].flatMap((each) => (each ? Number(each) : []))),
          ...chinese.flatMap(([, age]) => numberOf(age) ?? []),
        ]
  return [...listed, ...spoken].filter((age) => age < 18)
}

function countChildren(source: MarkedText, ages: readonly number[]): number {
  const counted = sum(
    source
      .all(
        new RegExp(
          `\\b${number}(?: |-)(?:(?:small|young|little|other|more|wee) )?(?:\\d{1,2}[- ]year[- ]old )?${kid}\\b`,
          'gi',
        ),
      )
      .flatMap((match) => (/^\d+[ -]years?/i.test(match[0]) ? [] : (numberOf(match[1]) ?? 0))),
  )
  const chinese = sum(
    source
      .all(new RegExp(`${han}\\s*(?:个|位|名|只)?\\s*(?:[\\d一二三四五六七八九十]{1,2}岁的?)?${hanKid}`, 'gu'))
      .map((match) => numberOf(match[1]) ?? 0),
  )
  const yearOlds = source.all(
    /\b(?:a|an|our|my|and|the) \d{1,2}[- ]year[- ]old\b(?! (?:kid|child|son|daughter|boy|girl))/gi,
  ).length
  const found = counted + chinese + yearOlds
  if (found > 0) return found
  if (ages.length > 0) return ages.length + babies(source)
  const some = source.exec(
    new RegExp(
      `(?:带|和|跟|与|有)(?:着|上)?(?:我|我们)?(?:家)?(?:的)?(?:孩子|小孩|娃|宝宝|儿子|女儿|小朋友)|(?:孩子|小孩|娃|宝宝|儿子|女儿)(?:也|一起|要)|亲子|遛娃|\\b(?:my|our|the|with|and|a) (?:small |little |young )?${kid}\\b|^${kid}\\b`,
      'iu',
    ),
  )
  if (!some) return 0
  return /\b(?:kids|children|sons|daughters|boys|girls|twins|babies|toddlers)\b/i.test(some[0]) ? 2 : 1
}

function babies(source: MarkedText): number {
  return source.all(/\b(?:a|one|our) (?:baby|toddler|infant)\b|一个(?:宝宝|婴儿)/giu).length
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}

const relation =
  '(?:wife|husband|partner|girlfriend|boyfriend|fianc[eé]e?|spouse|mom|mum|mother|dad|father|friend|mate|sister|brother|grandma|grandmother|grandpa|grandfather|aunt|uncle|cousin|colleague|boss|roommate|bestie|gf|bf)'
const hanRelation =
  '(?:老婆|老公|妻子|丈夫|爱人|女朋友|男朋友|女友|男友|对象|闺蜜|妈妈|爸爸|母亲|父亲|妈(?!妈)|爸(?!妈|爸)|外婆|外公|奶奶|爷爷|姥姥|姥爷|姐姐?|妹妹?|哥哥?|弟弟?|同事|室友|同学|朋友|老人|长辈|婆婆|公公|岳母|岳父|兄弟|哥们)'

function countAdults(source: MarkedText, joins: boolean): number | null {
  if (source.has(/\b(?:just|only) me\b|就我(?:自己|一个)/iu)) return 1
  const counted = countedAdults(source)
  if (counted !== null) return counted
  if (source.has(/[我咱]们?仨|三口人/u)) return 3
  if (
    source.has(
      /情侣|夫妻俩?|夫妇|两口子|小两口|蜜月|[我咱]俩|[我咱]们?(?:两|2)个?(?!人?天)|\bhoneymoon\b|\b(?:as |for )?a (?:married |retired |young )?couple\b(?! of)|\bthe (?:two|2) of us\b|\bboth of us\b/iu,
    )
  )
    return 2
  const relatives = sum(
    source
      .all(
        /爸妈|父母|爸爸妈妈|爷爷奶奶|外公外婆|公婆|岳父母|\b(?:my|our|his|her) (?:parents|grandparents|folks|in-laws)\b/giu,
      )
      .map(() => 2),
  )
  const singles = source.all(
    new RegExp(
      `\\b(?:my|a|our) ${relation}\\b|(?:我|和|跟|与|带|、|，|上)(?:我)?(?:的)?(?:一个)?${hanRelation}`,
      'giu',
    ),
  ).length
  const group =
    numberOf(
      source.exec(
        /\b(?:with|and) (\d{1,2}) (?:\w+ )?(?:friends|mates|colleagues|others|buddies|girlfriends|guys)\b/i,
      )?.[1],
    ) ??
    numberOf(
      source.exec(new RegExp(`(?:和|跟|与|带)(?:着)?${han}个?(?:朋友|同学|同事|兄弟|闺蜜|哥们|姐妹)`, 'u'))?.[1],
    ) ??
    0
  const others = relatives + singles + group
  if (others > 0) return joins && isAddedOnly(source.text) ? others : others + 1
  if (
    source.has(
      /独自|一个人|自己一?个?(?:人)?(?:去|玩|旅)|独行|就我(?:自己|一个)|单人|\b(?:solo|alone|by myself|on my own|just me|only me|for one|for myself|single travell?er)\b/iu,
    )
  )
    return 1
  return null
}

function countedAdults(source: MarkedText): number | null {
  const heads = numberOf(source.exec(headcount)?.[1])
  if (heads !== null) return heads
  const chinese = source.exec(
    new RegExp(
      `(?<![每第])${han}\\s*(?:个|位|名)?\\s*(?:大人|成人|成年人|大(?=\\s*[\\d一二两三,，和加带])|人(?!均|民|口|份|间)|口人|朋友(?!也)|同学|同事|伙伴)|[我咱]们${han}个(?!\\s*(?:小时|月|景点|地方|天))`,
      'u',
    ),
  )
  const english = source.exec(
    new RegExp(
      `\\b(\\d{1,2}) (?:(?:hungry|retired|young|old|junior|senior|other|adult|grown) )?${adultNoun}\\b|\\b(?:group|party|bunch) of (\\d{1,2})\\b|\\bfor (\\d{1,2})(?=[,.!?;]| (?:and|please|with|on|in|from|at)\\b|$)|\\b(?:we|we'll|there)(?:'re| are| will be|'ll be| be) (?:now )?(\\d{1,2})\\b(?! (?:days|nights|kids|children))`,
      'i',
    ),
  )
  const isFriends =
    english && /friends|mates|colleagues|buddies/i.test(english[0]) && /\b(?:me|i|with|and)\b/i.test(source.text)
  if (
    isFriends ||
    (chinese && /朋友|同学|同事/u.test(chinese[0]) && /(?:和|跟|与|带)/u.test(source.text.slice(0, chinese.index)))
  )
    return null
  if (english && /junior/i.test(english[0])) return null
  const value = numberOf(chinese?.[1] ?? chinese?.[2] ?? english?.[1] ?? english?.[2] ?? english?.[3] ?? english?.[4])
  return value !== null && value >= 1 ? value : null
}

function countSeniors(source: MarkedText): number {
  if (
    source.has(
      /(?:[六七八九]十|[6-9]\d)(?:多|几)?岁|[六七八九]十多了?|老人|老年人|长辈|\b(?:elderly|seniors?|retired|in (?:his|her|their) (?:sixties|seventies|eighties|60s|70s|80s))\b|\bis (?:[67-9]\d)\b/iu,
    )
  ) {
    return /爸妈|父母|parents|老人们|grandparents|爷爷奶奶/iu.test(source.text) ? 2 : 1
  }
  return 0
}
