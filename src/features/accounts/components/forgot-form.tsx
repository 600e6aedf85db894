'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'
import { validateEmail } from '../account-fields.ts'
import { useAccountForm } from '../hooks/use-account-form.ts'

/** Answers alike whether the address has an account or not. */
export function ForgotForm() {
  const t = useTranslations('accounts')
  const locale = useLocale()
  const explain = useAppError()
  const [sentTo, setSentTo] = useState<string | null>(null)
  const request = trpc.accounts.requestPasswordReset.useMutation({
    onSuccess: (_, { email }) => setSentTo(email),
  })
  const { onSubmit, problemOf } = useAccountForm({ email: validateEmail }, ({ email }) =>
    request.mutate({ email, locale }),
  )
  return (
    <form noValidate onSubmit={onSubmit} className="flex flex-col gap-4">
      {request.error ? <Notice tone="danger">{explain(request.error)}</Notice> : null}
      {sentTo ? <Notice tone="positive">{t('resetSent', { email: sentTo })}</Notice> : null}
      <Field label={t('email')} error={problemOf('email')}>
        {(control) => <Input {...control} name="email" type="email" autoComplete="username" inputMode="email" />}
      </Field>
      <Button type="submit" variant={sentTo ? 'secondary' : 'primary'} size="lg" busy={request.isPending}>
        {sentTo ? t('sendAgain') : t('sendLink')}
      </Button>
    </form>
  )
}
