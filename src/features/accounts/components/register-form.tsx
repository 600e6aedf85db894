'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { signInWithPassword } from '#features/session/sign-in.ts'
import { useAppError } from '#lib/app-error.ts'
import { signInPath } from '#lib/paths.ts'
import { trpc } from '#lib/trpc.ts'
import { validateEmail, validateName, validatePassword } from '../account-fields.ts'
import { useAccountForm } from '../hooks/use-account-form.ts'
import { PasswordInput } from './password-input.tsx'

export function RegisterForm({ next }: { next: string }) {
  const t = useTranslations('accounts')
  const locale = useLocale()
  const explain = useAppError()
  const register = trpc.accounts.register.useMutation()
  const [entering, setEntering] = useState(false)
  const { onSubmit, problemOf } = useAccountForm(
    { name: validateName, email: validateEmail, password: validatePassword },
    async ({ name, email, password }) => {
      const made = await register.mutateAsync({ name, email, password, locale }).catch(() => null)
      if (!made) return
      setEntering(true)
      const refused = await signInWithPassword(email, password).catch(() => 'offline')
      window.location.assign(refused ? signInPath(next) : next)
    },
  )
  const busy = register.isPending || entering
  return (
    <form noValidate onSubmit={onSubmit} className="flex flex-col gap-4">
      {register.error ? <Notice tone="danger">{explain(register.error)}</Notice> : null}
      <Field label={t('name')} error={problemOf('name')}>
        {(control) => <Input {...control} name="name" autoComplete="name" maxLength={80} />}
      </Field>
      <Field label={t('email')} error={problemOf('email')}>
        {(control) => <Input {...control} name="email" type="email" autoComplete="username" inputMode="email" />}
      </Field>
      <Field label={t('password')} hint={t('passwordRule')} error={problemOf('password')}>
        {(control) => <PasswordInput control={control} name="password" isNew />}
      </Field>
      <Button type="submit" variant="primary" size="lg" busy={busy} className="mt-1">
        {busy ? t('registering') : t('register')}
      </Button>
    </form>
  )
}
