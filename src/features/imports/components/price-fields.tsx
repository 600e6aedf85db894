'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { CurrencySelect } from '#components/ui/currency-select.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import type { Money } from '#contract/money.ts'
import { formatMoneyInput, readMoney } from '#lib/money.ts'

interface PriceFieldsProps {
  price: Money | undefined
  /** Where no price was read. */
  currency: string
  hint: ReactNode
  onChange: (price: Money | undefined) => void
}

/** The sum of the booking as it was read, to correct or to clear. */
export function PriceFields({ price, currency: usual, hint, onChange }: PriceFieldsProps) {
  const t = useTranslations('imports.reservations')
  const [text, setText] = useState(price ? formatMoneyInput(price) : '')
  const [currency, setCurrency] = useState(price?.currency ?? usual)
  const put = (typed: string, code: string) => {
    setText(typed)
    setCurrency(code)
    const money = readMoney(typed, code)
    if (money !== undefined) onChange(money ?? undefined)
  }
  const isWrong = readMoney(text, currency) === undefined
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_6.5rem] gap-3">
      <Field label={t('price')} hint={hint} error={isWrong ? t('notAmount') : undefined}>
        {(control) => (
          <Input
            {...control}
            value={text}
            className="tabular"
            inputMode="decimal"
            autoComplete="off"
            onChange={(event) => put(event.target.value, currency)}
          />
        )}
      </Field>
      <Field label={t('currency')}>
        {(control) => (
          <CurrencySelect {...control} value={currency} onChange={(event) => put(text, event.target.value)} />
        )}
      </Field>
    </div>
  )
}
