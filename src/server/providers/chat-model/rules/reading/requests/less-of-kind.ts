// 寺啊庙啊的少来点，换成公园那种: a taste that holds for the whole plan, and no edit of an item.
import type { Clause } from './clause.ts'

const less = /少(?:来|排|安排|去|逛|看|整|搞|弄|塞|放)?一?[点些]|太多|[看逛吃](?:腻|麻|吐|烦)|腻了|都是/u

export function wantsLessOfKind({ text, mentions, days }: Pick<Clause, 'text' | 'mentions' | 'days'>): boolean {
  return mentions.length + days.length === 0 && less.test(text)
}
