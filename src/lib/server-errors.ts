import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'
import { readAppError } from './app-error.ts'

/**
 * Shows a rejected call at the fields that the server names; a field's error is the rule it broke.
 * `fields` maps an input path, or an error code that concerns one field, to the field of the form.
 * Returns false when something stays for a message above the form.
 */
export function showServerErrors<Values extends FieldValues>(
  form: Pick<UseFormReturn<Values>, 'setError'>,
  error: unknown,
  fields: Readonly<Record<string, FieldPath<Values>>>,
): boolean {
  const { code, details } = readAppError(error)
  const issues = code === 'INVALID_INPUT' ? (details.issues ?? []) : [{ path: code, rule: code }]
  const placed = issues.flatMap(({ path, rule }) => {
    const name = fields[path] ?? fields[path.split('.')[0] ?? '']
    return name ? [{ name, rule }] : []
  })
  for (const [index, { name, rule }] of placed.entries())
    form.setError(name, { type: 'server', message: rule }, { shouldFocus: index === 0 })
  return placed.length > 0 && placed.length === issues.length
}
