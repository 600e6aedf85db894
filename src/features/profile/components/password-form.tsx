'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { FormField } from '#components/form/form-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { newPasswordField, passwordField } from '#features/accounts/account-fields.ts'
import { PasswordInput } from '#features/accounts/components/password-input.tsx'
import { trpc } from '#lib/trpc.ts'
import { useFormFailure } from '#lib/use-form-failure.ts'
import { useProfileFieldError } from '../hooks/use-profile-field-error.ts'
import { ProfileSection } from './profile-section.tsx'

const schema = z.object({ currentPassword: passwordField, password: newPasswordField })
const serverFields = {
  currentPassword: 'currentPassword',
  password: 'password',
  INVALID_CREDENTIALS: 'currentPassword',
} as const

export function PasswordForm() {
  const t = useTranslations('profile')
  const tAccounts = useTranslations('accounts')
  const describeError = useProfileFieldError()
  const utils = trpc.useUtils()
  const form = useForm({ resolver: zodResolver(schema) })
  const { message, handlers } = useFormFailure(form, serverFields)
  const changePassword = trpc.accounts.changePassword.useMutation({
    ...handlers,
    onSuccess: () => {
      form.reset()
      return utils.accounts.sessions.list.invalidate()
    },
  })
  return (
    <ProfileSection title={t('passwordTitle')} lead={t('passwordLead')}>
      <form
        noValidate
        onSubmit={form.handleSubmit((values) => changePassword.mutate(values))}
        className="flex flex-col gap-4"
      >
        {message ? <Notice tone="danger">{message}</Notice> : null}
        {changePassword.isSuccess ? <Notice tone="positive">{t('passwordChanged')}</Notice> : null}
        <FormField form={form} name="currentPassword" label={t('currentPassword')} describeError={describeError}>
          {(control) => <PasswordInput control={control} />}
        </FormField>
        <FormField
          form={form}
          name="password"
          label={t('newPassword')}
          hint={tAccounts('passwordRule')}
          describeError={describeError}
        >
          {(control) => <PasswordInput control={control} isNew />}
        </FormField>
        <div>
          <Button type="submit" busy={changePassword.isPending}>
            {t('changePassword')}
          </Button>
        </div>
      </form>
    </ProfileSection>
  )
}
