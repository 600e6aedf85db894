// How it was: what was done, what was skipped, and how many stars it gets. A question says none of it.
import type { z } from 'zod'
import { reviewItemsSpec } from '#contract/agent-tools/review-items.ts'
import { isForged } from '../text/forged.ts'
import { normalizeMessage } from '../text/normalize-message.ts'
import { outOf, rated, reviewPatterns, stars } from './review-patterns.ts'
import { callOf, type ToolCall } from './tool-call.ts'

type Review = z.input<typeof reviewItemsSpec.input>['reviews'][number]

const asks = /[?？]|吗|什么|哪|多少|怎么|\b(?:what|which|where|when|how|should|could|can|would)\b/iu
const clauses =
  /[.;!。；！，]|,\s*(?:and |but )?|\s+(?:and|but)\s+(?=(?:we|i|the|give|rate|skip|not|never|didn't)\b)|\s+and\s+(?=.{2,40}\s(?:[1-5]|one|two|three|four|five)(?: stars?)?$)|(?<=[分星])(?!钟)(?=\p{Script=Han})|(?<=\p{Script=Han})\s+(?=\p{Script=Han})/iu
/** These are missed or great without being an item of the plan. */
const others =
  /^(?:(?:the |my |our )?\S+ (?:gives?|gave|says?|said|thinks?)\b.*|trip|journey|vacation|holiday|weather|everything|all|day|today|people|staff|(?:more than )?enough\b.*|(?:my |our |last |first )*(?:train|flight|plane|bus|coach|ferry|turn|connection)(?: (?:to|for|from|back|home)\b.*)?|这次旅行|旅行|天气|今天|.*(?:火车|高铁|飞机|航班|大巴|车|船))$/iu

/** Of what was spoken of before. */
const ratingAlone = [
  new RegExp(
    `^(?:(?:i'd |we'd |we |i |it |that )?(?:say|give it|rate it|gets?|deserves?) )?(?:a |an |only |just )?(?:solid )?${stars}${outOf}`,
    'iu',
  ),
  /^(?<n>[1-5])$/u,
  new RegExp(`^(?:我们?)?(?:打|给|评|值|就?给)?(?:个|它)?${stars}(?:颗|个)?(?:星|分(?!钟))`, 'u'),
]
/** "Tenryu-ji was heaving", 川剧那场人太多: what a rating after it is of. */
const subjects = [
  /^(?:and |but )?(?:the |our )?(?<item>.{2,60}?) (?:was|were|had|felt|turned out|is|an?|too|so)\b/iu,
  /^(?<item>\p{Script=Han}{2,12}?)(?:(?:那|这)[个家场顿]|太|有点|一般|还行|人多|(?:也)?就(?:那样|这样|那么回事)|凑合|没什么)/u,
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
  new RegExp(`${stars}(?:颗|个)?(?:星|分(?!钟))`, 'u'),
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
  /** The clause before was of the last review, whose stars may be corrected. */
  let isFresh = false
  for (const clause of text.split(clauses).map((each) => (each ?? '').trim())) {
    const before = reviews.at(-1)
    const rating = ratingIn(clause)
    if (notDone.test(clause) && subject) reviews.push({ items: nameOf(subject), outcome: 'skipped' })
    else if (rating && subject) reviews.push({ items: nameOf(subject), rating })
    else if (rating && before && (isFresh || before.rating === undefined))
      reviews[reviews.length - 1] = { ...before, rating }
    else {
      const found = reviewIn(clause, before) ?? []
      reviews.push(...found)
      isFresh = found.length > 0
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
  const continued: typeof reviewPatterns = [
    ...(before?.outcome === 'done' ? [[notAlike, () => ({ outcome: 'skipped' as const })] as const] : []),
    ...(before?.rating ? ratedAlike.map((pattern) => [pattern, rated] as const) : []),
  ].map(([pattern, said]) => [pattern, said])
  for (const [pattern, said] of [...continued, ...reviewPatterns]) {
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
