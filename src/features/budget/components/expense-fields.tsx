'use client'
import { useTranslations } from 'next-intl'
import { type UseFormReturn, useController } from 'react-hook-form'
import { FormDateField } from '#components/form/date-field.tsx'
import { FormField } from '#components/form/form-field.tsx'
import { MoneyFields } from '#components/form/money-fields.tsx'
import { Input } from '#components/ui/input.tsx'
import { Select } from '#components/ui/select.tsx'
import { categoryOfKind, expenseCategories } from '#contract/expense-category.ts'
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { ExpenseForm } from '../expense-form.ts'
import type { Participant } from '../hooks/use-budget-people.ts'
import { useExpenseError } from '../hooks/use-expense-error.ts'
import { SplitFields } from './split-fields.tsx'

export interface ItemChoice extends Pick<ItineraryItem, 'id' | 'kind' | 'title'> {
  /** With its day, as it is listed. */
  label: string
}

export function ExpenseFields({
  form,
  people,
  items,
}: {
  form: UseFormReturn<ExpenseForm>
  people: readonly Participant[]
  items: readonly ItemChoice[]
}) {
  const t = useTranslations('budget.form')
  const tCategory = useTranslations('budget.category')
  const describeError = useExpenseError()
  return (
    <>
      <FormField form={form} name="title" label={t('title')} describeError={describeError}>
        {(control) => <Input {...control} placeholder={t('titleExample')} autoComplete="off" maxLength={200} />}
      </FormField>
      <MoneyFields
        form={form}
        name="amount"
        label={t('amount')}
        describeError={describeError}
        currency={{ name: 'currency', label: t('currency') }}
      />
      {/* A date is never cut: without room for both they stand one below the other. */}
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(10.25rem,100%),1fr))] gap-3">
        <FormField form={form} name="category" label={t('category')}>
          {(control) => (
            <Select {...control} options={expenseCategories.map((value) => ({ value, label: tCategory(value) }))} />
          )}
        </FormField>
        <FormDateField form={form} name="spentOn" label={t('spentOn')} describeError={describeError} />
      </div>
      {items.length > 0 ? <ItemField form={form} items={items} /> : null}
      {people.length > 1 ? (
        <>
          <FormField form={form} name="paidBy" label={t('paidBy')} describeError={describeError}>
            {(control) => (
              <Select {...control} options={people.map(({ userId, name }) => ({ value: userId, label: name }))} />
            )}
          </FormField>
          <SplitFields form={form} people={people} />
        </>
      ) : null}
    </>
  )
}

/** Choosing what was paid for fills in its title, where there is none, and its category. */
function ItemField({ form, items }: { form: UseFormReturn<ExpenseForm>; items: readonly ItemChoice[] }) {
  const t = useTranslations('budget.form')
  const describeError = useExpenseError()
  const { field } = useController({ control: form.control, name: 'itemId' })
  return (
    <FormField form={form} name="itemId" label={t('item')} optional describeError={describeError}>
      {(control) => (
        <Select
          {...control}
          value={field.value}
          placeholder={t('noItem')}
          options={items.map(({ id, label }) => ({ value: id, label }))}
          onChange={(event) => {
            field.onChange(event)
            const item = items.find(({ id }) => id === event.target.value)
            if (!item) return
            form.setValue('category', categoryOfKind(item.kind), { shouldDirty: true })
            if (form.getValues('title').trim() === '') form.setValue('title', item.title, { shouldDirty: true })
          }}
        />
      )}
    </FormField>
  )
}
