'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { signInWithPassword } from '#features/session/sign-in.ts'
import { useErrorMessage } from '#i18n/use-error-message.ts'
import type { AppErrorCode } from '#lib/app-error.ts'
import { validateEmail, validatePresence } from '../account-fields.ts'
import { useAccountForm } from '../hooks/use-account-form.ts'
import { PasswordInput } from './password-input.tsx'

/** `next`: where to go afterwards, already checked to be ours. */
export function SignInForm({ next }: { next: string }) {
  const t = useTranslations('accounts')
  const sentence = useErrorMessage()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<AppErrorCode | null>(null)
  const { onSubmit, problemOf } = useAccountForm(
    { email: validateEmail, password: validatePresence },
    async ({ email, password }) => {
      setBusy(true)
      setFailure(null)
      const refused = await signInWithPassword(email, password).catch((): AppErrorCode => 'offline')
      // A whole new page: nothing that an earlier visitor left in memory can show.
      if (refused === null) return window.location.assign(next)
      setBusy(false)
      setFailure(refused)
    },
  )
  return (
    <form noValidate onSubmit={onSubmit} className="flex flex-col gap-4">
      {failure ? <Notice tone="danger">{sentence(failure)}</Notice> : null}
      <Field label={t('email')} error={problemOf('email')}>
        {(control) => <Input {...control} name="email" type="email" autoComplete="username" inputMode="email" />}
      </Field>
      <Field
        label={t('password')}
        error={problemOf('password')}
        aside={
          <Link href="/forgot" className="link text-sm pointer-coarse:py-2">
            {t('forgotLink')}
          </Link>
        }
      >
        {(control) => <PasswordInput control={control} name="password" />}
      </Field>
      <Button type="submit" variant="primary" size="lg" busy={busy} className="mt-1">
        {busy ? t('signingIn') : t('signIn')}
      </Button>
    </form>
  )
}
