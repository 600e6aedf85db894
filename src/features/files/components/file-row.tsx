'use client'
import { Download, IdCard, Link2, MoreHorizontal, Pencil, Trash2 } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge.tsx'
import { DropdownMenu, type MenuEntry } from '#components/ui/dropdown-menu.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { uploadKinds } from '#contract/choices.ts'
import type { StoredFile, UploadKind } from '#contract/file.ts'
import { languageOf } from '#contract/locale.ts'
import { dayIn } from '#lib/calendar-days.ts'
import { factSeparator } from '#lib/fact-separator.ts'
import { formatDay, formatFileSize, formatLocalTime } from '#lib/format.ts'
import { mapLink } from '#lib/map-links.ts'
import { useReaderZone } from '#lib/use-reader-zone.ts'
import { addressOf } from '../file-address.ts'
import { DocumentFacts } from './document-facts.tsx'
import { FilePicture } from './file-picture.tsx'

export interface FileActions {
  canWrite: boolean
  onRename: (file: StoredFile) => void
  onDescribe: (file: StoredFile) => void
  onAttach: (file: StoredFile) => void
  onMove: (file: StoredFile, kind: UploadKind) => void
  onRemove: (file: StoredFile) => void
}

/** A file in a list; its name downloads it. */
export function FileRow({
  file,
  owner,
  targets,
  tripEnd,
  actions,
}: {
  file: StoredFile
  owner: string | null
  /** Titles of what it belongs to. */
  targets: readonly string[]
  /** The last day of the trip; null without dates. */
  tripEnd: string | null
  actions: FileActions
}) {
  const t = useTranslations('files')
  const locale = useLocale()
  const zone = useReaderZone()
  const added = formatDay(dayIn(zone, Date.parse(file.createdAt)), locale, 'short')
  return (
    <li className="relative flex items-center gap-3 rounded-md px-1 py-2.5 hover:bg-hover">
      <FilePicture file={file} />
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-2">
          {file.isMissing ? (
            <span className="min-w-0 break-words font-medium text-ink-faint text-sm">{file.name}</span>
          ) : (
            <a
              href={addressOf(file)}
              download={file.name}
              className='min-w-0 break-words rounded-sm font-medium text-sm after:absolute after:inset-0 after:content-[""]'
            >
              {file.name}
            </a>
          )}
          {file.isMissing ? <Badge tone="danger">{t('missing')}</Badge> : null}
        </p>
        <p className="tabular text-ink-faint text-xs">
          {owner
            ? t('facts', { size: formatFileSize(file.size, locale), day: added, name: owner })
            : t('factsAlone', { size: formatFileSize(file.size, locale), day: added })}
        </p>
        {file.isMissing && actions.canWrite ? <p className="text-ink-faint text-xs">{t('missingHint')}</p> : null}
        {targets.length > 0 ? (
          <p className="wrap-anywhere text-ink-faint text-xs">{t('linked', { names: targets.join(factSeparator) })}</p>
        ) : null}
        <TakenFacts file={file} />
        {file.kind === 'document' ? <DocumentFacts file={file} tripEnd={tripEnd} /> : null}
        {file.hasCameraData ? <p className="text-ink-faint text-xs">{t('cameraData')}</p> : null}
      </div>
      <div className="relative z-1">
        <FileMenu file={file} actions={actions} />
      </div>
    </li>
  )
}

/** What its uploader wanted to keep. */
function TakenFacts({ file: { name, takenAt, takenPlace } }: { file: StoredFile }) {
  const t = useTranslations('files')
  const locale = useLocale()
  const [day, time] = takenAt?.split('T') ?? []
  if (!takenAt && !takenPlace) return null
  return (
    <p className="tabular flex flex-wrap gap-x-3 text-ink-faint text-xs">
      {day && time ? (
        <span>
          {t('taken', { day: formatDay(day, locale, 'short'), time: formatLocalTime(time.slice(0, 5), locale) })}
        </span>
      ) : null}
      {takenPlace ? (
        <a
          href={mapLink({ name, ...takenPlace }, languageOf(locale))}
          target="_blank"
          rel="noreferrer"
          className="relative z-1 text-accent-text hover:underline"
        >
          {t('takenPlace')}
        </a>
      ) : null}
    </p>
  )
}

function FileMenu({ file, actions }: { file: StoredFile; actions: FileActions }) {
  const t = useTranslations('files')
  const { canWrite, onRename, onDescribe, onAttach, onMove, onRemove } = actions
  const download = () => {
    const link = document.createElement('a')
    link.href = addressOf(file)
    link.download = file.name
    link.click()
  }
  const items: MenuEntry[] = [
    ...(file.isMissing ? [] : [{ kind: 'action', label: t('download'), icon: Download, onSelect: download } as const]),
    ...(canWrite && file.kind !== 'report' ? editing() : []),
    ...(canWrite
      ? [{ kind: 'action', label: t('remove'), icon: Trash2, tone: 'danger', onSelect: () => onRemove(file) } as const]
      : []),
  ]
  function editing(): MenuEntry[] {
    return [
      { kind: 'action', label: t('rename'), icon: Pencil, onSelect: () => onRename(file) },
      ...(file.kind === 'document'
        ? [{ kind: 'action', label: t('document.edit'), icon: IdCard, onSelect: () => onDescribe(file) } as const]
        : []),
      { kind: 'action', label: t('attachTo'), icon: Link2, onSelect: () => onAttach(file) },
      { kind: 'heading', label: t('moveTo') },
      ...uploadKinds.map(
        (kind): MenuEntry => ({
          kind: 'choice',
          label: t(`kinds.${kind}`),
          chosen: file.kind === kind,
          onSelect: () => (file.kind === kind ? undefined : onMove(file, kind)),
        }),
      ),
      { kind: 'separator', id: 'end' },
    ]
  }
  if (items.length === 0) return null
  return (
    <DropdownMenu
      trigger={<IconButton size="sm" icon={MoreHorizontal} label={t('more', { name: file.name })} />}
      items={items}
    />
  )
}
