'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { FormField } from '#components/form/form-field.tsx'
import { Button, buttonClasses } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { signInWithPassword } from '#features/session/sign-in.ts'
import { readAppError } from '#lib/app-error.ts'
import { loadPage } from '#lib/base-path.ts'
import { trpc } from '#lib/trpc.ts'
import { useFormFailure } from '#lib/use-form-failure.ts'
import { newPasswordField } from '../account-fields.ts'
import { useFieldError } from '../hooks/use-field-error.ts'
import { PasswordInput } from './password-input.tsx'

const schema = z
  .object({ password: newPasswordField, again: z.string() })
  .check(z.refine(({ password, again }) => password === again, { path: ['again'], error: 'same' }))

export function ResetForm({ token }: { token: string }) {
  const t = useTranslations('accounts')
  const describeError = useFieldError()
  const form = useForm({ resolver: zodResolver(schema) })
  const { message, failure, handlers } = useFormFailure(form, { password: 'password' })
  const [isLeaving, setLeaving] = useState(false)
  const reset = trpc.accounts.resetPassword.useMutation({
    ...handlers,
    onSuccess: async ({ email }, { password }) => {
      setLeaving(true)
      const refused = await signInWithPassword(email, password).catch(() => 'offline')
      if (refused) setLeaving(false)
      else loadPage('/trips')
    },
  })
  if (reset.isSuccess && !isLeaving) {
    return (
      <div className="flex flex-col items-start gap-5">
        <Notice tone="positive">{t('resetDone')}</Notice>
        <Link href="/login" className={buttonClasses({ variant: 'primary', size: 'lg' })}>
          {t('signIn')}
        </Link>
      </div>
    )
  }
  const isExpired = failure ? readAppError(failure).code === 'TOKEN_EXPIRED' : false
  return (
    <form
      noValidate
      onSubmit={form.handleSubmit(({ password }) => reset.mutate({ token, password }))}
      className="flex flex-col gap-4"
    >
      {message ? (
        <Notice
          tone="danger"
          action={
            isExpired ? (
              <Link href="/forgot" className="link inline-block py-1.5">
                {t('newLink')}
              </Link>
            ) : null
          }
        >
          {message}
        </Notice>
      ) : null}
      <FormField
        form={form}
        name="password"
        label={t('newPassword')}
        hint={t('passwordRule')}
        describeError={describeError}
      >
        {(control) => <PasswordInput control={control} isNew />}
      </FormField>
      <FormField form={form} name="again" label={t('again')} describeError={describeError}>
        {(control) => <PasswordInput control={control} isNew />}
      </FormField>
      <Button type="submit" variant="primary" size="lg" busy={reset.isPending || isLeaving}>
        {t('setPassword')}
      </Button>
    </form>
  )
}
