'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { CurrencySelect } from '#components/ui/currency-select.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { Select } from '#components/ui/select.tsx'
import type { BriefValue } from '#contract/trip-brief.ts'
import { formatMoneyInput, readMoney } from '#lib/money.ts'
import type { BriefEdit } from '../../hooks/use-brief.ts'

const scopes = ['total', 'per_person', 'per_day', 'per_person_per_day'] as const

export function BudgetEditor({
  budget,
  currency: usual,
  onEdit,
}: {
  budget?: BriefValue<'budget'>
  /** Of the trip. */
  currency: string
  onEdit: (edit: BriefEdit) => void
}) {
  const t = useTranslations('brief')
  const tForm = useTranslations('trips.form')
  const tCommon = useTranslations('common')
  const [text, setText] = useState(budget ? formatMoneyInput(budget) : '')
  const [currency, setCurrency] = useState(budget?.currency ?? usual)
  const [scope, setScope] = useState<(typeof scopes)[number]>(budget?.scope ?? 'total')
  const money = readMoney(text, currency)
  return (
    <div className="space-y-3">
      <Field label={t('amount')} error={money === undefined ? tForm('budgetProblem') : undefined}>
        {(control) => (
          <Input {...control} inputMode="decimal" value={text} onChange={({ target }) => setText(target.value)} />
        )}
      </Field>
      <div className="flex gap-2">
        <CurrencySelect
          aria-label={tForm('currency')}
          value={currency}
          onChange={({ target }) => setCurrency(target.value)}
        />
        <Select
          aria-label={t('scope')}
          value={scope}
          onChange={({ target }) => setScope(scopes.find((each) => each === target.value) ?? 'total')}
          options={scopes.map((value) => ({ value, label: t(`scopeName.${value}`) }))}
        />
      </div>
      <Button
        size="sm"
        variant="primary"
        disabled={!money}
        onClick={() => money && onEdit({ set: { budget: { ...money, scope } } })}
      >
        {tCommon('save')}
      </Button>
    </div>
  )
}
