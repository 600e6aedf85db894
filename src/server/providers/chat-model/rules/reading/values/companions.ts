// Companions that a message names by what they are to the speaker: my wife and her parents, 我带我妈和外婆, me and dad. Each
// person counts once, however often the story comes back to them.
import type { MarkedText } from '../text/marked-text.ts'
import { numberOf } from '../text/numbers.ts'

interface Relation {
  /** One person, or several of a kind that may occur once. */
  key: string
  count: number
  pattern: string
}

const english: Relation[] = [
  {
    key: 'parents',
    count: 2,
    pattern: "(?:(?:my|our|his|her|the|w/) )?(?:parents(?:[- ]in[- ]law)?|folks|in-laws|mum and dad|mom and dad)(?!')",
  },
  { key: 'grandparents', count: 2, pattern: 'grandparents' },
  {
    key: 'partner',
    count: 1,
    pattern:
      'wife|wifey|husband|hubby|missus|(?:other|better) half|significant other|partner|girlfriend|boyfriend|fianc[eé]e?|spouse|gf|bf',
  },
  { key: 'grandmother', count: 1, pattern: 'grandma|grandmother|granny|nana?|gran' },
  { key: 'grandfather', count: 1, pattern: 'grandpa|grandfather|grand?dad|gramps' },
  { key: 'mother-in-law', count: 1, pattern: 'mother[- ]in[- ]law' },
  { key: 'father-in-law', count: 1, pattern: 'father[- ]in[- ]law' },
  { key: 'mother', count: 1, pattern: '(?:mom|mum|mam|mummy|mommy|mother|mama)(?![- ]in)' },
  { key: 'stepmother', count: 1, pattern: 'step-?(?:mom|mum|mother)' },
  { key: 'stepfather', count: 1, pattern: 'step-?(?:dad|father)' },
  { key: 'father', count: 1, pattern: '(?:dad|daddy|father|papa)(?![- ]in)' },
  { key: 'sister', count: 1, pattern: 'sister(?![- ]in)' },
  { key: 'brother', count: 1, pattern: 'brother(?![- ]in)' },
  { key: 'sibling-in-law', count: 1, pattern: '(?:sister|brother)[- ]in[- ]law' },
  { key: 'aunt', count: 1, pattern: 'aunt|auntie' },
  { key: 'uncle', count: 1, pattern: 'uncle' },
  {
    key: 'carer',
    count: 1,
    pattern: 'carer|caregiver|nurse|assistant|nanny|au pair|chaperone|guide(?! (?:dog|book|us|me|tour))',
  },
  {
    key: 'grown child',
    count: 1,
    pattern:
      '(?:(?<=(?:grown-up|adult) )(?:son|daughter)|(?:son|daughter|nephew|niece|grandson|granddaughter)(?=,? ?[(]?(?:who is |is |aged? )?(?:1[89]|[2-9]\\d)(?:[,.;)]| years| and)))',
  },
  { key: 'cousin', count: 1, pattern: 'cousin(?! (?:brother|sister))' },
  {
    key: 'partner of theirs',
    count: 1,
    pattern:
      "(?:sister|brother|friend|mate|uncle|aunt|colleague|boss|mother|father|mom|mum|dad|son|daughter|cousin)'s (?:husband|wife|partner|boyfriend|girlfriend)",
  },
  {
    key: 'friend',
    count: 1,
    pattern: 'friend|mate|bestie|bff|roommate|flatmate|housemate|classmate|pal|buddy|neighbou?r',
  },
  { key: 'colleague', count: 1, pattern: '(?<!ex-)(?:colleague|coworker|boss)' },
]
const chinese: Relation[] = [
  { key: 'parents', count: 2, pattern: '爸妈|父母|爸爸妈妈|妈妈爸爸|公婆|岳父母|爹妈' },
  { key: 'grandparents', count: 2, pattern: '爷爷奶奶|外公外婆|姥姥姥爷' },
  {
    key: 'partner',
    count: 1,
    pattern: '老婆|老公|妻子|丈夫|爱人|女朋友|男朋友|女友|男友|对象|媳妇|老伴|先生(?=和|跟|也|，)|太太',
  },
  { key: 'grandmother', count: 1, pattern: '外婆|奶奶|姥姥|老太太' },
  { key: 'grandfather', count: 1, pattern: '外公|爷爷|姥爷|老爷子' },
  { key: 'mother', count: 1, pattern: '(?<!孩他|孩子)妈妈?|母亲|老妈' },
  { key: 'father', count: 1, pattern: '(?<!孩他|孩子)爸爸?|父亲|老爸' },
  { key: 'mother-in-law', count: 1, pattern: '婆婆|岳母|丈母娘' },
  { key: 'father-in-law', count: 1, pattern: '公公|岳父' },
  {
    key: 'sister',
    count: 1,
    pattern:
      '(?<=我(?:老|亲|堂|大|小)?)[姐妹](?!们)|(?<!\\d岁的?)(?<!岁(?:哥哥|弟弟|姐姐)\\d{1,2}岁)(?:姐姐|妹妹)(?!\\d)|表[姐妹]',
  },
  {
    key: 'brother',
    count: 1,
    pattern:
      '(?<=我(?:老|亲|堂|大|小)?)[哥弟](?!们)|老[哥弟](?=俩|一起|去|，|。|$)|(?<!\\d岁的?)(?:哥哥|弟弟)|表[哥弟]',
  },
  { key: 'sibling-in-law', count: 1, pattern: '嫂子|大嫂|姐夫|妹夫|弟媳|弟妹' },
  { key: 'elder', count: 1, pattern: '一老(?=一小)' },
  { key: 'aunt', count: 1, pattern: '(?<=我)[姨姑]|阿姨|姑姑|小姨|大姨' },
  { key: 'uncle', count: 1, pattern: '叔叔|舅舅' },
  { key: 'friend', count: 1, pattern: '闺蜜|室友|(?<=[和跟与带陪]|(?:和|跟|带)我)(?:朋友|同学|哥们|兄弟|同事)' },
]
const isPartOf: Record<string, readonly string[]> = {
  parents: ['mother', 'father', 'mother-in-law', 'father-in-law'],
  grandparents: ['grandmother', 'grandfather'],
}
const lead =
  '(?:^|(?<=[,.;:!?(] ?)|(?<=\\b(?:my|our|a|and|with|plus|me|her|his|their|the|my own|w/|that my|just|only|taking|bringing|treating|accompanying|promised|invited|inviting|owe|showing|surprising|surprise|[a-z]+\x27s) )|(?<=\\b(?:my|our|his|her|their) (?!own|best|whole)[a-z-]{3,12} )|(?<=[&+] ?)|(?<=[我他她]))(?:(?:best|old|little|big|older|younger|twin|elderly|retired|lovely|dear|poor|cousin|grown-up|adult) )?'
