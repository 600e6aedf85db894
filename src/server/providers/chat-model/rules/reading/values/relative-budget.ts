// A budget that is told by the one before it: 预算砍一半, "let's double it", "500 more".
import type { MarkedText } from '../text/marked-text.ts'
import { moneyIn, type StatedBudget } from './money.ts'

const half =
  /(?:预算|总价|花费)?(?:砍|减|降|缩|少|打)(?:掉|去|少|到|成)?(?:一半|半|对折)|(?:预算|花费)(?:只有|变成|剩)(?:原来的)?一半|\b(?:halve|cut|slash|reduce)\b[^.;]{0,24}\b(?:budget|it|that)\b(?: (?:in half|by half))?|\bhalf (?:of )?(?:the|that|our) budget\b|\bbudget\b[^.;]{0,16}\b(?:in half|by half|half of (?:that|it))\b/iu
const isHalf = /一半|半|对折|\bhal(?:f|ve)\b/iu
const double =
  /(?:预算)?(?:翻倍|翻一倍|翻一番|加倍)|\bdouble\b[^.;]{0,16}\b(?:budget|it|that)\b|\bbudget\b[^.;]{0,12}\bdoubled?\b/iu
const more =
  /预算[^，,。]{0,4}(?:再|多)?(?:加|多|增加)(?!到)|\b(?:add|another|extra)\b[^.;]{0,16}\b(?:budget)\b|\bbudget\b[^.;]{0,12}\b(?:up|raise|increase)\b[^.;]{0,8}\bby\b|\b(?:raise|increase)\b[^.;]{0,16}\bbudget\b[^.;]{0,6}\bby\b/iu
const less =
  /预算[^，,。]{0,4}(?:再)?(?:少|减|降|砍)(?:掉|去|了)?(?!到)(?=[\d一二两三四五六七八九十])|\b(?:lower|cut|reduce)\b[^.;]{0,16}\bbudget\b[^.;]{0,6}\bby\b/iu

/** undefined where there is none to count from, or none is spoken of. */
export function relativeBudget(source: MarkedText, known: StatedBudget | undefined): StatedBudget | undefined {
  if (!known) return undefined
  const { text } = source
  const speaksOfHalf = half.exec(text)
  if (speaksOfHalf && isHalf.test(speaksOfHalf[0])) {
    source.has(half)
    return { ...known, amount: known.amount / 2 }
  }
  if (source.has(double)) return { ...known, amount: known.amount * 2 }
  const sign = more.test(text) ? 1 : less.test(text) ? -1 : 0
  const [change] = sign === 0 ? [] : moneyIn(text)
  if (!change || (change.currency && change.currency !== known.currency)) return undefined
  source.mark(change.start, change.end)
  source.has(sign > 0 ? more : less)
  const amount = known.amount + sign * change.amount
  return amount > 0 ? { ...known, amount } : undefined
}
