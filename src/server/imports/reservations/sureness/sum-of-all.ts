// Prices: the sum of a booking stands with words that say so, none that are called so is greater, and it is no part of another amount.
import type { Money } from '#contract/money.ts'
import { findMoney, sumsOf } from '../text/money.ts'
import type { Found } from '../text/span.ts'
import type { Case, Evidence } from './evidence.ts'

/** Words such as "total" and 合计, not only "price". */
const leastScore = 7
/** So many nights, people or tickets may share one price. */
const mostUnits = 12

export function sumOfAll({ type, fields: { price, people }, all, reading: { text } }: Case): Evidence {
  const nothing = { supported: [], contradicted: [] }
  if (!price || price.end <= price.start) return nothing
  const found = findMoney(text)
  const sums = sumsOf(text, found)
  const own = sums.find(({ money }) => money.start === price.start)
  const isExceeded = sums.some(
    ({ money: { value }, score }) =>
      score >= leastScore && value.currency === price.value.currency && value.amount > price.value.amount,
  )
  // The same amount on several lines is that of one of several.
  const isOnly =
    found.length === 1 || (new Set(found.map(({ value }) => value.amount)).size === 1 && (people?.value ?? 1) < 2)
  const others = found.filter(({ value }) => value.currency === price.value.currency && value.amount > 0)
  return !own ||
    isExceeded ||
    (own.score < leastScore && !isOnly) ||
    isPart(text, price.value.amount, others) ||
    isOfAll(price.value.amount, others, pricesOfOthers(type, all)) ||
    (isOfSeveralKinds(all) && isSumOfSome(price.value.amount, others)) ||
    isPrepaid(text, price) ||
    /\d\s?[x×]\s?$/iu.test(text.slice(Math.max(0, price.start - 6), price.start)) ||
    (own.score < paidScore && isReducedBelow(text, price, others))
    ? { supported: [], contradicted: ['price'] }
    : nothing
}

function pricesOfOthers(type: Case['type'], all: Case['all']): number[] {
  return all.flatMap((each) => (each.type === type ? [] : (each.fields.price?.value.amount ?? [])))
}

/** What bookings of other kinds cost, with another amount or without, is the sum of the whole mail. */
function isOfAll(amount: number, found: readonly Found<{ amount: number }>[], prices: readonly number[]): boolean {
  const rest = amount - prices.reduce((sum, each) => sum + each, 0)
  return (
    prices.length > 0 && !prices.includes(amount) && (rest === 0 || found.some(({ value }) => value.amount === rest))
  )
}

function isOfSeveralKinds(all: Case['all']): boolean {
  return new Set(all.map(({ type }) => type)).size > 1
}

const mostAmounts = 12

/** Two amounts of the text or more come to it. */
function isSumOfSome(amount: number, found: readonly Found<{ amount: number }>[]): boolean {
  const lesser = [...new Set(found.map(({ value }) => value.amount))]
    .filter((each) => each < amount)
    .slice(0, mostAmounts)
  const sums = new Set([0])
  for (const each of lesser) for (const sum of [...sums]) sums.add(sum + each)
  return sums.has(amount)
}

/** What was paid in advance for a ticket that came later may have been too much. */
function isPrepaid(text: string, { start }: Found<unknown>): boolean {
  return /预付款[^\n，。]{0,6}$/u.test(text.slice(Math.max(0, start - 12), start)) && /差额|多付|退/u.test(text)
}

/** Words such as 实付 and "total paid". */
const paidScore = 9

/** What comes off stands behind it. */
function isReducedBelow(text: string, price: Found<Money>, others: readonly Found<Money>[]): boolean {
  const { amount } = price.value
  return others.some(
    ({ start, value }) =>
      start > price.end &&
      reducing.test(text.slice(Math.max(0, start - 10), start)) &&
      // "before €250.00": it was taken off already.
      !others.some((each) => each.value.amount === amount + value.amount),
  )
}
const reducing = /(?:^|\s)[-−–]\s?(?:[A-Z]{3}\s?)?$|减[^\n]{0,3}$|优惠[^\n]{0,3}$|discount[^\n]{0,3}$/iu

/** Before a reduction the sum was greater. */
const former = /原价|划线价|门市价|before|was\b|instead of|original|regular|full price|市价/iu
const returned = /差额|退[回还款]|返还|refund|returned/iu
const reduction = /[-−–]\s?$|减|优惠|折|抵|券|saving|discount|voucher|credit|\boff\b/iu

/** With another amount it makes a third, or several of it do: a deposit, or the price of one. */
function isPart(text: string, amount: number, others: readonly Found<{ amount: number }>[]): boolean {
  const leadOf = ({ start }: Found<unknown>) =>
    text.slice(Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 24), start)
  const greater = others.filter((each) => each.value.amount > amount && !former.test(leadOf(each)))
  const rests = others.filter((each) => each.value.amount !== amount && !reduction.test(leadOf(each)))
  const isSeveral = (whole: number) => whole % amount === 0 && whole / amount <= mostUnits
  return (
    greater.some(
      ({ value: { amount: whole } }) =>
        isSeveral(whole) ||
        rests.some(({ value }) => value.amount < amount && isSeveral(whole - value.amount)) ||
        rests.some(({ value }) => value.amount + amount === whole),
    ) || isReturned(text, amount, others)
  )
}

/** What comes back leaves an amount that stands in the text too. */
function isReturned(text: string, amount: number, others: readonly Found<{ amount: number }>[]): boolean {
  return others.some(
    ({ value: { amount: rest }, start, end }) =>
      returned.test(text.slice(Math.max(0, start - 14), start) + text.slice(end, end + 8)) &&
      others.some(({ value }) => value.amount + rest === amount),
  )
}
