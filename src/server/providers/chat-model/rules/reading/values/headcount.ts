// A number of people that a message states: 四个人, a party of five, two adults, 我们仨.
import { tagMentions } from '../names/tag-mentions.ts'
import { MarkedText } from '../text/marked-text.ts'
import { chineseNumber, numberOf } from '../text/numbers.ts'
import { readCompanions } from './companions.ts'
import { hanGroup } from './han-groups.ts'
import { namedCompanions } from './named-companions.ts'

const adultNoun =
  '(?:people|vegetarians|vegans|veggies|coeliacs|carers?|caregivers?|nannies|grandparents|backpackers|teachers|photographers|pensioners|retirees|siblings|girlfriends|pals|foodies|mums|moms|dads|flatmates|roommates|teammates|coworkers|nurses|doctors|engineers|musicians|artists|women|men|lads|blokes|heads|girls(?<=(?:\\b(?:hen|bachelorette)\\b.{0,30}|^\\d{1,2} girls))|persons?|adults?|grown[- ]?ups|of us|travell?ers|friends|mates|guests|pax|colleagues|students|ladies|guys|seniors|buddies|members|delegates|participants|attendees|gents|gentlemen|fellas|chaps|bros|dudes|aunties|uncles|cousins|clients|bandmates|classmates|housemates|retired teachers|[a-z]{3,}(?:mates|workers|women|men|ists))'
const han = chineseNumber
/** 人数改成三个: the noun stands before the number. */
const headcount = new RegExp(
  `(?:人数|一行|共|总共|变成|减到|加到|大人(?=[^，,。]{1,4}$)|兄弟|姐妹|姐弟|兄妹|哥们|闺蜜|同学|朋友|室友|部门|公司|团队|team)[^，,。\\d一二两三四五六七八九十]{0,4}${han}(?:来|多)?(?:个|位|人)(?!小时|月|景点|地方|天|娃|孩|小)`,
  'u',
)

/** Whatever they are called: 四个老铁自驾过来, 三个销售去开会. Things of a trip are no people. */
const subject = new RegExp(
  `(?:^|[，,。；！])(?:我们|咱们)?(?:是|有|就|共)?${han}(?:个|位|名)(?!人均)(?=\\p{Script=Han}{2})(?!.{0,2}(?:景点|地方|馆|店|公园|寺|庙|餐|菜|小时|钟|月|星期|礼拜|晚|问题|要求|方案|选择|推荐|项目|城市|国家|酒店|房|区|孩|娃|小朋友|宝|儿子|女儿|大人|成人|景|点|活动|家庭|行程|周|半天))`,
  'u',
)

const headNoun =
  '(?:大人|成人|成年人|老人|老头|老太|大[妈爷叔姐哥]|阿姨|叔叔|舍友|队友|伙伴|妹子|美女|帅哥|小伙|汉子|网友|客户|员工|亲戚|家长|医生|游客|大(?=\\s*[\\d一二两三,，和加带])|人(?!均|民|口|份|间|预算|[变多少])|口人|室友|驴友|小伙伴|老师|朋友(?!也)|同学|同事|伙伴|姑娘|女生|男生|女孩|学生|闺蜜)'
