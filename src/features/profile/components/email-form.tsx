'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { FormField } from '#components/form/form-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { Input } from '#components/ui/input.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { emailField, passwordField } from '#features/accounts/account-fields.ts'
import { PasswordInput } from '#features/accounts/components/password-input.tsx'
import { useUser } from '#features/session/components/user-provider.tsx'
import { trpc } from '#lib/trpc.ts'
import { useFormFailure } from '#lib/use-form-failure.ts'
import { useProfileFieldError } from '../hooks/use-profile-field-error.ts'
import { ProfileSection } from './profile-section.tsx'

const schema = z.object({ email: emailField, currentPassword: passwordField })
const serverFields = {
  email: 'email',
  currentPassword: 'currentPassword',
  EMAIL_TAKEN: 'email',
  INVALID_CREDENTIALS: 'currentPassword',
} as const

/** The new address takes effect once the link sent to it is opened. */
export function EmailForm() {
  const t = useTranslations('profile')
  const { email } = useUser()
  const describeError = useProfileFieldError()
  const [sentTo, setSentTo] = useState<string | null>(null)
  const form = useForm({ resolver: zodResolver(schema) })
  const { message, handlers } = useFormFailure(form, serverFields)
  const changeEmail = trpc.accounts.changeEmail.useMutation({
    ...handlers,
    onSuccess: (_, values) => {
      setSentTo(values.email)
      form.reset()
    },
  })
  return (
    <ProfileSection title={t('emailTitle')} lead={t('emailNow', { email })}>
      <form
        noValidate
        onSubmit={form.handleSubmit((values) => changeEmail.mutate(values))}
        className="flex flex-col gap-4"
      >
        {message ? <Notice tone="danger">{message}</Notice> : null}
        {sentTo && changeEmail.isSuccess ? <Notice tone="positive">{t('emailSent', { email: sentTo })}</Notice> : null}
        <FormField form={form} name="email" label={t('newEmail')} describeError={describeError}>
          {(control) => <Input {...control} type="email" autoComplete="email" inputMode="email" />}
        </FormField>
        <FormField form={form} name="currentPassword" label={t('currentPassword')} describeError={describeError}>
          {(control) => <PasswordInput control={control} />}
        </FormField>
        <div>
          <Button type="submit" busy={changeEmail.isPending}>
            {t('changeEmail')}
          </Button>
        </div>
      </form>
    </ProfileSection>
  )
}
