// Money arithmetic without the contract's schemas, which would load the validator.
import type { Money } from '#contract/money.ts'

function minorDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}

/** One sum per currency, in the order the currencies first appear; sums of zero are left out. */
export function sumByCurrency(amounts: readonly (Money | null | undefined)[]): Money[] {
  const sums = new Map<string, number>()
  for (const money of amounts) {
    if (money) sums.set(money.currency, (sums.get(money.currency) ?? 0) + money.amount)
  }
  return [...sums].filter(([, amount]) => amount !== 0).map(([currency, amount]) => ({ amount, currency }))
}

/** Changes the sign. */
export function negateMoney({ amount, currency }: Money): Money {
  return { amount: -amount, currency }
}

/** Parses an amount such as "1,280.50", also with full-width digits. Empty = null, invalid = undefined. */
export function readMoney(text: string, currency: string): Money | null | undefined {
  const plain = text.normalize('NFKC').replaceAll(/[\s,_]/g, '')
  if (plain === '') return null
  if (!/^\d{1,10}(\.\d+)?$/.test(plain)) return undefined
  return { amount: Math.round(Number(plain) * 10 ** minorDigits(currency)), currency }
}

/** An amount for an input: "1280.5". */
export function formatMoneyInput({ amount, currency }: Money): string {
  return String(amount / 10 ** minorDigits(currency))
}
