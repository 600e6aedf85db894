'use client'
import {
  BookmarkPlus,
  CloudDownload,
  Compass,
  Download,
  EllipsisVertical,
  History,
  Route,
  Settings2,
} from 'lucide-react'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Badge } from '#components/ui/badge.tsx'
import { buttonClasses } from '#components/ui/button.tsx'
import { DropdownMenu } from '#components/ui/dropdown-menu.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { PlaceCover } from '#components/ui/place-cover.tsx'
import type { TripDetail } from '#contract/trip.ts'
import { StageBar } from '#features/stages/components/stage-bar.tsx'
import { OfflineMark } from '#features/trips/components/offline-mark.tsx'
import { TripFacts } from '#features/trips/components/trip-facts.tsx'
import { TripMembers } from '#features/trips/components/trip-members.tsx'
import { TripSectionNav } from '#features/trips/components/trip-section-nav.tsx'
import { classNames } from '#lib/class-names.ts'
import { loadPart } from '#lib/load-part.ts'
import { useMediaQuery } from '#lib/use-media-query.ts'

const TripSettings = dynamic(
  () => loadPart(() => import('#features/trips/components/trip-settings.tsx')).then((module) => module.TripSettings),
  { ssr: false },
)
const StopsSheet = dynamic(
  () => loadPart(() => import('#features/trips/components/stops-sheet.tsx')).then((module) => module.StopsSheet),
  { ssr: false },
)
const ExportDialog = dynamic(
  () => loadPart(() => import('#features/exports/components/export-dialog.tsx')).then((module) => module.ExportDialog),
  { ssr: false },
)
const OfflineSheet = dynamic(
  () => loadPart(() => import('#features/offline/components/offline-sheet.tsx')).then((module) => module.OfflineSheet),
  { ssr: false },
)
const SaveTemplateDialog = dynamic(
  () =>
    loadPart(() => import('#features/trips/components/save-template-dialog.tsx')).then(
      (module) => module.SaveTemplateDialog,
    ),
  { ssr: false },
)
const HistorySheet = dynamic(
  () => loadPart(() => import('#features/history/components/history-sheet.tsx')).then((module) => module.HistorySheet),
  { ssr: false },
)

/** The trip header: title, stage, members, menu. */
export function TripHeader({ trip }: { trip: TripDetail }) {
  const t = useTranslations('trip')
  const tExplore = useTranslations('explore')
  const tExports = useTranslations('exports')
  const tOffline = useTranslations('offline')
  const tTemplates = useTranslations('templates')
  const router = useRouter()
  const isPhone = useMediaQuery('(max-width: 47.99rem)')
  const [open, setOpen] = useState<'settings' | 'stops' | 'history' | 'export' | 'offline' | 'template' | null>(null)
  const canEdit = trip.role !== 'viewer'
  return (
    <header className="relative flex shrink-0 reading:flex-nowrap reading:py-0.5 flex-wrap items-center justify-between gap-x-8 gap-y-2 border-line border-b px-4 py-2.5 max-md:gap-x-3 max-md:gap-y-1 max-md:py-1 short:py-1 sm:px-5">
      {/* On a phone the facts share a row with the buttons instead of the title. */}
      <div className="min-w-0 max-md:contents md:flex md:items-center md:gap-3">
        <PlaceCover
          places={trip.stops.map(({ place }) => place)}
          className="aspect-16/10 w-18 shrink-0 rounded-md short:hidden max-md:hidden"
        />
        <div className="min-w-0 max-md:contents">
          <h1 className="flex min-w-0 items-center gap-2 font-semibold text-lg max-md:min-h-11 max-md:w-full max-md:pr-22 max-md:text-base max-md:leading-5">
            <span className="short:truncate max-md:wrap-break-word reading:truncate md:truncate">{trip.title}</span>
            {trip.status === 'archived' ? <Badge>{t('archived')}</Badge> : null}
            {canEdit ? null : <Badge>{t('viewOnly')}</Badge>}
            <OfflineMark tripId={trip.id} />
          </h1>
          <div className="min-w-0 short:max-md:hidden reading:hidden max-md:flex-[1_1_9rem]">
            <TripFacts trip={trip} isCompact={isPhone} />
          </div>
        </div>
      </div>
      <div className="flex min-w-0 items-center gap-3 reading:w-0">
        <div className="flex min-w-0 items-center gap-3 short:max-md:hidden reading:hidden md:min-w-[20rem] md:flex-none xl:w-[38rem]">
          <StageBar trip={trip} />
        </div>
        <TripMembers trip={trip} />
        <div className="flex items-center max-md:absolute max-md:top-1 max-md:right-2 short:max-md:top-0 reading:top-0.5">
          <Link
            href={`/trips/${trip.id}/explore`}
            aria-label={tExplore('link')}
            className={classNames(buttonClasses({ variant: 'quiet' }), 'md:hidden')}
          >
            <Compass aria-hidden strokeWidth={1.75} />
          </Link>
          <DropdownMenu
            trigger={<IconButton icon={EllipsisVertical} label={t('more')} />}
            items={[
              ...(canEdit
                ? [
                    {
                      kind: 'action' as const,
                      label: t('settings'),
                      icon: Settings2,
                      onSelect: () => setOpen('settings'),
                    },
                    {
                      kind: 'action' as const,
                      label: t('stops'),
                      icon: Route,
                      onSelect: () => setOpen('stops'),
                    },
                  ]
                : []),
              { kind: 'action', label: t('history'), icon: History, onSelect: () => setOpen('history') },
              { kind: 'action', label: tExports('action'), icon: Download, onSelect: () => setOpen('export') },
              {
                kind: 'action',
                label: tTemplates('save.action'),
                icon: BookmarkPlus,
                onSelect: () => setOpen('template'),
              },
              { kind: 'action', label: tOffline('keep'), icon: CloudDownload, onSelect: () => setOpen('offline') },
            ]}
          />
        </div>
      </div>
      {open === 'settings' ? (
        <TripSettings
          trip={trip}
          open
          onOpenChange={(isOpen) => isOpen || setOpen(null)}
          onRemoved={() => router.push('/trips')}
        />
      ) : null}
      {open === 'stops' ? <StopsSheet trip={trip} onClose={() => setOpen(null)} /> : null}
      {open === 'export' ? <ExportDialog trip={trip} onClose={() => setOpen(null)} /> : null}
      {open === 'offline' ? <OfflineSheet trip={trip} onClose={() => setOpen(null)} /> : null}
      {open === 'template' ? <SaveTemplateDialog trip={trip} onClose={() => setOpen(null)} /> : null}
      {open === 'history' ? <HistorySheet tripId={trip.id} canWrite={canEdit} onClose={() => setOpen(null)} /> : null}
      <div className="-mb-2.5 w-full max-md:hidden short:hidden [&>nav]:border-b-0">
        <TripSectionNav tripId={trip.id} />
      </div>
    </header>
  )
}
