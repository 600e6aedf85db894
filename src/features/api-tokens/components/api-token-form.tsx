'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Select } from '#components/ui/select.tsx'
import type { ApiTokenScope, CreatedApiToken } from '#contract/api-token.ts'
import { useUser } from '#features/session/components/user-provider.tsx'
import { useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'
import { expiryOf, isLifetime, type Lifetime, lifetimes } from '../expiry.ts'

const scopes: readonly ApiTokenScope[] = ['trips:read', 'trips:write', 'agent', 'knowledge', 'files']

interface Draft {
  name: string
  scopes: readonly ApiTokenScope[]
  lifetime: Lifetime
}
const empty: Draft = { name: '', scopes: ['trips:read'], lifetime: '90' }

export function ApiTokenForm({ onCreated }: { onCreated: (token: CreatedApiToken) => void }) {
  const t = useTranslations('tokens')
  const explain = useAppError()
  const utils = trpc.useUtils()
  const { role } = useUser()
  const [draft, setDraft] = useState(empty)
  const [isChecked, setIsChecked] = useState(false)
  const create = trpc.accounts.tokens.create.useMutation({
    onSuccess: (token) => {
      setDraft(empty)
      setIsChecked(false)
      onCreated(token)
    },
    onSettled: () => utils.accounts.tokens.list.invalidate(),
  })
  const change = (fields: Partial<Draft>) => setDraft((before) => ({ ...before, ...fields }))
  const isNameMissing = draft.name.trim() === ''
  const isScopeMissing = draft.scopes.length === 0
  const submit = () => {
    setIsChecked(true)
    if (isNameMissing || isScopeMissing) return
    const expiresAt = expiryOf(draft.lifetime, Date.now())
    create.mutate({ name: draft.name.trim(), scopes: [...draft.scopes], expiresAt })
  }
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {create.error ? <Notice tone="danger">{explain(create.error)}</Notice> : null}
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('name')} hint={t('nameHint')} error={isChecked && isNameMissing ? t('nameMissing') : null}>
          {(control) => (
            <Input
              {...control}
              value={draft.name}
              maxLength={80}
              autoComplete="off"
              onChange={({ target }) => change({ name: target.value })}
            />
          )}
        </Field>
        <Field label={t('expiry')}>
          {(control) => (
            <Select
              {...control}
              value={draft.lifetime}
              onChange={({ target }) => isLifetime(target.value) && change({ lifetime: target.value })}
              options={lifetimes.map((value) => ({ value, label: t(`lifetimes.${value}`) }))}
            />
          )}
        </Field>
      </div>
      <ScopeChoice
        possible={role === 'admin' ? [...scopes, 'admin'] : scopes}
        chosen={draft.scopes}
        error={isChecked && isScopeMissing ? t('scopeMissing') : null}
        onChange={(chosen) => change({ scopes: chosen })}
      />
      <div>
        <Button type="submit" variant="primary" busy={create.isPending}>
          {t('create')}
        </Button>
      </div>
    </form>
  )
}

function ScopeChoice({
  possible,
  chosen,
  error,
  onChange,
}: {
  possible: readonly ApiTokenScope[]
  chosen: readonly ApiTokenScope[]
  error: string | null
  onChange: (chosen: readonly ApiTokenScope[]) => void
}) {
  const t = useTranslations('tokens')
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-medium text-sm">{t('scopes')}</legend>
      <div className="grid gap-x-6 sm:grid-cols-2">
        {possible.map((scope) => (
          <Checkbox
            key={scope}
            label={t(`scopeNames.${scope}`)}
            detail={scope}
            checked={chosen.includes(scope)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, scope] : chosen.filter((one) => one !== scope))
            }
          />
        ))}
      </div>
      <p aria-live="polite" className="text-danger text-sm">
        {error}
      </p>
    </fieldset>
  )
}
