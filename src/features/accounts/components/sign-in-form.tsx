'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { FormField } from '#components/form/form-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { Input } from '#components/ui/input.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { signInWithPassword } from '#features/session/sign-in.ts'
import { useErrorMessage } from '#i18n/use-error-message.ts'
import type { AppErrorCode } from '#lib/app-error.ts'
import { loadPage } from '#lib/base-path.ts'
import { endKeptTrips } from '#lib/offline/end-kept-trips.ts'
import { emailField, passwordField } from '../account-fields.ts'
import { useFieldError } from '../hooks/use-field-error.ts'
import { rememberEmail } from '../remembered-email.ts'
import { PasswordInput } from './password-input.tsx'

const schema = z.object({ email: emailField, password: passwordField })

/** `next`: where to go afterwards, already checked to be a path of this site. */
export function SignInForm({ next }: { next: string }) {
  const t = useTranslations('accounts')
  const errorMessage = useErrorMessage()
  const describeError = useFieldError()
  const form = useForm({ resolver: zodResolver(schema) })
  const [failure, setFailure] = useState<AppErrorCode | null>(null)
  // Who is asked to sign in has no session, whatever this device still keeps.
  useEffect(() => void endKeptTrips().catch(() => undefined), [])
  const signIn = form.handleSubmit(async ({ email, password }) => {
    setFailure(null)
    const refused = await signInWithPassword(email, password).catch((): AppErrorCode => 'offline')
    setFailure(refused)
    // A full page load, so that nothing an earlier user left in memory can show.
    if (refused === null) loadPage(next)
  })
  const { isSubmitting, isSubmitSuccessful } = form.formState
  const busy = isSubmitting || (isSubmitSuccessful && failure === null)
  return (
    <form noValidate onSubmit={signIn} className="flex flex-col gap-4">
      {failure ? <Notice tone="danger">{errorMessage(failure)}</Notice> : null}
      <FormField form={form} name="email" label={t('email')} describeError={describeError}>
        {(control) => <Input {...control} type="email" autoComplete="username" inputMode="email" />}
      </FormField>
      <FormField
        form={form}
        name="password"
        label={t('password')}
        describeError={describeError}
        aside={
          <Link
            href="/forgot"
            className="link text-sm pointer-coarse:py-2"
            onClick={() => rememberEmail(form.getValues('email'))}
          >
            {t('forgotLink')}
          </Link>
        }
      >
        {(control) => <PasswordInput control={control} />}
      </FormField>
      <Button type="submit" variant="primary" size="lg" busy={busy} className="mt-1">
        {busy ? t('signingIn') : t('signIn')}
      </Button>
    </form>
  )
}
