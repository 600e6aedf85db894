'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { FormField } from '#components/form/form-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { Input } from '#components/ui/input.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { languageOf } from '#contract/locale.ts'
import { trpc } from '#lib/trpc.ts'
import { useFormFailure } from '#lib/use-form-failure.ts'
import { emailField } from '../account-fields.ts'
import { useFieldError } from '../hooks/use-field-error.ts'
import { rememberedEmail } from '../remembered-email.ts'

const schema = z.object({ email: emailField })

/** Where no mail server is set the link waits for an administrator to pass it on. */
function ResetNotice({ email, isMailed }: { email: string; isMailed: boolean }) {
  const t = useTranslations('accounts')
  return <Notice tone={isMailed ? 'positive' : 'info'}>{t(isMailed ? 'resetSent' : 'resetWaits', { email })}</Notice>
}

/** Responds the same whether the address has an account or not. */
export function ForgotForm({ sendsMail }: { sendsMail: boolean }) {
  const t = useTranslations('accounts')
  const locale = useLocale()
  const describeError = useFieldError()
  const form = useForm({ resolver: zodResolver(schema) })
  useEffect(() => {
    const email = rememberedEmail()
    if (email) form.setValue('email', email)
  }, [form])
  const { message, handlers } = useFormFailure(form, { email: 'email' })
  const [sentTo, setSentTo] = useState<string | null>(null)
  const request = trpc.accounts.requestPasswordReset.useMutation({
    ...handlers,
    onSuccess: (_, { email }) => setSentTo(email),
  })
  return (
    <form
      noValidate
      onSubmit={form.handleSubmit(({ email }) => request.mutate({ email, locale: languageOf(locale) }))}
      className="flex flex-col gap-4"
    >
      {message ? <Notice tone="danger">{message}</Notice> : null}
      {sentTo ? <ResetNotice email={sentTo} isMailed={sendsMail} /> : null}
      <FormField form={form} name="email" label={t('email')} describeError={describeError}>
        {(control) => <Input {...control} type="email" autoComplete="username" inputMode="email" />}
      </FormField>
      <Button type="submit" variant={sentTo ? 'secondary' : 'primary'} size="lg" busy={request.isPending}>
        {sendsMail ? t(sentTo ? 'sendAgain' : 'sendLink') : t(sentTo ? 'requestAgain' : 'requestLink')}
      </Button>
    </form>
  )
}
