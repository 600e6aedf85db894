'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import { Field } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { validatePresence } from '#features/accounts/account-fields.ts'
import { PasswordInput } from '#features/accounts/components/password-input.tsx'
import { useAccountForm } from '#features/accounts/hooks/use-account-form.ts'
import { signOut } from '#features/session/sign-in.ts'
import { trpc } from '#lib/trpc.ts'
import { usePasswordError } from '../hooks/use-password-error.ts'
import { ProfileSection } from './profile-section.tsx'

export function RemoveAccount() {
  const t = useTranslations('profile')
  const explain = usePasswordError()
  const [confirmed, setConfirmed] = useState<string | null>(null)
  const remove = trpc.accounts.remove.useMutation({ onSuccess: signOut })
  const { onSubmit, problemOf } = useAccountForm({ currentPassword: validatePresence }, ({ currentPassword }) =>
    setConfirmed(currentPassword),
  )
  return (
    <ProfileSection title={t('removeTitle')} lead={t('removeLead')}>
      <form noValidate onSubmit={onSubmit} className="flex flex-col gap-4">
        {remove.error ? <Notice tone="danger">{explain(remove.error)}</Notice> : null}
        <Field label={t('currentPassword')} hint={t('removeHint')} error={problemOf('currentPassword')}>
          {(control) => <PasswordInput control={control} name="currentPassword" />}
        </Field>
        <div>
          <Button type="submit" variant="danger" busy={remove.isPending || remove.isSuccess}>
            {t('removeAction')}
          </Button>
        </div>
      </form>
      <ConfirmDialog
        open={confirmed !== null}
        onOpenChange={(open) => {
          if (!open) setConfirmed(null)
        }}
        title={t('removeConfirmTitle')}
        description={t('removeConfirm')}
        action={t('removeAction')}
        onConfirm={() => confirmed && remove.mutate({ currentPassword: confirmed })}
      />
    </ProfileSection>
  )
}
