'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { FormField } from '#components/form/form-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { passwordField } from '#features/accounts/account-fields.ts'
import { PasswordInput } from '#features/accounts/components/password-input.tsx'
import { signOut } from '#features/session/sign-in.ts'
import { trpc } from '#lib/trpc.ts'
import { useFormFailure } from '#lib/use-form-failure.ts'
import { useProfileFieldError } from '../hooks/use-profile-field-error.ts'
import { ProfileSection } from './profile-section.tsx'

const schema = z.object({ currentPassword: passwordField })
const serverFields = { currentPassword: 'currentPassword', INVALID_CREDENTIALS: 'currentPassword' } as const

export function RemoveAccount() {
  const t = useTranslations('profile')
  const describeError = useProfileFieldError()
  const [confirmed, setConfirmed] = useState<string | null>(null)
  const form = useForm({ resolver: zodResolver(schema) })
  const { message, handlers } = useFormFailure(form, serverFields)
  const remove = trpc.accounts.remove.useMutation({ ...handlers, onSuccess: signOut })
  return (
    <ProfileSection title={t('removeTitle')} lead={t('removeLead')}>
      <form
        noValidate
        onSubmit={form.handleSubmit(({ currentPassword }) => setConfirmed(currentPassword))}
        className="flex flex-col gap-4"
      >
        {message ? <Notice tone="danger">{message}</Notice> : null}
        <FormField
          form={form}
          name="currentPassword"
          label={t('currentPassword')}
          hint={t('removeHint')}
          describeError={describeError}
        >
          {(control) => <PasswordInput control={control} />}
        </FormField>
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
