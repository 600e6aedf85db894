'use client'
import { type FieldPath, type FieldValues, useController } from 'react-hook-form'
import { formatMoneyInput, readMoney } from '#lib/money.ts'
import { CurrencySelect } from '../ui/currency-select.tsx'
import { Field } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'
import { FormField, type FormFieldProps, fieldError } from './form-field.tsx'

interface MoneyFieldsProps<Values extends FieldValues> extends Omit<FormFieldProps<Values>, 'children'> {
  currency: { name: FieldPath<Values>; label: string }
}

/** An amount beside its currency. When it is left, words become figures ("2.5k", 两万五), and what is no amount is said. */
export function MoneyFields<Values extends FieldValues>({
  form,
  name,
  currency,
  describeError,
  ...amount
}: MoneyFieldsProps<Values>) {
  const { field } = useController<Values, FieldPath<Values>>({ control: form.control, name })
  const text: unknown = field.value
  const settle = () => {
    const money = readMoney(String(text ?? ''), form.getValues(currency.name))
    if (money && /[^\d.,\s]/.test(String(text))) field.onChange(formatMoneyInput(money))
    field.onBlur()
    if (money === undefined || form.getFieldState(name).error) void form.trigger(name)
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_6.5rem] gap-3">
      <Field {...amount} error={fieldError(form, name, describeError)}>
        {(control) => (
          <Input
            {...control}
            ref={field.ref}
            name={name}
            value={String(text ?? '')}
            disabled={field.disabled}
            className="tabular"
            inputMode="decimal"
            autoComplete="off"
            onChange={field.onChange}
            onBlur={settle}
          />
        )}
      </Field>
      <FormField form={form} {...currency}>
        {(control) => <CurrencySelect {...control} defaultValue={form.getValues(currency.name)} />}
      </FormField>
    </div>
  )
}
