'use client'
import { History, Pencil, Trash2 } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Badge } from '#components/ui/badge.tsx'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { Popover } from '#components/ui/popover.tsx'
import type { Memory } from '#contract/memory.ts'
import { type MemoryField, memoryFieldSchema } from '#contract/trip-brief.ts'
import { useBriefText } from '#features/trips/hooks/use-brief-text.ts'
import { dayIn } from '#lib/calendar-days.ts'
import { formatDay } from '#lib/format.ts'
import { useReaderZone } from '#lib/use-reader-zone.ts'
import { useMemoryActions } from '../hooks/use-memory-actions.ts'
import { MemoryEditor } from './memory-editor.tsx'
import { MemoryHistory } from './memory-history.tsx'

/** A memory: what it is, what plans take from it, where it comes from; corrected in place. */
export function MemoryRow({ memory, canEdit }: { memory: Memory; canEdit: boolean }) {
  const t = useTranslations('memory')
  const { remove } = useMemoryActions()
  const [isEditing, setEditing] = useState(false)
  const meanings = useMeanings(memory)
  if (isEditing) {
    return (
      <li className="py-3.5">
        <MemoryEditor memory={memory} onClose={() => setEditing(false)} />
      </li>
    )
  }
  return (
    <li id={memory.id} className="flex scroll-mt-20 items-start gap-2 rounded-sm py-3.5 target:bg-accent-soft">
      <div className="min-w-0 flex-1">
        <p className="break-words">{memory.text}</p>
        <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1">
          {memory.kind === 'preference' ? null : <Badge>{t(`kind.${memory.kind}`)}</Badge>}
          {meanings.map((meaning) => (
            <Badge key={meaning} tone={memory.isUsed ? 'accent' : 'neutral'}>
              {meaning}
            </Badge>
          ))}
          {memory.isUsed ? null : <span className="text-ink-faint text-sm">{t('notSure')}</span>}
        </p>
        <EvidenceLine memory={memory} />
      </div>
      <div className="flex shrink-0">
        <Popover
          align="end"
          label={t('historyOf', { text: memory.text })}
          trigger={<IconButton icon={History} label={t('historyOf', { text: memory.text })} />}
        >
          <MemoryHistory memoryId={memory.id} />
        </Popover>
        {canEdit && memory.kind !== 'trip' ? (
          <IconButton icon={Pencil} label={t('editNamed', { text: memory.text })} onClick={() => setEditing(true)} />
        ) : null}
        <ConfirmDialog
          trigger={<IconButton icon={Trash2} label={t('deleteNamed', { text: memory.text })} />}
          title={t('confirmTitle')}
          description={t('confirm', { text: memory.text })}
          action={t('delete')}
          onConfirm={() => remove.mutate({ memoryId: memory.id })}
        />
      </div>
    </li>
  )
}

/** "Hours: from 10:00", as the brief of a trip would show it. */
function useMeanings({ wishes }: Memory): string[] {
  const t = useTranslations('brief')
  const { wishText } = useBriefText()
  const named = (name: MemoryField) => {
    const text = wishText(name, wishes)
    return text === '' ? [] : `${t(`field.${name}`)} · ${text}`
  }
  return memoryFieldSchema.options.flatMap(named)
}

function EvidenceLine({ memory: { evidence } }: { memory: Memory }) {
  const t = useTranslations('memory')
  const locale = useLocale()
  const zone = useReaderZone()
  const last = evidence.at(-1)
  if (!last) return null
  const day = formatDay(dayIn(zone, Date.parse(last.at)), locale)
  return (
    <p className="tabular mt-1 text-ink-faint text-sm">
      {t(`evidence.${last.type}`, { day })}
      {evidence.length > 1 ? ` · ${t('evidenceCount', { count: evidence.length })}` : null}
    </p>
  )
}
