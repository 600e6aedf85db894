'use client'
import type { FieldPath, FieldValues } from 'react-hook-form'
import { CurrencySelect } from '../ui/currency-select.tsx'
import { Input } from '../ui/input.tsx'
import { FormField, type FormFieldProps } from './form-field.tsx'

interface MoneyFieldsProps<Values extends FieldValues> extends Omit<FormFieldProps<Values>, 'children'> {
  currency: { name: FieldPath<Values>; label: string }
}

/** An amount beside its currency. */
export function MoneyFields<Values extends FieldValues>({ currency, ...amount }: MoneyFieldsProps<Values>) {
  const { form } = amount
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_6.5rem] gap-3">
      <FormField {...amount}>
        {(control) => <Input {...control} className="tabular" inputMode="decimal" autoComplete="off" />}
      </FormField>
      <FormField form={form} {...currency}>
        {(control) => <CurrencySelect {...control} defaultValue={form.getValues(currency.name)} />}
      </FormField>
    </div>
  )
}
