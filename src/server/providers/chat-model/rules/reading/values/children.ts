// The children of a party and how old they are: two kids (4 and 7), a toddler, 两大一小, 带娃.
import type { MarkedText } from '../text/marked-text.ts'
import { chineseNumber, numberOf } from '../text/numbers.ts'

const kid =
  '(?:kids?|child(?:ren)?|toddlers?|bab(?:y|ies)|sons?|daughters?|infants?|(?:little |small |young )(?:boys?|girls?)|(?<=\\b(?:my|our|\\d|and a|with a) )(?:boys?|girls?)(?! trip| weekend|\x27)|year[- ]olds?|juniors?|teen(?:ager)?s?|junior travell?ers?|nephews?|nieces?|grand(?:kids?|child(?:ren)?|sons?|daughters?)|pupils?|school(?:kids|boys|girls|children)|tweens?|littles|tots?|bairns?|nippers|preschoolers?|kiddos?|kindergart[en]+ers?|newborns?|(?<!the )little ones?)'
const number = '(\\d{1,2}|an?)'
const hanKid =
  '(?:孩子|小孩子?|儿童|神兽|小神兽|萌娃|崽|娃|宝宝|小朋友|婴儿|小(?![时米吃镇时菜店店众问事建需要改调地变疑请])|儿子|女儿)'
const han = chineseNumber

const noChildren =
  /\b(?:kid|child|children)[- ]?free\b|\b(?:no|without(?: the| our| my)?|leav\w+ (?:the|our|my)) (?:kids|children)\b|\b(?:kids|children) (?:aren't|are not|won't be|are staying|stay) |(?:不|没有?)带(?:孩子|小孩|娃)|(?:孩子|小孩|娃)不[来去]/iu

export function readAges(source: MarkedText): number[] {
  const list = source.exec(
    /(?:\(|\baged? |\bages |\b(?:kids|children|girls|boys) (?!\d+ (?:nights?|days?|weeks?)))(\d{1,2}(?!\d|[.:]\d|[dn]\d?)(?! ?(?:nights?|days?|weeks?|of|hours?|km|euros?|adults?|people|persons|of us|girls|boys|kids|children|women|men|friends)\b)(?:(?:,| and| &|,? ?岁?[、和]) ?\d{1,2}(?! ?(?:am\b|pm\b|\d)| (?!(?:and|years?|yrs?|who|so|we|but|if|respectively|for|in)\b)[a-z]))*)(?: ?(?:years?(?: old)?|yo|岁))?\)?/i,
  )
  const byName = list ? null : source.exec(/\(((?:[A-Z][a-z]+,? (?:is |aged )?\d{1,2}(?:,| and| &)? ?)+)\)/)
  const listed = [...((list ?? byName)?.[1] ?? '').matchAll(/\d{1,2}/g)].map(([age]) => Number(age))
  const english = source.all(
    /\b(\d{1,2})(?:[- ]and [- ]?(\d{1,2}))?[- ]?(?:years?|yrs?)[- ]olds?\b|\b(?:kids|children|sons?|daughters?|boys?|girls?|child|baby|teens?|teenagers?|toddler) of (\d{1,2})(?:,? (?:and|&) (\d{1,2}))?(?: years?(?: and (?:\d{1,2}) years?)?)?\b(?! (?:days|nights))|\b(?:(?:she|he|who|daughter|son|boy|girl|kid|child|toddler)(?:'s| is)|(?:they're|they are|who are)) (?:only |just |turning )?(\d{1,2})(?: and (\d{1,2}))?\b(?! days| people)/gi,
  )
  const chinese = source.all(new RegExp(`${han}(?:岁|周岁)`, 'gu'))
  const spoken =
    listed.length > 0
      ? []
      : [
          ...english.flatMap(([, ...groups]) => groups.flatMap((each) => (each ? Number(each) : []))),
          ...chinese.flatMap(([, age]) => numberOf(age) ?? []),
        ]
  return [...new Set([...listed, ...spoken].filter((age) => age < 18))]
}

