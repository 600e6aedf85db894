'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { FormField } from '#components/form/form-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { enterNewAccount } from '#features/session/sign-in.ts'
import { readAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'
import { useFormFailure } from '#lib/use-form-failure.ts'
import { passwordField } from '../account-fields.ts'
import { useFieldError } from '../hooks/use-field-error.ts'
import { PasswordInput } from './password-input.tsx'

const schema = z.object({ password: passwordField })

/** What the link in the mail opens: with the password that was chosen the account begins. */
export function ConfirmRegistration({ token }: { token: string }) {
  const t = useTranslations('accounts')
  const describeError = useFieldError()
  const form = useForm({ resolver: zodResolver(schema) })
  const { message, failure, handlers } = useFormFailure(form, { password: 'password', INVALID_CREDENTIALS: 'password' })
  const confirm = trpc.accounts.confirmRegistration.useMutation({
    ...handlers,
    onSuccess: ({ user, accessToken }, { password }) => enterNewAccount(accessToken, user.email, password, '/trips'),
  })
  const isExpired = failure ? readAppError(failure).code === 'TOKEN_EXPIRED' : false
  return (
    <form
      noValidate
      onSubmit={form.handleSubmit(({ password }) => confirm.mutate({ token, password }))}
      className="flex flex-col gap-4"
    >
      {message ? (
        <Notice
          tone="danger"
          action={
            isExpired ? (
              <Link href="/register" className="link inline-block py-1.5">
                {t('registerAgain')}
              </Link>
            ) : null
          }
        >
          {message}
        </Notice>
      ) : null}
      <FormField form={form} name="password" label={t('password')} describeError={describeError}>
        {(control) => <PasswordInput control={control} />}
      </FormField>
      <Button type="submit" variant="primary" size="lg" busy={confirm.isPending || confirm.isSuccess}>
        {t('finish')}
      </Button>
    </form>
  )
}
