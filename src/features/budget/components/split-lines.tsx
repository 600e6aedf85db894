'use client'
import { Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type UseFormReturn, useController, useFieldArray } from 'react-hook-form'
import { Button } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { Input } from '#components/ui/input.tsx'
import type { ExpenseForm } from '../expense-form.ts'
import type { Participant } from '../hooks/use-budget-people.ts'
import { emptyLine } from '../split-form.ts'

interface SplitLinesProps {
  form: UseFormReturn<ExpenseForm>
  people: readonly Participant[]
  currency: string
}

/** The lines of a bill, each with those who share it. */
export function SplitLines({ form, people, currency }: SplitLinesProps) {
  const t = useTranslations('budget.form')
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'lines' })
  const removeLine = (index: number) => {
    form.setFocus(`lines.${index === 0 ? 1 : index - 1}.title`)
    remove(index)
  }
  return (
    <>
      <ul className="mt-2 divide-y divide-line border-line border-y">
        {fields.map((field, index) => (
          <SplitLine
            key={field.id}
            form={form}
            people={people}
            currency={currency}
            index={index}
            onRemove={fields.length > 1 ? () => removeLine(index) : null}
          />
        ))}
      </ul>
      <Button
        size="sm"
        className="mt-2"
        onClick={() =>
          append(emptyLine(people.map(({ userId }) => userId)), { focusName: `lines.${fields.length}.title` })
        }
      >
        <Plus aria-hidden strokeWidth={1.75} />
        {t('addLine')}
      </Button>
    </>
  )
}

function SplitLine({
  form,
  people,
  currency,
  index,
  onRemove,
}: SplitLinesProps & { index: number; onRemove: (() => void) | null }) {
  const t = useTranslations('budget.form')
  const { field } = useController({ control: form.control, name: `lines.${index}.userIds` })
  const number = index + 1
  const toggle = (userId: string, isIn: boolean) =>
    field.onChange(isIn ? [...field.value, userId] : field.value.filter((each) => each !== userId))
  return (
    <li className="py-2.5">
      <div className="flex items-start gap-1.5">
        <Input
          {...form.register(`lines.${index}.title`)}
          aria-label={t('lineTitle', { number })}
          placeholder={t('lineTitleExample')}
          className="flex-1"
          autoComplete="off"
          maxLength={200}
        />
        <Input
          {...form.register(`lines.${index}.amount`)}
          aria-label={t('lineAmount', { number, currency })}
          placeholder="0"
          className="tabular w-24 text-right"
          inputMode="decimal"
          autoComplete="off"
        />
        {onRemove ? <IconButton icon={X} label={t('removeLine', { number })} onClick={onRemove} /> : null}
      </div>
      <fieldset className="flex flex-wrap gap-x-4">
        <legend className="sr-only">{t('sharesLine', { number })}</legend>
        {people.map(({ userId, name }) => (
          <Checkbox
            key={userId}
            label={name}
            checked={field.value.includes(userId)}
            disabled={field.disabled}
            onBlur={field.onBlur}
            onChange={(event) => toggle(userId, event.target.checked)}
          />
        ))}
      </fieldset>
    </li>
  )
}
