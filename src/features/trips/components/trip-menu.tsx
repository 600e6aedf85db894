'use client'
import { Archive, ArchiveRestore, BookmarkPlus, Copy, MoreHorizontal, Settings2, Trash2 } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { DropdownMenu, type MenuEntry } from '#components/ui/dropdown-menu.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import type { TripCard } from '#contract/trip.ts'
import { loadPart } from '#lib/load-part.ts'
import { useTripActions } from '../hooks/use-trip-actions.ts'

const ConfirmDialog = dynamic(
  () => loadPart(() => import('#components/ui/confirm-dialog.tsx')).then((module) => module.ConfirmDialog),
  { ssr: false },
)
const TripSettings = dynamic(
  () => loadPart(() => import('./trip-settings.tsx')).then((module) => module.TripSettings),
  { ssr: false },
)
const DuplicateTripDialog = dynamic(
  () => loadPart(() => import('./duplicate-trip-dialog.tsx')).then((module) => module.DuplicateTripDialog),
  { ssr: false },
)
const SaveTemplateDialog = dynamic(
  () => loadPart(() => import('./save-template-dialog.tsx')).then((module) => module.SaveTemplateDialog),
  { ssr: false },
)

/** Actions on a trip in the list. */
export function TripMenu({ trip }: { trip: TripCard }) {
  const t = useTranslations('trips')
  const tTemplates = useTranslations('templates')
  const { setArchived, removeTrip } = useTripActions()
  const [editing, setEditing] = useState(false)
  const [duplicating, setDuplicating] = useState(false)
  const [keeping, setKeeping] = useState(false)
  const [deleting, setDeleting] = useState(false)
  const isOwner = trip.role === 'owner'
  const isArchived = trip.status === 'archived'
  const editItem: MenuEntry = {
    kind: 'action',
    label: t('editTrip'),
    icon: Settings2,
    onSelect: () => setEditing(true),
  }
  const ownerItems: MenuEntry[] = [
    {
      kind: 'action',
      label: t(isArchived ? 'restore' : 'archive'),
      icon: isArchived ? ArchiveRestore : Archive,
      onSelect: () => setArchived(trip, !isArchived),
    },
    { kind: 'separator', id: 'end' },
    {
      kind: 'action',
      label: t('deleteTrip'),
      icon: Trash2,
      tone: 'danger',
      onSelect: () => setDeleting(true),
    },
  ]
  return (
    <div className="relative z-10 -mr-1.5">
      <DropdownMenu
        trigger={<IconButton icon={MoreHorizontal} label={t('actionsFor', { title: trip.title })} />}
        items={[
          ...(trip.role === 'viewer' ? [] : [editItem]),
          { kind: 'action', label: t('duplicate.action'), icon: Copy, onSelect: () => setDuplicating(true) },
          { kind: 'action', label: tTemplates('save.action'), icon: BookmarkPlus, onSelect: () => setKeeping(true) },
          ...(isOwner ? ownerItems : []),
        ]}
      />
      {editing ? <TripSettings trip={trip} open onOpenChange={setEditing} /> : null}
      {duplicating ? <DuplicateTripDialog trip={trip} onClose={() => setDuplicating(false)} /> : null}
      {keeping ? <SaveTemplateDialog trip={trip} onClose={() => setKeeping(false)} /> : null}
      {deleting ? (
        <ConfirmDialog
          open
          onOpenChange={setDeleting}
          title={t('deleteTitle', { title: trip.title })}
          description={t('deleteDetail', { count: trip.itemCount })}
          action={t('deleteTrip')}
          onConfirm={() => removeTrip(trip)}
        />
      ) : null}
    </div>
  )
}