/** They have a need that the others may not have. */
const isSome =
  /^(?:[^,.;，。他她我它你]{0,3}?(?:吃素|不吃|不能|不喝|怕|对.{1,6}过敏|过敏|是回|信|怀孕)|,? (?:(?:are|is|eats?|keeps?) (?:a |pure |strict |not )?(?:veg\w*|allergic|muslim|pregnant|jewish|jains?|hindu|halal|kosher|c(?:o)?eliac|diabetic|gluten|lactose|disabled|deaf|blind|over|under|above|elderly)|of wh|in wh|don't|doesn't|do not|can't|eats?\b|who|whom))/iu

/** Whatever they are called: "three widows, three nights", "my choir (24 singers)". Things of a trip are no people. */
const englishGroup =
  /(?:^|[.(;:!] ?|\bwe(?:'re| are) )([2-9]|[12]\d) ((?:[a-z-]+ )?[a-z]{3,}s)(?=[,.;)]| (?:from|on|in|for|who|with|and|going|coming|travell?ing|want|need)\b)/gi
const notPeople =
  /^(?:\w+ )?(?:days|nights|weeks|hours|months|years|minutes|euros|dollars|pounds|bucks|rooms|hotels|stops|places|sights|cities|times|meals|things|kids|children|couples|tickets|museums|restaurants|stars|steps|options|evenings|mornings|afternoons|girls|boys|babies|toddlers|infants|teens|teenagers|sons|daughters|twins|families|its|always)$/i

function englishSubject(source: MarkedText): number | null {
  for (const match of source.text.matchAll(englishGroup)) {
    const noun = match[2] ?? ''
    if (notPeople.test(noun) || tagMentions(noun).length > 0) continue
    source.mark(match.index, match.index + match[0].length)
    return Number(match[1])
  }
  return null
}

/** "15 students and 2 teachers", "3 men + 2 women": two kinds of people, neither of which is the whole. */
function isSum(text: string, first: RegExpMatchArray, second: RegExpMatchArray): boolean {
  const whole = /people|persons?|of us|heads|pax|total|travell?ers|guests|group|party|bunch|members|^for |人$/iu
  const end = (first.index ?? 0) + first[0].length
  return (
    /^(?: and| ?[+&]| plus|,(?: and)?|和|、|跟|加)? ?$/iu.test(text.slice(end, second.index)) &&
    text.slice(end, second.index).trim() !== '' &&
    !whole.test(first[0]) &&
    !whole.test(second[0])
  )
}

/** "For 4 people …; kids are 3 and 6", 人：4（含1个5岁）: a number of people, with the children told somewhere else. */
function isOfAll(text: string, { 0: said, index }: RegExpMatchArray, children: number): boolean {
  if (children === 0 || !/(?:people|persons?|pax|travell?ers|guests|人)$/iu.test(said)) return false
  const rest = text.slice((index ?? 0) + said.length)
  return (
    /^ ?[(（]?[含包]/u.test(rest) ||
    /^[^.;。；]{6,}[.;。；!,，][^.;]*\b(?:kids|children|boys|girls)(?:'s| are|:|,? aged) \d/iu.test(rest)
  )
}

/** `children` are those that were counted before. */
export function countedAdults(source: MarkedText, children: number): { value: number; isTotal: boolean } | null {
  const total = source.exec(headcount)
  const heads = numberOf(total?.[1])
  if (total && heads !== null) {
    source.all(new RegExp(`${han}个?(?:大人|成人)`, 'gu'))
    return { value: heads, isTotal: !/^[大成]人/u.test(source.text.slice(total.index + total[0].length)) }
  }
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
  const group = hanGroup(source)
  if (group !== null) return { value: group, isTotal: false }
  if (source.has(/(?:[我咱]们?|母女|父子)仨/u)) return { value: 3, isTotal: !/带|加上|还有/u.test(text) }
  const roster = namedCompanions(text)
  if (roster) {
    source.mark(roster.start, roster.end)
    return { value: roster.count + 1, isTotal: !roster.isGrownUp }
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
      // 预算一人8000, and not 一人8000公里
      !(
        /^(?:一|1)人$/u.test(said) &&
        /^\s*(?:\d{3}|[一二两三四五六七八九]+[千百万])/u.test(text.slice(index + said.length))
      ) &&
      !(
        /^(?:一|1)个?人/u.test(said) &&
        /^(?:的?预算|准备|打算|出|掏|花|交|凑|大概|大约|差不多|平均|最多|顶多|不超过?|控制|AA|一[份间张])/iu.test(
          text.slice(index + said.length),
        )
      ),
  )
  const english = [
    ...text.matchAll(
      new RegExp(
        `\\b(\\d{1,2}) (?:(?!(?:days?|nights?|weeks?|hours?|months?|euros?|pounds|dollars|of|for|with|and|or|kids?|child\\w*|small|little|more|to|in|at|on|per|a|the|my|our|star|stops?|museums?|other)\\b)[a-z-]+ ){0,2}?${adultNoun}\\b|\\b(?:group|party|bunch|team|crew|squad|gang|choir|class|club|band|delegation|clan|tribe) of (\\d{1,2})\\b|\\bfor (\\d{1,2})(?=[,.!?;]| (?:and|please|with|on|in|from|at)\\b|$)|\\b(?:we|we'll|there)(?:'re| are| will be|'ll be| be) (?:now )?(\\d{1,2})\\b(?! (?:days|nights|kids|children|year|couples|families|generations))|(?<=\\b(?:dropped out|pulled out|bailed|not coming|can't (?:come|make it))\\b.{0,24})\\b(\\d{1,2})\\b(?! (?:days|nights))|\\b(\\d{1,2}) (?:in )?total\\b(?<! \\d{3,} total)|\\b\\d{1,2} (?:became|becomes?|turned into|(?:is|are) now|ha(?:s|ve) become) (\\d{1,2})\\b|\\bmak(?:es|ing) (?:it |us |that )?(\\d{1,2})\\b(?! (?:days|nights|weeks))|(?<=\\b(?:adults?|people|persons|of us)\\b[^.;]{0,16}\\bso )(\\d{1,2})\\b(?=$|[,.;!]| in (?:all|total)| (?:now|altogether))|\\bmake (?:it|that) (\\d{1,2})(?=,? [^.;]{0,20}\\b(?:can't (?:come|make it)|(?:is|'s|are)(?: not|n't) coming|dropped out|not coming|joining|as well|too)\\b)|\\b(\\d{1,2}) seniors\\b|(?<=\\b(?:dropped|pulled) out,? )(?:so|leaving|now|that leaves) (?:us |we're |it's )?(\\d{1,2})\\b(?! (?:days|nights))`,
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
      !/\b(?:me|i|myself)(?:,| ?\+| plus| and| &| with) ?(?:my )?$/i.test(text.slice(0, index)) &&
      !(children > 0 && /^(?:,? | \w+ )(?:aged|age|of) (?:\d|1[0-7])\b/i.test(text.slice(index + said.length))) &&
      !(/of us$/i.test(said) && /\b(?:join\w*|with) (?:the )?$/i.test(text.slice(0, index))) &&
      !/^ (?:and i\b|of my\b)/i.test(text.slice(index + said.length)) &&
      // "A nut allergy for one traveler"
      !/\b(?:allerg\w+|vegetarian|vegan|halal|kosher|meals?) (?:for |in )?$/i.test(text.slice(0, index)),
  )
  for (const { index, 0: said } of own) source.mark(index, index + said.length)
  // "A party of 5 (3 adults, 2 kids)": the adults themselves are said.
  const grownUps =
    own.length > 1 ? own.find(({ 0: said }) => /(?:adults?|grown[- ]?ups|大人|成人|大)$/iu.test(said)) : undefined
  const whole = own.findLast(({ 0: said, index }) => /^\d{1,2}$/.test(said) && /\bso $/i.test(text.slice(0, index)))
  const left = whole
    ? undefined
    : /\b(?:dropped out|pulled out|bailed|cancell?ed|can't (?:come|make it)|not coming)\b/i.test(text)
      ? own.at(-1)
      : undefined
  const stated =
    whole ??
    grownUps ??
    left ??
    own.find(({ 0: said, index }) => !isSome.test(text.slice(index + said.length))) ??
    (readCompanions(new MarkedText(text)).count === 0 && !/couples|[对]/iu.test(text) ? own[0] : undefined)
  const value = numberOf(stated?.slice(1).find((group) => group !== undefined))
  if (!stated && readCompanions(new MarkedText(text)).count === 0) {
    const named = numberOf(source.exec(subject)?.[1])
    if (named !== null && named > 1) return { value: named, isTotal: false }
    const group = englishSubject(source)
    if (group !== null) return { value: group, isTotal: false }
  }
  if (!stated || value === null || value < 1) return null
  const beside = own[own.indexOf(stated) + 1]
  const otherCount = numberOf(beside?.slice(1).find((group) => group !== undefined))
  if (beside && otherCount !== null && isSum(text, stated, beside)) return { value: value + otherCount, isTotal: false }
  if (/^,? (?:plus|and|\+|&) (?:me|myself)\b/i.test(text.slice(stated.index + stated[0].length)))
    return { value: value + 1, isTotal: false }
  const around = text.slice(Math.max(0, stated.index - 8), stated.index + stated[0].length + 6)
  const hasPart =
    /^,? (?:with|including|counting) (?:the |our )?(?:kids|children|bab(?:y|ies)|little ones)/i.test(
      text.slice(stated.index + stated[0].length),
    ) ||
    /其中|里面有|\bof (?:them|whom)\b|\bincl(?:\.|ud\w+)? (?:\d|an?\b|my|our|the (?:kids|children|baby))/iu.test(text)
  if (/\bthere(?:'ll| will)? be\b|\bwe'll be\b/i.test(stated[0]) && /\b(?:birthday|graduation|wedding)\b/i.test(text))
    return { value, isTotal: false }
  // "The two of us plus a baby"
  if (/^,? (?:plus|and|with|\+|&) /i.test(text.slice(stated.index + stated[0].length)) && !hasPart)
    return { value, isTotal: false }
  return {
    value,
    isTotal:
      stated !== grownUps &&
      (hasPart || /of us|heads|total|一共|总共|就我们|altogether/iu.test(around) || isOfAll(text, stated, children)),
  }
}

/** A number of heads, grown-ups and children alike. */
export function isHeadcount(text: string): boolean {
  return (
    /\b\d of us\b|\b(?:we're|we are|there are|there's) \d\b|\b\d (?:people|persons|travell?ers|in (?:all|total))\b|[\d一二两三四五六七八九十]个?(?:人|口)/iu.test(
      text,
    ) &&
    !/\badults?\b|\bgrown|大人|成人|\b(?:no|without) (?:the )?(?:kids?|children)\b|[不没]带?(?:孩|小孩|娃)/iu.test(text)
  )
}
