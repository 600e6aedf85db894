import { useLocale } from 'next-intl'
import type { Money as MoneyValue } from '#contract/money.ts'
import { classNames } from '#lib/class-names.ts'
import { formatMoney } from '#lib/format.ts'

/** An amount with tabular figures in the reader's language. `exact` always shows the minor units, for columns. */
export function Money({ value, exact = false, className }: { value: MoneyValue; exact?: boolean; className?: string }) {
  return (
    <span className={classNames('tabular whitespace-nowrap', className)}>
      {formatMoney(value, useLocale(), { exact })}
    </span>
  )
}
