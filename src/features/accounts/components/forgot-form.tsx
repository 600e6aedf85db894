'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { FormField } from '#components/form/form-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { Input } from '#components/ui/input.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { trpc } from '#lib/trpc.ts'
import { useFormFailure } from '#lib/use-form-failure.ts'
import { emailField } from '../account-fields.ts'
import { useFieldError } from '../hooks/use-field-error.ts'

const schema = z.object({ email: emailField })

/** Responds the same whether the address has an account or not. */
export function ForgotForm() {
  const t = useTranslations('accounts')
  const locale = useLocale()
  const describeError = useFieldError()
  const form = useForm({ resolver: zodResolver(schema) })
  const { message, handlers } = useFormFailure(form, { email: 'email' })
  const [sentTo, setSentTo] = useState<string | null>(null)
  const request = trpc.accounts.requestPasswordReset.useMutation({
    ...handlers,
    onSuccess: (_, { email }) => setSentTo(email),
  })
  return (
    <form
      noValidate
      onSubmit={form.handleSubmit(({ email }) => request.mutate({ email, locale }))}
      className="flex flex-col gap-4"
    >
      {message ? <Notice tone="danger">{message}</Notice> : null}
      {sentTo ? <Notice tone="positive">{t('resetSent', { email: sentTo })}</Notice> : null}
      <FormField form={form} name="email" label={t('email')} describeError={describeError}>
        {(control) => <Input {...control} type="email" autoComplete="username" inputMode="email" />}
      </FormField>
      <Button type="submit" variant={sentTo ? 'secondary' : 'primary'} size="lg" busy={request.isPending}>
        {sentTo ? t('sendAgain') : t('sendLink')}
      </Button>
    </form>
  )
}