export function countChildren(source: MarkedText, ages: readonly number[]): number {
  if (source.has(noChildren)) return 0
  const counted = sum(
    source
      .all(
        new RegExp(
          `\\b${number}(?: |-)(?:(?:(?:very|rather|extremely|really) )?(?:small|young|younger|little|other|more|wee|teenage|older|lovely|noisy|bored|moody|sulky|grumpy|fussy|picky|lively|sporty) )?(?:\\d{1,2}[- ]year[- ]old )?${kid}\\b`,
          'gi',
        ),
      )
      .flatMap((match) =>
        /^\d+[ -]years?|^an? .*(?:baby|toddler|infant)$/i.test(match[0]) ||
        isOwnKind(source.text, match) ||
        isOneOfThem(source.text, match)
          ? []
          : (numberOf(match[1]) ?? 0),
      ),
  )
  const young = sum(
    source
      .all(
        /\b(\d) of (?:them|us|whom) (?:are )?(?:under|kids|children|below)\b(?: \d+)?|\b(\d) under[- ](?:\d{1,2}s?|threes|fives|sevens|tens|twelves|teens)\b/gi,
      )
      .map((match) => numberOf(match[1] ?? match[2]) ?? 0),
  )
  const pupils = sum(
    source
      .all(/\b(\d{1,3}) (?:\w+ )?(?:students|scouts|players|girls|boys)(?=,? (?:aged|age|of) (\d{1,2})\b)/gi)
      .map((match) => (Number(match[2]) < 18 ? (numberOf(match[1]) ?? 0) : 0)),
  )
  const chinese = sum(
    source
      .all(
        new RegExp(
          `${han}\\s*(?:个|位|名|只)?\\s*(?:(?:[\\d一二三四五六七八九十]{1,2}|半)岁(?:大)?的?|[\\d一二三四五六七八九十]{1,2}个?月大?的?)?${hanKid}`,
          'gu',
        ),
      )
      .map((match) => numberOf(match[1]) ?? 0),
  )
  const yearOlds = source.all(
    /\b(?:an?|our|my) \d{1,2}[- ]year[- ]old\b(?! (?:kid|child|son|daughter|boy|girl))/gi,
  ).length
  const twins = source.has(/\btwins\b|双胞胎/iu) ? 2 : 0
  const named = new Set(
    source
      .all(
        /\b(?:my|our|the|and|a|with|his|her|their)(?: little| young| small| teenage| teen| younger| older| \d{1,2}[- ]year[- ]old)? (daughter|son|toddler|baby|infant|newborn)\b(?! ?-?in-law)(?!,? ?\(?(?:who is |is |aged? )?(?:1[89]|[2-9]\d)(?:[,.;)]| years))|(女儿|儿子|闺女)/giu,
      )
      .map((match) => (match[1] ?? match[2] ?? '').toLowerCase()),
  ).size
  const each = source.exec(new RegExp(`\\b(\\d{1,2}) [\\w ]{1,24} with (?:a|an|1) ${kid} each\\b`, 'i'))
  if (each) return Number(each[1])
  if (pupils > 0) return pupils
  if (counted + chinese > 0) return counted + chinese + (counted > 0 ? Math.max(babies(source), yearOlds) : 0)
  if (twins > 0) return twins + babies(source)
  if (young > 0) return young + babies(source)
  if (named > 1) return Math.max(named, ages.length)
  const found = Math.max(yearOlds + babies(source), named, ages.length > 1 ? ages.length : 0)
  if (found > 0) return found
  if (ages.length > 0) return ages.length + babies(source)
  const some = source.exec(
    new RegExp(
      `(?:带|和|跟|与|有|加)(?:着|上)?(?:我|我们)?(?:家)?(?:的)?(?:孩子|小孩|娃|宝宝|儿子|女儿|小朋友)|(?:孩子|小孩|娃|宝宝|儿子|女儿)(?:也|一起|要)|亲子|遛娃|\\b(?:my|our|with|and|a) (?:small |little |young )?${kid}\\b|\\bthe (?:kids|children|baby|toddler|twins)\\b|^${kid}\\b`,
      'iu',
    ),
  )
  if (!some) return 0
  return /\b(?:kids|children|sons|daughters|boys|girls|twins|babies|toddlers)\b/i.test(some[0]) ? 2 : 1
}

/** "We're three girls" are no children. */
function isOwnKind(text: string, { 0: said, index }: RegExpExecArray): boolean {
  return (
    /(?:girls|boys)$/i.test(said) &&
    /(?:^|\b(?:we're|we are|us|(?:hen|stag) (?:do|party|weekend|trip),?) )$/i.test(text.slice(0, index)) &&
    !/^ ?(?:\(|aged|of \d)/i.test(text.slice(index + said.length))
  )
}

/** "3 kiddos, … one kid's got an allergy": spoken of again. */
function isOneOfThem(text: string, { 0: said, index }: RegExpExecArray): boolean {
  return (
    /^(?:1|an?) /i.test(said) &&
    /\b[2-9] (?:small |young )?(?:kid|child|boy|girl|son|daughter)/i.test(text.slice(0, index)) &&
    /^(?:['’]s| (?:is|has|can't|cannot|doesn't|hates|loves|gets|needs)\b)/i.test(text.slice(index + said.length))
  )
}

function babies(source: MarkedText): number {
  return source.all(
    /\b(?:an?|one|our|my) (?:\d{1,2}[- ]?months?[- ]?old )?(?:baby|toddler|infant)\b|\b\d{1,2}[- ]months?[- ]old\b(?! (?:baby|toddler))|一个(?:宝宝|婴儿)|(?<!一个)\d{1,2}个?月(?:大)?的?(?:宝宝|婴儿|娃|孩子|小孩)/giu,
  ).length
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
