'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button, buttonClasses } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { readAppError, useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'
import { validatePassword } from '../account-fields.ts'
import { useAccountForm } from '../hooks/use-account-form.ts'
import { PasswordInput } from './password-input.tsx'

export function ResetForm({ token }: { token: string }) {
  const t = useTranslations('accounts')
  const explain = useAppError()
  const reset = trpc.accounts.resetPassword.useMutation()
  const { onSubmit, problemOf } = useAccountForm(
    {
      password: validatePassword,
      again: (value, { password }) => (value === password ? null : 'same'),
    },
    ({ password }) => reset.mutate({ token, password }),
  )
  if (reset.isSuccess) {
    return (
      <div className="flex flex-col items-start gap-5">
        <Notice tone="positive">{t('resetDone')}</Notice>
        <Link href="/login" className={buttonClasses({ variant: 'primary', size: 'lg' })}>
          {t('signIn')}
        </Link>
      </div>
    )
  }
  const isExpired = reset.error ? readAppError(reset.error).code === 'TOKEN_EXPIRED' : false
  return (
    <form noValidate onSubmit={onSubmit} className="flex flex-col gap-4">
      {reset.error ? (
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
          {explain(reset.error)}
        </Notice>
      ) : null}
      <Field label={t('newPassword')} hint={t('passwordRule')} error={problemOf('password')}>
        {(control) => <PasswordInput control={control} name="password" isNew />}
      </Field>
      <Field label={t('again')} error={problemOf('again')}>
        {(control) => <PasswordInput control={control} name="again" isNew />}
      </Field>
      <Button type="submit" variant="primary" size="lg" busy={reset.isPending}>
        {t('setPassword')}
      </Button>
    </form>
  )
}
