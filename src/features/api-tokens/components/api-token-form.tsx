'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useController, useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { FormField, fieldError } from '#components/form/form-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { Input } from '#components/ui/input.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Select } from '#components/ui/select.tsx'
import type { ApiTokenScope, CreatedApiToken } from '#contract/api-token.ts'
import { isErrorCode } from '#contract/error-code.ts'
import { useUser } from '#features/session/components/user-provider.tsx'
import { useErrorMessage } from '#i18n/use-error-message.ts'
import { trpc } from '#lib/trpc.ts'
import { useFormFailure } from '#lib/use-form-failure.ts'
import { expiryOf, lifetimes } from '../expiry.ts'

const scopes: readonly ApiTokenScope[] = ['trips:read', 'trips:write', 'agent', 'knowledge', 'files']

/** Error messages are codes. */
const schema = z.object({
  name: z.string().check(z.trim(), z.minLength(1, 'nameMissing')),
  scopes: z.array(z.custom<ApiTokenScope>()).check(z.minLength(1, 'scopeMissing')),
  lifetime: z.enum(lifetimes),
})
const initial: z.infer<typeof schema> = { name: '', scopes: ['trips:read'], lifetime: '90' }
const serverFields = { name: 'name', scopes: 'scopes', expiresAt: 'lifetime' } as const

export function ApiTokenForm({ onCreated }: { onCreated: (token: CreatedApiToken) => void }) {
  const t = useTranslations('tokens')
  const errorMessage = useErrorMessage()
  const utils = trpc.useUtils()
  const { role } = useUser()
  const form = useForm({ resolver: zodResolver(schema), defaultValues: initial })
  const chosen = useController({ control: form.control, name: 'scopes' }).field
  const { message, handlers } = useFormFailure(form, serverFields)
  const create = trpc.accounts.tokens.create.useMutation({
    ...handlers,
    onSuccess: (token) => {
      form.reset()
      onCreated(token)
    },
    onSettled: () => utils.accounts.tokens.list.invalidate(),
  })
  const describeError = (code: string) =>
    code === 'nameMissing' || code === 'scopeMissing'
      ? t(code)
      : errorMessage(isErrorCode(code) ? code : 'INVALID_INPUT')
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={form.handleSubmit(({ lifetime, ...fields }) =>
        create.mutate({ ...fields, expiresAt: expiryOf(lifetime, Date.now()) }),
      )}
    >
      {message ? <Notice tone="danger">{message}</Notice> : null}
      <div className="grid gap-4 sm:grid-cols-2">
        <FormField form={form} name="name" label={t('name')} hint={t('nameHint')} describeError={describeError}>
          {(control) => <Input {...control} maxLength={80} autoComplete="off" />}
        </FormField>
        <FormField form={form} name="lifetime" label={t('expiry')} describeError={describeError}>
          {(control) => (
            <Select
              {...control}
              defaultValue={initial.lifetime}
              options={lifetimes.map((value) => ({ value, label: t(`lifetimes.${value}`) }))}
            />
          )}
        </FormField>
      </div>
      <ScopeChoice
        possible={role === 'admin' ? [...scopes, 'admin'] : scopes}
        chosen={chosen.value}
        error={fieldError(form, 'scopes', describeError)}
        onChange={chosen.onChange}
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
    <fieldset>
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
