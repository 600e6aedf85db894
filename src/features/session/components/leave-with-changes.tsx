'use client'
import { useTranslations } from 'next-intl'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'

/** Signing out empties this device, also of changes that are not saved. */
export function LeaveWithChanges({
  count,
  onClose,
  onLeave,
}: {
  count: number
  onClose: () => void
  onLeave: () => void
}) {
  const t = useTranslations('offline')
  const tSession = useTranslations('session')
  return (
    <ConfirmDialog
      open
      onOpenChange={(isOpen) => isOpen || onClose()}
      title={t('leaveTitle')}
      description={t('leaveText', { count })}
      action={tSession('signOut')}
      onConfirm={onLeave}
    />
  )
}
