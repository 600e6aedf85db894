'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { validateEmail, validatePresence } from '#features/accounts/account-fields.ts'
import { PasswordInput } from '#features/accounts/components/password-input.tsx'
import { useAccountForm } from '#features/accounts/hooks/use-account-form.ts'
import { useUser } from '#features/session/components/user-provider.tsx'
import { trpc } from '#lib/trpc.ts'
import { usePasswordError } from '../hooks/use-password-error.ts'
import { ProfileSection } from './profile-section.tsx'

/** The new address counts once the link sent to it is opened. */
export function EmailForm() {
  const t = useTranslations('profile')
  const explain = usePasswordError()
  const { email } = useUser()
  const [sentTo, setSentTo] = useState<string | null>(null)
  const changeEmail = trpc.accounts.changeEmail.useMutation()
  const { onSubmit, problemOf } = useAccountForm(
    { email: validateEmail, currentPassword: validatePresence },
    (values, form) =>
      changeEmail.mutate(values, {
        onSuccess: () => {
          setSentTo(values.email)
          form.reset()
        },
      }),
  )
  return (
    <ProfileSection title={t('emailTitle')} lead={t('emailNow', { email })}>
      <form noValidate onSubmit={onSubmit} className="flex flex-col gap-4">
        {changeEmail.error ? <Notice tone="danger">{explain(changeEmail.error)}</Notice> : null}
        {sentTo && !changeEmail.error ? <Notice tone="positive">{t('emailSent', { email: sentTo })}</Notice> : null}
        <Field label={t('newEmail')} error={problemOf('email')}>
          {(control) => <Input {...control} name="email" type="email" autoComplete="email" inputMode="email" />}
        </Field>
        <Field label={t('currentPassword')} error={problemOf('currentPassword')}>
          {(control) => <PasswordInput control={control} name="currentPassword" />}
        </Field>
        <div>
          <Button type="submit" busy={changeEmail.isPending}>
            {t('changeEmail')}
          </Button>
        </div>
      </form>
    </ProfileSection>
  )
}
