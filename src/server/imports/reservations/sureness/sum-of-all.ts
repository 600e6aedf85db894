// Prices: the sum of a booking stands with words that say so, and none that are called so is greater.
import { findMoney, sumsOf } from '../text/money.ts'
import type { Case, Evidence } from './evidence.ts'

/** Words such as "total" and 合计, not only "price". */
const leastScore = 6

export function sumOfAll({ fields: { price }, reading: { text } }: Case): Evidence {
  const nothing = { supported: [], contradicted: [] }
  if (!price || price.end <= price.start) return nothing
  const found = findMoney(text)
  const sums = sumsOf(text, found)
  const own = sums.find(({ money }) => money.start === price.start)
  const isExceeded = sums.some(
    ({ money: { value }, score }) =>
      score >= leastScore && value.currency === price.value.currency && value.amount > price.value.amount,
  )
  const isOnly = new Set(found.map(({ value }) => value.amount)).size === 1
  return !own || isExceeded || (own.score < leastScore && !isOnly)
    ? { supported: [], contradicted: ['price'] }
    : nothing
}
