'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { NameDialog } from '#components/ui/name-dialog.tsx'
import { toast } from '#components/ui/toast.tsx'
import { mostTemplates } from '#contract/limits.ts'
import type { Trip } from '#contract/trip.ts'
import { findRefusedRule, useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'

export function SaveTemplateDialog({ trip, onClose }: { trip: Pick<Trip, 'id' | 'title'>; onClose: () => void }) {
  const t = useTranslations('templates')
  const explain = useAppError()
  const router = useRouter()
  const utils = trpc.useUtils()
  const save = trpc.trips.templates.save.useMutation({
    onSuccess: (template) => {
      onClose()
      toast.done(t('save.done', { name: template.name }), {
        action: { label: t('save.show'), onAct: () => router.push('/trips/templates') },
      })
      return utils.trips.templates.list.invalidate()
    },
  })
  const isFull = findRefusedRule(save.error, 'name') === 'too_many'
  return (
    <NameDialog
      title={t('save.title')}
      description={t('save.lead')}
      label={t('name')}
      initial={trip.title}
      maxLength={120}
      submitLabel={t('save.submit')}
      isBusy={save.isPending}
      problem={isFull ? t('save.tooMany', { most: mostTemplates }) : explain(save.error)}
      onSubmit={(name) => save.mutate({ tripId: trip.id, name })}
      onClose={onClose}
    />
  )
}
