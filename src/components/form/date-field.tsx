'use client'
import {
  type FieldPath,
  type FieldPathValue,
  type FieldValues,
  type UseFormReturn,
  useController,
} from 'react-hook-form'
import { isDay } from '#lib/read-day.ts'
import type { DateSpan } from '../ui/calendar.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { Field, type FieldProps } from '../ui/field.tsx'
import { TimeInput } from '../ui/time-input.tsx'
import { fieldError } from './form-field.tsx'

interface TextFieldProps<Values extends FieldValues> extends Omit<FieldProps, 'children' | 'error'> {
  form: UseFormReturn<Values>
  /** A field that holds text. */
  name: FieldPath<Values>
  describeError?: (code: string) => string
}

/** A labelled date of a form. Text that is no date stays in the form and is rejected by its schema, at once. */
export function FormDateField<Values extends FieldValues>({
  form,
  name,
  describeError,
  span,
  ...field
}: TextFieldProps<Values> & { span?: DateSpan & { onChange: (span: DateSpan) => void } }) {
  const bound = useTextController(form, name)
  return (
    <Field {...field} error={fieldError(form, name, describeError)}>
      {(control) => (
        <DateInput
          control={control}
          span={span}
          {...bound}
          onChange={(text: string) => {
            bound.onChange(text)
            const isWrong = text !== '' && !isDay(text)
            if (isWrong || form.getFieldState(name).error) void form.trigger(name)
          }}
        />
      )}
    </Field>
  )
}

/** A labelled time of a form. Text that is no time stays in the form, for its schema to reject. */
export function FormTimeField<Values extends FieldValues>({
  form,
  name,
  describeError,
  ...field
}: TextFieldProps<Values>) {
  const bound = useTextController(form, name)
  return (
    <Field {...field} error={fieldError(form, name, describeError)}>
      {(control) => <TimeInput control={control} {...bound} />}
    </Field>
  )
}

function useTextController<Values extends FieldValues>(form: UseFormReturn<Values>, name: FieldPath<Values>) {
  const { field } = useController<Values, FieldPath<Values>>({ control: form.control, name })
  const value: FieldPathValue<Values, FieldPath<Values>> = field.value
  return {
    value: typeof value === 'string' ? value : '',
    onChange: field.onChange,
    inputRef: field.ref,
    disabled: field.disabled,
  }
}
