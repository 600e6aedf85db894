// How it was: what was done, what was skipped, and how many stars it gets. A question says none of it.
import type { z } from 'zod'
import { reviewItemsSpec } from '#contract/agent-tools/review-items.ts'
import { isForged } from '../text/forged.ts'
import { normalizeMessage } from '../text/normalize-message.ts'
import { callOf, type ToolCall } from './tool-call.ts'

type Review = z.input<typeof reviewItemsSpec.input>['reviews'][number]
type Said = Pick<Review, 'outcome' | 'rating'>

const asks = /[?？]|吗|什么|哪|多少|怎么|\b(?:what|which|where|when|how|should|could|can|would)\b/iu
const clauses = /[.;!。；！，]|,\s*|\s+(?:and|but)\s+(?=(?:we|i|the|give|rate|skip)\b)/iu
/** These are missed or great without being an item of the plan. */
const others =
  /^(?:trip|journey|vacation|holiday|weather|everything|all|day|today|(?:my |our )?(?:train|flight|plane|bus|turn)|这次旅行|旅行|天气|今天|火车|高铁|飞机|航班|大巴)$/iu

const stars = '(?<n>[1-5]|one|two|three|four|five|[一二两三四五])'
const patterns: [RegExp, (n: number) => Said][] = [
  [
    new RegExp(
      `\\b(?:give|rate)\\s+(?<item>.+?)\\s+(?:with )?${stars}\\b(?:\\s*(?:stars?|out of (?:5|five)|/ ?5|points?))?`,
      'iu',
    ),
    rated,
  ],
  [
    new RegExp(
      `^(?<item>.+?)\\s+(?:gets?|deserves?|was|is|:)?\\s*(?:a )?${stars}\\s*(?:stars?|/ ?5|out of (?:5|five))`,
      'iu',
    ),
    rated,
  ],
  [new RegExp(`给(?<item>.+?)(?:打|评)?(?:个)?${stars}(?:颗|个)?(?:星|分)`, 'u'), rated],
  [new RegExp(`^(?<item>.{2,20}?)(?:值|打|评|可以给|给)?${stars}(?:颗|个)?(?:星|分)`, 'u'), rated],
  ...liked(
    'amazing|fantastic|wonderful|excellent|brilliant|great|superb',
    '太棒|很棒|非常棒|棒极|惊艳|完美|非常精彩|很精彩',
    5,
  ),
  ...liked('good|nice|lovely', '真不错|很不错|挺不错|很好玩|挺好玩|非常好', 4),
  ...liked('ok|okay|fine|so-so|meh', '还行|很一般|比较一般', 3),
  ...liked('disappointing|boring', '很失望|有点失望|很无聊|有点无聊', 2),
  ...liked('terrible|awful|horrible|bad', '很差|太差|很糟|太糟', 1),
  [/\bmark\s+(?<item>.+?)\s+(?:as )?(?:done|visited|seen)\b/iu, () => ({ outcome: 'done' })],
  [/\bmark\s+(?<item>.+?)\s+(?:as )?skipped\b/iu, () => ({ outcome: 'skipped' })],
  [/^(?:把)?(?<item>.{2,20}?)(?:标记?为|标成|记为)(?:已经?)?(?:完成|去过|去了)/u, () => ({ outcome: 'done' })],
  [/^(?:把)?(?<item>.{2,20}?)(?:标记?为|标成|记为)(?:已经?)?(?:跳过|没去)/u, () => ({ outcome: 'skipped' })],
  [
    /\b(?:we|i)(?: have|'ve)? (?:skipped|missed|left out|(?:didn't|did not) (?:go to|see|visit|do|make it to))\s+(?<item>.+)/iu,
    () => ({ outcome: 'skipped' }),
  ],
  [
    /\b(?:we|i)(?: have|'ve)?(?: already| just)? (?:visited|saw|seen|been to|went to|finished|done with)\s+(?<item>.+)/iu,
    () => ({ outcome: 'done' }),
  ],
  [/^(?:我们?)?(?<item>.{2,20}?)(?:没去成?|没看成?|没逛成?|跳过了|错过了)$/u, () => ({ outcome: 'skipped' })],
  [/^(?:我们?)?(?:没去成?|没看成?|没逛成?|跳过了?|错过了)(?<item>[^的]{2,20})$/u, () => ({ outcome: 'skipped' })],
  [/^(?:我们?)?(?<item>.{2,20}?)(?:已经)?(?:去过|逛完|看完|玩完|参观完|吃完)了$/u, () => ({ outcome: 'done' })],
  [/^(?:我们?)?(?:已经)?(?:去过|逛完|看完|玩完|参观完)了?(?<item>.{2,20}?)了?$/u, () => ({ outcome: 'done' })],
]

function rated(rating: number): Said {
  return { rating }
}

function liked(english: string, chinese: string, rating: number): [RegExp, () => Said][] {
  return [
    [
      new RegExp(
        `^(?<item>.+?) (?:was|were) (?:(?:really|so|very|absolutely|just|quite|a bit|rather) )*(?:${english})\\b`,
        'iu',
      ),
      () => ({ rating }),
    ],
    [new RegExp(`^(?<item>.{2,20}?)(?:真的)?(?:${chinese})(?:了)?$`, 'u'), () => ({ rating })],
  ]
}

/** Empty where nothing of it is said. */
export function reviewCalls(message: string): ToolCall[] {
  const text = normalizeMessage(message)
  if (isForged(text) || asks.test(text)) return []
  const reviews = text.split(clauses).flatMap((clause) => reviewIn(clause.trim()) ?? [])
  return reviews.length > 0 ? [callOf(reviewItemsSpec, { reviews: reviews.slice(0, 20) })] : []
}

function reviewIn(clause: string): Review | null {
  for (const [pattern, said] of patterns) {
    const groups = pattern.exec(clause)?.groups
    const name = groups?.item?.replace(/^(?:the|our|my|that|to|at)\s+|\s+(?:today|yesterday|already)$/giu, '').trim()
    if (!name || others.test(name)) continue
    const items = /^(?:it|that|this|它|这个|那个)$/iu.test(name) ? { it: true } : { name: name.slice(0, 120) }
    return { items, ...said(numberOf(groups?.n)) }
  }
  return null
}

const words = ['one', 'two', 'three', 'four', 'five']

function numberOf(text = ''): number {
  const chinese = '一二三四五'.indexOf(text.replace('两', '二'))
  const english = words.indexOf(text.toLowerCase())
  return Number(text) || (english >= 0 ? english + 1 : chinese + 1)
}