/** They are spoken of, but do not come. */
const absent =
  /^(?:[^,.;，。]{0,24}\b(?:is out|'s out|can't (?:come|make it)|dropped out|not coming|isn't coming|won't (?:come|join)|recommended|suggested|told me (?:to|about)|passed away|died|was born|grew up|used to|gave me|taught me|said (?:the|it|that)|lives|might join))|^[^，,。]{0,8}(?:不来了?|不去了|留守|看家|没空|加班|值班|出差|在家|去世|过世|来不了|去不了|推荐|介绍|告诉我|就不去|赞助|出钱|报销|掏钱|买单|请客|付钱)/iu
/** "Her little brother (he's 11)", 我妹（初中生）: counted with the children. */
function isMinor(rest: string): boolean {
  const age =
    /^[,，]? ?[(（]?(?:who's |who is |he's |she's |aged? |今年|才)?(\d{1,2}|[一二三四五六七八九十]{1,2})(?: ?[)）]|岁|,? ?years)/iu.exec(
      rest,
    )
  return (age !== null && (numberOf(age[1]) ?? 99) < 18) || /^[(（](?:小学|初中|高中)生?/u.test(rest)
}

/** "Mate, it's simple": the one who is spoken to. */
const addressed = /^,? (?:it|can|could|we|i|i'm|what|how|the|there|you|is|do|need|any|please)\b/iu
/** Something of theirs, which says nothing of who travels: my grandfather's compass, 爷爷的指南针. Bodies and needs travel along. */
const owning =
  /^(?:'s (?!(?:\d|an?\b|the\b|in\b|on\b|at\b|with\b|not\b|also\b|too\b|very\b|really\b|quite\b|got\b|been\b|here\b|along\b|(?:coming|joining|going|travell?ing|flying|visiting|meeting|bringing|using|turning|recovering)\b|(?:scared|disabled|retired|invited)\b|(?:celiac|coeliac|diabetic|allergic|asthmatic|vegan|vegetarian|muslim|jewish|pregnant|elderly|old|young|blind|deaf|afraid|lactose|gluten|severely)\b|partner|husband|wife|boyfriend|girlfriend|own\b|(?:bad |weak |sore |left |right )?(?:knees?|legs?|hips?|back|feet|foot|heart|hearing|eyes?|health|mobility|asthma|allerg\w+|diet|wheelchair)\b))(?=[a-z])|(?:的|留下的|送(?:我)?的|传下来的)(?!时候|话|[^，。]{0,2}(?:腿|膝|腰|身体|年纪|年龄|体力|心脏|血压|血糖|眼|耳|脚|饮食|口味|轮椅))(?=\p{Script=Han}))/iu
/** Presents, pictures and stories of somebody: 给我妈买礼物, a gift for my mother. */
const meant =
  /(?:\b(?:gifts?|presents?|souvenirs?|something|photos?|pictures?|stor(?:y|ies)|memor(?:y|ies)|postcards?|letters?|portrait) (?:for|of|from|to|by|about) (?:my |our )?|\b(?:inherited|learn(?:ed|t)|bought) (?:it )?from (?:my |our )?)$/iu
/** "It's my mum coming, not my husband": who is named here stays at home. */
const denied =
  /\b(?:not|instead of|rather than)(?: (?:with|my|our|the|bringing|taking))* $|(?:不是|不跟|不和|不带|没带|而不是|没有)(?:[和跟带]?我)?$/iu
const before = /(?:last year|once|already) $|(?:去年|前年|上次|以前)[^，。]{0,4}$/iu

export interface Companions {
  count: number
  keys: ReadonlySet<string>
  /** Those that come as a number: "with two mates". */
  group: number
  /** As many as are said not to come: one takes the place of the other. */
  isSwap: boolean
}

/** Adults besides the speaker; `keys` tells who. */
export function readCompanions(source: MarkedText): Companions {
  const { text } = source
  const found = new Map<string, number>()
  const out = new Set<string>()
  const take = (relations: readonly Relation[], patternOf: (pattern: string) => RegExp) => {
    for (const { key, count, pattern } of relations) {
      for (const match of text.matchAll(patternOf(pattern))) {
        const end = match.index + match[0].length
        source.mark(match.index, end)
        const [lead, rest] = [text.slice(0, match.index), text.slice(end)]
        if (absent.test(rest) || isMinor(rest) || owning.test(rest) || before.test(lead) || meant.test(lead)) continue
        if (denied.test(lead)) {
          out.add(key)
          continue
        }
        if (key === 'friend' && match.index === 0 && addressed.test(rest)) continue
        if (key === 'carer' && /\b(?:dear|hi|hello|hey),? \w*$/i.test(lead + match[0])) continue
        found.set(key, count)
      }
    }
  }
  take(english, (pattern) => new RegExp(`${lead}(?:${pattern})(?![\\p{L}])(?!'s (?:house|place|birthday))`, 'giu'))
  take(chinese, (pattern) => new RegExp(pattern, 'gu'))
  for (const [whole, parts] of Object.entries(isPartOf)) {
    if (found.has(whole)) for (const part of parts) found.delete(part)
  }
  const group = groupBeside(source)
  if (group > 0) {
    found.delete('friend')
    found.delete('colleague')
  }
  const count = [...found.values()].reduce((sum, each) => sum + each, 0) + group
  return { count, keys: new Set(found.keys()), group, isSwap: out.size > 0 && out.size === found.size }
}

const groupNoun =
  '(?:friends|mates|colleagues|coworkers|others|buddies|pals|girlfriends|guys|sisters|brothers|cousins|bros|lads|blokes|dudes|fellas|chaps|teammates|classmates|housemates|flatmates|roommates|partners|aunts|aunties|uncles|in-laws|siblings|neighbou?rs|friends of mine)'
const groups = new RegExp(
  `(?:\\b(?:with|and|plus|my|our|his|her|me,|i,|myself,)|&|\\+) (?:my )?(\\d{1,2}) (?:(?!days|nights|kids|children|weeks|hours)\\w+ )?(?:${groupNoun}|(?<=\\b[2-9] )(?:brother|sister|friend|cousin|colleague|uncle|aunt))\\b|\\b(\\d{1,2}) (?:of my )?(?:\\w+ )?(?:${groupNoun}) and (?:me|i|myself)\\b|\\bme (?:\\+|plus|and) (\\d)\\b(?![ -](?:kids|children|days|nights|boys|girls|toddlers|teens|year|${groupNoun}))|(?:和|跟|与|带)(?:着|我)?([\\d一二两三四五六七八九十]+)个?(?:\\p{Script=Han}{0,2}?)(?:朋友|同学|同事|兄弟|闺蜜|哥们|姐妹|室友|舍友|队友|驴友|小伙伴|伙伴|网友)`,
  'giu',
)

/** "With two mates", 跟三个同事, "my two brothers and our three partners": they come on top of the speaker. */
function groupBeside(source: MarkedText): number {
  return source
    .all(groups)
    .reduce((sum, match) => sum + (numberOf(match.slice(1).find((group) => group !== undefined)) ?? 0), 0)
}
