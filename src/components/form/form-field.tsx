'use client'
import type { ReactNode } from 'react'
import type { FieldPath, FieldValues, UseFormRegisterReturn, UseFormReturn } from 'react-hook-form'
import { Field, type FieldControl, type FieldProps } from '../ui/field.tsx'

/** What a native input, select or textarea needs from its label and its form. */
export type FormControl = FieldControl & UseFormRegisterReturn

export interface FormFieldProps<Values extends FieldValues> extends Omit<FieldProps, 'children' | 'error'> {
  form: UseFormReturn<Values>
  name: FieldPath<Values>
  /** Text for the code with which the schema or the server rejects the value. */
  describeError?: (code: string) => string
  children: (control: FormControl) => ReactNode
}

/** A labelled native control that is registered with react-hook-form and shows its error. */
export function FormField<Values extends FieldValues>({
  form,
  name,
  describeError,
  children,
  ...field
}: FormFieldProps<Values>) {
  const error = fieldError(form, name, describeError)
  return (
    <Field {...field} error={error}>
      {(control) => children({ ...control, ...form.register(name) })}
    </Field>
  )
}

/** The error text of a field, for controls that are not native. */
export function fieldError<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  name: FieldPath<Values>,
  describeError: ((code: string) => string) | undefined,
): string | null {
  const { error } = form.getFieldState(name, form.formState)
  return error?.message && describeError ? describeError(error.message) : null
}
