'use client'
import { useLocale, useTranslations } from 'next-intl'
import { type UseFormReturn, useController, useWatch } from 'react-hook-form'
import { fieldError } from '#components/form/form-field.tsx'
import { SegmentedField } from '#components/form/segmented-field.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { Input } from '#components/ui/input.tsx'
import { Money } from '#components/ui/money.tsx'
import { formatMoney } from '#lib/format.ts'
import type { ExpenseForm } from '../expense-form.ts'
import type { Participant } from '../hooks/use-budget-people.ts'
import { useExpenseError } from '../hooks/use-expense-error.ts'
import { leftToSplit, previewSplit, splitModes } from '../split-form.ts'
import { SplitLines } from './split-lines.tsx'

interface SplitFieldsProps {
  form: UseFormReturn<ExpenseForm>
  people: readonly Participant[]
}

/** How an expense is shared, with what each person pays as one types. */
export function SplitFields({ form, people }: SplitFieldsProps) {
  const t = useTranslations('budget')
  const locale = useLocale()
  const describeError = useExpenseError()
  const mode = useController({ control: form.control, name: 'mode' }).field
  const [amount, currency, parts, lines] = useWatch({
    control: form.control,
    name: ['amount', 'currency', 'parts', 'lines'],
  })
  const split = { mode: mode.value, amount, currency, parts, lines }
  const preview = previewSplit(split)
  const isItemized = mode.value === 'itemized'
  const left = isItemized || mode.value === 'exact' ? leftToSplit(split) : null
  const error = fieldError(form, 'mode', describeError)
  return (
    <div>
      <SegmentedField
        label={t('form.split')}
        field={mode}
        options={splitModes.map((value) => ({ value, label: t(`split.${value}`) }))}
      />
      <p className="mt-1.5 text-ink-faint text-xs">{t(`splitHint.${mode.value}`)}</p>
      {isItemized ? <SplitLines form={form} people={people} currency={currency} /> : null}
      {mode.value === 'none' || (isItemized && !preview) ? null : (
        <ul className="mt-2 divide-y divide-line border-line border-y">
          {people.map(({ userId, name }, index) => (
            <li key={userId} className="flex min-h-11 items-center gap-3">
              <PartField form={form} index={index} name={name} mode={mode.value} currency={currency} />
              {mode.value === 'exact' ? null : (
                <span className="tabular ml-auto min-w-20 text-right text-ink-soft text-sm">
                  {preview?.get(userId) ? <Money value={preview.get(userId) ?? { amount: 0, currency }} exact /> : '–'}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      <p aria-live="polite" className="tabular mt-1.5 text-sm">
        {error ? (
          <span className="text-danger">{error}</span>
        ) : left && left.amount !== 0 ? (
          <span className={isItemized ? 'text-ink-soft' : 'text-caution'}>
            {t(`${isItemized ? 'beyondLines' : 'form'}.${left.amount > 0 ? 'left' : 'over'}`, {
              amount: formatMoney({ ...left, amount: Math.abs(left.amount) }, locale),
            })}
          </span>
        ) : null}
      </p>
    </div>
  )
}

function PartField({
  form,
  index,
  name,
  mode,
  currency,
}: {
  form: UseFormReturn<ExpenseForm>
  index: number
  name: string
  mode: ExpenseForm['mode']
  currency: string
}) {
  const t = useTranslations('budget.form')
  if (mode === 'itemized') return <span className="min-w-0 truncate text-sm">{name}</span>
  if (mode === 'equal') return <Checkbox {...form.register(`parts.${index}.isIn`)} label={name} />
  const isShares = mode === 'shares'
  return (
    <>
      <span className="min-w-0 flex-1 truncate text-sm">{name}</span>
      <Input
        key={mode}
        {...form.register(isShares ? `parts.${index}.share` : `parts.${index}.amount`)}
        aria-label={t(isShares ? 'sharesOf' : 'amountOf', { name, currency })}
        className={isShares ? 'tabular w-16 text-right' : 'tabular w-32 text-right'}
        inputMode={isShares ? 'numeric' : 'decimal'}
        autoComplete="off"
      />
    </>
  )
}
