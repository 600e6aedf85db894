'use client'
import { useState } from 'react'
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'
import { useAppError } from './app-error.ts'
import { showServerErrors } from './server-errors.ts'

/**
 * Reports a form's mutation: errors at their fields, anything else as `message` for a notice above the form.
 * `handlers` go into `useMutation`; `fields` as for `showServerErrors`.
 */
export function useFormFailure<Values extends FieldValues>(
  form: Pick<UseFormReturn<Values>, 'setError'>,
  fields: Readonly<Record<string, FieldPath<Values>>>,
) {
  const explain = useAppError()
  const [failure, setFailure] = useState<unknown>(null)
  return {
    message: explain(failure),
    failure,
    handlers: {
      onMutate: () => setFailure(null),
      onError: (error: unknown) => setFailure(showServerErrors(form, error, fields) ? null : error),
    },
  }
}
