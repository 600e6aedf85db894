'use client'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import { Select } from '#components/ui/select.tsx'
import { type AdminUser, useUserAdmin } from '../hooks/use-user-admin.ts'

const roles: readonly AdminUser['role'][] = ['traveller', 'admin']

/** Admins cannot change their own role, so that one always remains. */
export function RoleSelect({ user, disabled }: { user: AdminUser; disabled: boolean }) {
  const t = useTranslations('admin')
  const { shownRole, setRole } = useUserAdmin(user)
  return (
    <Select
      aria-label={t('roleOf', { name: user.name })}
      disabled={disabled}
      value={shownRole}
      onChange={(event) => {
        const chosen = roles.find((role) => role === event.target.value)
        if (chosen) setRole(chosen)
      }}
      options={roles.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
    />
  )
}

export function LockButton({ user }: { user: AdminUser }) {
  const t = useTranslations('admin')
  const { setLocked, isLocking } = useUserAdmin(user)
  if (user.locked) {
    return (
      <Button
        size="sm"
        busy={isLocking}
        aria-label={t('unlockUser', { name: user.name })}
        onClick={() => setLocked(false)}
      >
        {t('unlock')}
      </Button>
    )
  }
  return (
    <ConfirmDialog
      trigger={
        <Button size="sm" busy={isLocking} aria-label={t('lockUser', { name: user.name })}>
          {t('lock')}
        </Button>
      }
      title={t('lockTitle', { name: user.name })}
      description={t('lockDetail')}
      action={t('lockAction')}
      onConfirm={() => setLocked(true)}
    />
  )
}
