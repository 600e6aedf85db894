import { moneyOf } from '#contract/money-arithmetic.ts'

/** What is asked to learn the rate between two currencies. One question per pair: a kept answer is found again without a network. */
export function rateQuestion(from: string, to: string) {
  return { amount: moneyOf(1, from), to }
}
