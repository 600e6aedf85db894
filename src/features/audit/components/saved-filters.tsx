'use client'
import { BookmarkPlus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { NameDialog } from '#components/ui/name-dialog.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { AuditFilter } from '#contract/audit-filter.ts'
import { mostAuditFilters } from '#contract/limits.ts'
import { findRefusedRule, useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'
import { writeAuditFilter } from '../audit-filter.ts'

/** The filters that the admin has saved, and the one in use to be saved. */
export function SavedFilters({ filter, onApply }: { filter: AuditFilter; onApply: (filter: AuditFilter) => void }) {
  const t = useTranslations('admin.savedFilters')
  const tCommon = useTranslations('common')
  const explain = useAppError()
  const utils = trpc.useUtils()
  const [isSaving, setSaving] = useState(false)
  const { data: saved = [] } = trpc.audit.filters.list.useQuery()
  const save = trpc.audit.filters.save.useMutation({ onSettled: () => utils.audit.filters.list.invalidate() })
  const remove = trpc.audit.filters.remove.useMutation({
    onError: (error) => toast.problem(t('notRemoved'), { description: explain(error) ?? undefined }),
    onSettled: () => utils.audit.filters.list.invalidate(),
  })
  const inUse = writeAuditFilter(filter).toString()
  if (saved.length === 0 && inUse === '') return null
  const drop = (kept: (typeof saved)[number]) =>
    remove.mutate(
      { filterId: kept.id },
      {
        onSuccess: () =>
          toast.done(t('removed', { name: kept.name }), {
            action: {
              label: tCommon('undo'),
              onAct: () => save.mutate({ name: kept.name, filter: kept.filter }),
            },
          }),
      },
    )
  return (
    <fieldset aria-label={t('title')} className="mt-3 flex flex-wrap items-center gap-2">
      {saved.map((kept) => (
        <span key={kept.id} className="flex max-w-full items-center rounded-full border border-line pl-1">
          <Button
            variant="quiet"
            size="sm"
            className="min-w-0 rounded-full"
            aria-pressed={writeAuditFilter(kept.filter).toString() === inUse}
            onClick={() => onApply(kept.filter)}
          >
            <span className="truncate">{kept.name}</span>
          </Button>
          <IconButton icon={X} size="sm" label={t('remove', { name: kept.name })} onClick={() => drop(kept)} />
        </span>
      ))}
      {inUse === '' ? null : (
        <Button
          size="sm"
          variant="quiet"
          className={saved.length === 0 ? '-ml-2.5' : undefined}
          onClick={() => setSaving(true)}
        >
          <BookmarkPlus aria-hidden />
          {t('save')}
        </Button>
      )}
      {isSaving ? <SaveFilterDialog filter={filter} onClose={() => setSaving(false)} /> : null}
    </fieldset>
  )
}

function SaveFilterDialog({ filter, onClose }: { filter: AuditFilter; onClose: () => void }) {
  const t = useTranslations('admin.savedFilters')
  const explain = useAppError()
  const utils = trpc.useUtils()
  const save = trpc.audit.filters.save.useMutation({
    onSuccess: (kept) => {
      onClose()
      toast.done(t('saved', { name: kept.name }))
    },
    onSettled: () => utils.audit.filters.list.invalidate(),
  })
  const isFull = findRefusedRule(save.error, 'name') === 'too_many'
  return (
    <NameDialog
      title={t('saveTitle')}
      description={t('saveLead')}
      label={t('name')}
      maxLength={60}
      isBusy={save.isPending}
      problem={isFull ? t('tooMany', { most: mostAuditFilters }) : explain(save.error)}
      onSubmit={(name) => save.mutate({ name, filter })}
      onClose={onClose}
    />
  )
}
