'use client'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import { Select } from '#components/ui/select.tsx'
import { type AdminUser, useUserAdmin } from '../hooks/use-user-admin.ts'

const roles: readonly AdminUser['role'][] = ['traveller', 'admin']

/** Nobody takes away their own role here: an admin must remain. */
export function RoleSelect({ user, disabled }: { user: AdminUser; disabled: boolean }) {
  const words = useTranslations('admin')
  const { shownRole, setRole } = useUserAdmin(user)
  return (
    <Select
      aria-label={words('roleOf', { name: user.name })}
      disabled={disabled}
      value={shownRole}
      onChange={(event) => {
        const chosen = roles.find((role) => role === event.target.value)
        if (chosen) setRole(chosen)
      }}
      options={roles.map((role) => ({ value: role, label: words(`roles.${role}`) }))}
    />
  )
}

export function LockButton({ user }: { user: AdminUser }) {
  const words = useTranslations('admin')
  const { setLocked, isLocking } = useUserAdmin(user)
  if (user.locked) {
    return (
      <Button
        size="sm"
        busy={isLocking}
        aria-label={words('unlockUser', { name: user.name })}
        onClick={() => setLocked(false)}
      >
        {words('unlock')}
      </Button>
    )
  }
  return (
    <ConfirmDialog
      trigger={
        <Button size="sm" busy={isLocking} aria-label={words('lockUser', { name: user.name })}>
          {words('lock')}
        </Button>
      }
      title={words('lockTitle', { name: user.name })}
      description={words('lockDetail')}
      action={words('lockAction')}
      onConfirm={() => setLocked(true)}
    />
  )
}
