'use client'
import { useTranslations } from 'next-intl'
import { type SubmitEvent, useState } from 'react'
import type { FieldProblem } from '../account-fields.ts'

type Checks<Name extends string> = Record<Name, (value: string, values: Record<Name, string>) => FieldProblem | null>

/**
 * A small form whose inputs keep their own text (nothing is lost on an error): reads the named fields on submit,
 * shows the first problem of each, puts the focus on the first refused one, and submits only when there is none.
 */
export function useAccountForm<Name extends string>(
  checks: Checks<Name>,
  submit: (values: Record<Name, string>, form: HTMLFormElement) => void,
) {
  const t = useTranslations('accounts.problems')
  const [problems, setProblems] = useState<Partial<Record<string, FieldProblem | null>>>({})
  const names = Object.keys(checks).filter((name): name is Name => name in checks)

  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const data = new FormData(form)
    const values: Partial<Record<Name, string>> = {}
    for (const name of names) values[name] = String(data.get(name) ?? '')
    if (!isComplete(values, names)) return
    const found = Object.fromEntries(names.map((name) => [name, checks[name](values[name], values)]))
    setProblems(found)
    const refused = names.find((name) => found[name])
    if (refused) form.querySelector<HTMLInputElement>(`[name="${refused}"]`)?.focus()
    else submit(values, form)
  }
  const problemOf = (name: Name): string | null => {
    const problem = problems[name]
    return problem ? t(problem) : null
  }
  return { onSubmit, problemOf }
}

function isComplete<Name extends string>(
  values: Partial<Record<Name, string>>,
  names: readonly Name[],
): values is Record<Name, string> {
  return names.every((name) => values[name] !== undefined)
}
