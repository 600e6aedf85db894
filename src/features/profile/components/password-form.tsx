'use client'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { validatePassword, validatePresence } from '#features/accounts/account-fields.ts'
import { PasswordInput } from '#features/accounts/components/password-input.tsx'
import { useAccountForm } from '#features/accounts/hooks/use-account-form.ts'
import { trpc } from '#lib/trpc.ts'
import { usePasswordError } from '../hooks/use-password-error.ts'
import { ProfileSection } from './profile-section.tsx'

export function PasswordForm() {
  const t = useTranslations('profile')
  const tAccounts = useTranslations('accounts')
  const explain = usePasswordError()
  const utils = trpc.useUtils()
  const changePassword = trpc.accounts.changePassword.useMutation({
    onSuccess: () => utils.accounts.sessions.list.invalidate(),
  })
  const { onSubmit, problemOf } = useAccountForm(
    { currentPassword: validatePresence, password: validatePassword },
    (values, form) => changePassword.mutate(values, { onSuccess: () => form.reset() }),
  )
  return (
    <ProfileSection title={t('passwordTitle')} lead={t('passwordLead')}>
      <form noValidate onSubmit={onSubmit} className="flex flex-col gap-4">
        {changePassword.error ? <Notice tone="danger">{explain(changePassword.error)}</Notice> : null}
        {changePassword.isSuccess ? <Notice tone="positive">{t('passwordChanged')}</Notice> : null}
        <Field label={t('currentPassword')} error={problemOf('currentPassword')}>
          {(control) => <PasswordInput control={control} name="currentPassword" />}
        </Field>
        <Field label={t('newPassword')} hint={tAccounts('passwordRule')} error={problemOf('password')}>
          {(control) => <PasswordInput control={control} name="password" isNew />}
        </Field>
        <div>
          <Button type="submit" busy={changePassword.isPending}>
            {t('changePassword')}
          </Button>
        </div>
      </form>
    </ProfileSection>
  )
}
