'use client'
import { Archive, ArchiveRestore, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import type { Trip } from '#contract/trip.ts'
import { useTripActions } from '../hooks/use-trip-actions.ts'

/** What only the owner of a trip may do. */
export function OwnerActions({ trip, onDone }: { trip: Trip; onDone: (isRemoved: boolean) => void }) {
  const t = useTranslations('trips')
  const { setArchived, removeTrip, isRemoving } = useTripActions()
  const isArchived = trip.status === 'archived'
  const ArchiveIcon = isArchived ? ArchiveRestore : Archive
  return (
    <div className="mt-8 flex flex-wrap gap-2 border-line border-t pt-5">
      <Button
        onClick={() => {
          setArchived(trip, !isArchived)
          onDone(false)
        }}
      >
        <ArchiveIcon aria-hidden />
        {t(isArchived ? 'restore' : 'archive')}
      </Button>
      <ConfirmDialog
        trigger={
          <Button
            variant="quiet"
            className="text-danger hover:not-disabled:not-aria-disabled:text-danger"
            busy={isRemoving}
          >
            <Trash2 aria-hidden />
            {t('deleteTrip')}
          </Button>
        }
        title={t('deleteTitle', { title: trip.title })}
        description={t('deleteForGood')}
        action={t('deleteTrip')}
        onConfirm={async () => {
          if (await removeTrip(trip)) onDone(true)
        }}
      />
    </div>
  )
}
