// How it was: what was done, what was skipped, and how many stars it gets. A question says none of it.
import type { z } from 'zod'
import { reviewItemsSpec } from '#contract/agent-tools/review-items.ts'
import { isForged } from '../text/forged.ts'
import { normalizeMessage } from '../text/normalize-message.ts'
import { callOf, type ToolCall } from './tool-call.ts'

type Review = z.input<typeof reviewItemsSpec.input>['reviews'][number]
type Said = Pick<Review, 'outcome' | 'rating'>

const asks = /[?？]|吗|什么|哪|多少|怎么|\b(?:what|which|where|when|how|should|could|can|would)\b/iu
const clauses =
  /[.;!。；！，]|,\s*(?:and |but )?|\s+(?:and|but)\s+(?=(?:we|i|the|give|rate|skip|not|never|didn't)\b)|\s+and\s+(?=.{2,40}\s(?:[1-5]|one|two|three|four|five)(?: stars?)?$)|(?<=[分星])(?=\p{Script=Han})|(?<=\p{Script=Han})\s+(?=\p{Script=Han})/iu
/** These are missed or great without being an item of the plan. */
const others =
  /^(?:trip|journey|vacation|holiday|weather|everything|all|day|today|people|staff|(?:more than )?enough\b.*|(?:my |our |last |first )*(?:train|flight|plane|bus|coach|ferry|turn|connection)(?: (?:to|for|from|back|home)\b.*)?|这次旅行|旅行|天气|今天|.*(?:火车|高铁|飞机|航班|大巴|车|船))$/iu

const stars = '(?<n>[1-5]|one|two|three|four|five|[一二两三四五])'
const outOf = '(?:\\s*(?:stars?|out of (?:5|five)|/ ?5|points?))'
/** Of what was spoken of before. */
const ratingAlone = [
  new RegExp(
    `^(?:(?:i'd |we'd |we |i |it |that )?(?:say|give it|rate it|gets?|deserves?) )?(?:a |an |only |just )?(?:solid )?${stars}${outOf}`,
    'iu',
  ),
  /^(?<n>[1-5])$/u,
  new RegExp(`^(?:我们?)?(?:打|给|评|值|就?给)?(?:个|它)?${stars}(?:颗|个)?(?:星|分)`, 'u'),
]
/** "Tenryu-ji was heaving", 川剧那场人太多: what a rating after it is of. */
const subjects = [
  /^(?:and |but )?(?:the |our )?(?<item>.{2,60}?) (?:was|were|had|felt|turned out|is|an?|too|so)\b/iu,
  /^(?<item>\p{Script=Han}{2,12}?)(?:(?:那|这)[个家场顿]|太|有点|一般|还行|人多)/u,
]
/** "The show was called off", 那个川剧临时取消了: what a word after it was not done. */
const fellThrough = [
  /^(?:and |but |so )?(?:the |our )?(?<item>.{2,60}?) (?:was|were|got|had been|has been|ended up)(?: \w+)? (?:cancell?ed|called off|closed|shut|sold out|fully booked)\b/iu,
  /^(?:可惜|结果|最后)?(?:[那这][个家场])?(?<item>.{2,20}?)(?:临时|突然|后来|当天|被|又|都|居然)*(?:取消|停演|停办|闭馆|关门|停业|没开门?|卖光|售罄)了?$/u,
]
/** …没看成, "so we never saw it" */
const notDone =
  /^(?:(?:and|so|but) )?(?:we |i )?(?:never|didn't|did not|couldn't)(?: even)? (?:see|saw|go|went|get in|got in|get to see|got to see|make it|made it|do|did|try|visit)(?: it| there| in)?$|^(?:所以|就|最后|结果|我们|也|都)*没(?:有|能)?(?:看|去|吃|逛|玩|进|坐|体验|赶)(?:成|上|到|了)?$/iu
/** "…, the market two", after a rating. */
const ratedAlike = [new RegExp(`^(?:and )?(?<item>.{2,60}?) (?:a |just |only )?${stars}(?: stars?)?$`, 'iu')]
/** "…, but not the noodle place", after something that was done. */
const notAlike = /^(?:but )?(?:not|never|didn't (?:do|see|make|get to)) (?<item>.{2,60})$/iu

const patterns: [RegExp, (n: number) => Said][] = [
  [new RegExp(`\\b(?:give|rate)\\s+(?<item>.+?)\\s+(?:with )?(?:a )?${stars}\\b${outOf}?`, 'iu'), rated],
  [new RegExp(`^(?<item>.+?)\\s+(?:gets?|deserves?|was|is|:)?\\s*(?:a )?${stars}${outOf}`, 'iu'), rated],
  [
    new RegExp(`给(?!个?${stars.replace('?<n>', '?:')})(?<item>.+?)(?:打|评)?(?:个)?${stars}(?:颗|个)?(?:星|分)`, 'u'),
    rated,
  ],
  [new RegExp(`^(?<item>.{2,20}?)(?:值|打|评|可以给|给)?个?${stars}(?:颗|个)?(?:星|分)`, 'u'), rated],
  [new RegExp(`^${stars}${outOf} (?:for|to) (?<item>.+)`, 'iu'), rated],
  ...liked(
    'amazing|fantastic|wonderful|excellent|brilliant|great|superb|incredible|stunning|unforgettable',
    '太棒|很棒|非常棒|棒极|惊艳|完美|非常精彩|很精彩|绝了|(?:给|打|得|值)?满分|封神|超赞',
    5,
  ),
  ...liked('good|nice|lovely', '真不错|很不错|挺不错|很好玩|挺好玩|非常好|好吃', 4),
  ...liked('ok|okay|fine|so-so|meh', '还行|很一般|比较一般|一般般', 3),
  ...liked(
    'disappointing|boring|overrated|underwhelming|not worth it|a let-?down',
    '很失望|有点失望|很无聊|有点无聊|名不副实|不值|不值得|没意思',
    2,
  ),
  ...liked('terrible|awful|horrible|bad|a rip-?off', '很差|太差|很糟|太糟|很坑|太坑', 1),
  [/\bmark\s+(?<item>.+?)\s+(?:as )?(?:done|visited|seen)\b/iu, () => ({ outcome: 'done' })],
  [/\bmark\s+(?<item>.+?)\s+(?:as )?skipped\b/iu, () => ({ outcome: 'skipped' })],
  [/^(?:把)?(?<item>.{2,20}?)(?:标记?为|标成|记为)(?:已经?)?(?:完成|去过|去了)/u, () => ({ outcome: 'done' })],
  [/^(?:把)?(?<item>.{2,20}?)(?:标记?为|标成|记为)(?:已经?)?(?:跳过|没去)/u, () => ({ outcome: 'skipped' })],
  [/^(?:(?:ok|so|right|well|just|had to|ended up),? )*skipp(?:ed|ing) (?<item>.+)/iu, () => ({ outcome: 'skipped' })],
  [
    /^(?:(?:ok|so|right|well|just),? )*(?:did|done|seen|visited|managed|finished)(?: with)? (?<item>(?!(?:we|you|i|they|he|she|for|in|here|now|and|early|late|at|by|on|all)\b).{2,60})$/iu,
    () => ({ outcome: 'done' }),
  ],
  // The name first: "ryoanji we gave a miss", "gave the market a miss".
  [/^(?:(?:we|i) )?gave (?<item>.{2,60}?) a miss$/iu, () => ({ outcome: 'skipped' })],
  [
    /^(?<item>.{2,60}?),? (?:we|i) (?:(?:just|had to|ended up) )?(?:gave (?:it )?a miss|skipp(?:ed|ing)(?: it)?|missed|left out|never (?:saw|did|made(?: it to)?|got to))$/iu,
    () => ({ outcome: 'skipped' }),
  ],
  [/^(?<item>.{2,60}?),? (?:we|i)(?:'ve| have)? (?:did|done|saw|seen|visited)$/iu, () => ({ outcome: 'done' })],
  [
    /\b(?:we|i)(?: have|'ve)?(?: just| had to| ended up)? (?:skip(?:ped)?|miss(?:ed)?(?: out on)?|left out|(?:didn't|did not|never|couldn't)(?: \w+){0,2}? (?:go to|see|saw|visit(?:ed)?|do|did|make it to|made it to|get to|got to|get (?:a)?round to|got (?:a)?round to|have time for|had time for))\s+(?<item>.+)/iu,
    () => ({ outcome: 'skipped' }),
  ],
  [
    /\b(?:we|i)(?: have|'ve)?(?: already| just)? (?:visited|saw|seen|been to|went to|got to|made it to|managed|did|finished|done with)\s+(?<item>.+)/iu,
    () => ({ outcome: 'done' }),
  ],
  [
    /^(?:我们?)?(?<item>.{2,20}?)(?:最后|后来|还是|都|其实|根本|我们)*(?:没(?:有|能)?(?:去成?|进[去成]?|看[成上]?|逛成?|吃[成上]?|赶上|排上|来得及(?:去|看|吃)?|时间去)|跳过了|错过了)了?$/u,
    () => ({ outcome: 'skipped' }),
  ],
  [
    /^(?:我们?|今天|昨天|早上|上午|中午|下午|晚上)*(?:没去成?|没看成?|没逛成?|没吃[成上]?|没来得及[去看吃]|没赶上|跳过了?|错过了)(?<item>[^的]{2,20})$/u,
    () => ({ outcome: 'skipped' }),
  ],
  [
    /^(?:我们?)?(?<item>.{2,20}?)(?:已经|都)?(?:去过|逛完|看完|玩完|参观完|吃完)了$|^(?:我们?)?(?<also>.{2,20}?)(?:已经|都)?(?<![不别没想要该愿])(?:去|逛|看|吃)了$/u,
    () => ({ outcome: 'done' }),
  ],
  [/^(?:我们?)?(?:已经)?(?:去过|逛完|看完|玩完|参观完)了?(?<item>.{2,20}?)了?$/u, () => ({ outcome: 'done' })],
]

function rated(rating: number): Said {
  return { rating }
}

function liked(english: string, chinese: string, rating: number): [RegExp, () => Said][] {
  return [
    [
      new RegExp(
        `^(?<item>.+?) (?:was|were) (?:(?:really|so|very|absolutely|just|quite|a bit|rather|totally|simply) )*(?:${english})\\b`,
        'iu',
      ),
      () => ({ rating }),
    ],
    [new RegExp(`^(?<item>.{2,20}?)(?:真的?|太|确实)?(?:${chinese})(?:了)?$`, 'u'), () => ({ rating })],
  ]
}

const verdicts: [number, RegExp][] = [
  [5, /\b(?:full|top) marks|\b10 ?\/ ?10\b|满分|十分(?=$|[，。！])/iu],
  [
    1,
    /\b(?:worst|terrible|awful|horrible|hated|rip-?off|tourist trap|waste of time|washout)\b|很差|太差|最差|难吃|很糟|太糟|很坑|太坑|最坑|讨厌/iu,
  ],
  [
    2,
    /\b(?:disappoint\w*|boring|dull|overrated|underwhelm\w*|not worth it|let-?down|didn't (?:like|think much)|not impressed|wouldn't (?:recommend|bother)|low point)\b|失望|无聊|名不副实|不值|没意思|踩雷|不推荐|不怎么样|不喜欢/iu,
  ],
  [3, /\b(?:ok|okay|fine|so[- ]so|meh|alright)\b|还行|一般|马马虎虎/iu],
  [
    5,
    /\b(?:best|favou?rite|highlight|loved|adored|amazing|fantastic|wonderful|excellent|brilliant|superb|incredible|stunning|unforgettable|gorgeous|great|blew us away)\b|最(?:喜欢|爱|好|棒|值得|满意|难忘)|太[好棒美赞值]|很棒|非常棒|惊艳|完美|精彩|绝了|封神|超赞|不虚此行/iu,
  ],
  [4, /\b(?:good|nice|lovely|enjoyed|liked)\b|不错|好玩|好吃|很[好美]|挺好|值得/iu],
]
const skipped =
  /\b(?:skip\w*|miss(?:ed)?(?! out on nothing)|left out|never|didn't (?:do|go|see|get|make|happen|bother)|no time|ran out of time|gave (?:up|a miss)|fell through)\b|没(?:去|逛|看|吃|成|时间|来得及|排上)|跳过|错过|泡汤|放弃|未去/iu
const starsAnywhere = [
  new RegExp(`\\b${stars}${outOf}`, 'iu'),
  new RegExp(`\\b(?:give|rate)\\b.*?\\b(?:a )?${stars}\\b`, 'iu'),
  new RegExp(`${stars}(?:颗|个)?(?:星|分)`, 'u'),
]

/** How `name` was, where a clause is known to tell it; null where it tells neither stars nor whether it was done. */
export function reviewOf(name: string, text: string): ToolCall | null {
  if (asks.test(text)) return null
  const said = starsAnywhere.map((pattern) => pattern.exec(text)?.groups?.n).find(Boolean)
  const verdict = skipped.test(text) ? undefined : verdicts.find(([, words]) => words.test(text))?.[0]
  const rating = said ? numberOf(said) : verdict
  const outcome = skipped.test(text) ? ('skipped' as const) : rating === undefined ? ('done' as const) : undefined
  return callOf(reviewItemsSpec, { reviews: [{ items: { name }, outcome, rating }] })
}

/** Empty where nothing of it is said. */
export function reviewCalls(message: string): ToolCall[] {
  const text = normalizeMessage(message)
  if (isForged(text) || asks.test(text)) return []
  const reviews: Review[] = []
  /** Of the clause before, where that reviewed nothing. */
  let subject: string | undefined
  for (const clause of text.split(clauses).map((each) => (each ?? '').trim())) {
    const before = reviews.at(-1)
    const rating = ratingIn(clause)
    if (notDone.test(clause) && subject) reviews.push({ items: nameOf(subject), outcome: 'skipped' })
    else if (rating && subject) reviews.push({ items: nameOf(subject), rating })
    else if (rating && before) reviews[reviews.length - 1] = { ...before, rating }
    else {
      const found = reviewIn(clause, before) ?? []
      reviews.push(...found)
      subject = found.length > 0 ? undefined : (subjectIn(clause) ?? subject)
      continue
    }
    subject = undefined
  }
  return reviews.length > 0 ? [callOf(reviewItemsSpec, { reviews: reviews.slice(0, 20) })] : []
}

function subjectIn(clause: string): string | undefined {
  const name = [...fellThrough, ...subjects].map((pattern) => pattern.exec(clause)?.groups?.item).find(Boolean)
  return name && !others.test(name) && !/^(?:it|that|this|there|we|i|they|he|she|which)$/iu.test(name)
    ? name
    : undefined
}

function ratingIn(clause: string): number | undefined {
  const said = ratingAlone.map((pattern) => pattern.exec(clause)?.groups?.n).find(Boolean)
  return said ? numberOf(said) : undefined
}

/** `before` is what the clause may continue. */
function reviewIn(clause: string, before: Review | undefined): Review[] | null {
  const continued: typeof patterns = [
    ...(before?.outcome === 'done' ? [[notAlike, () => ({ outcome: 'skipped' as const })] as const] : []),
    ...(before?.rating ? ratedAlike.map((pattern) => [pattern, rated] as const) : []),
  ].map(([pattern, said]) => [pattern, said])
  for (const [pattern, said] of [...continued, ...patterns]) {
    const groups = pattern.exec(clause)?.groups
    const name = nameIn(groups?.item ?? groups?.also)
    if (!name || others.test(name)) continue
    const pronoun = /^(?:it|that|this|它|这个|那个)$/iu.test(name)
    const each = pronoun ? [{ it: true }] : name.split(/\s+(?:and|or|nor)\s+|[和跟与、]/u).map((part) => nameOf(part))
    return each.map((items) => ({ items, ...said(numberOf(groups?.n)) }))
  }
  return null
}

function nameIn(said: string | undefined): string | undefined {
  return said
    ?.replace(/^(?:我们|the|our|my|that|to|at)\s*(?<=\s|们)|\s+(?:today|yesterday|already|in the end|at all)$/giu, '')
    .trim()
}

function nameOf(part: string): Review['items'] {
  return {
    name: part
      .replace(/^(?:the|our|my|either|both)\s+/iu, '')
      .trim()
      .slice(0, 120),
  }
}

const words = ['one', 'two', 'three', 'four', 'five']

function numberOf(text = ''): number {
  const chinese = '一二三四五'.indexOf(text.replace('两', '二'))
  const english = words.indexOf(text.toLowerCase())
  return Number(text) || (english >= 0 ? english + 1 : chinese + 1)
}
