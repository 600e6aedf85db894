'use client'
import { useTranslations } from 'next-intl'
import { NameDialog } from '#components/ui/name-dialog.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { TripTemplate } from '#contract/trip-template.ts'
import { useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'

export function RenameTemplateDialog({ template, onClose }: { template: TripTemplate; onClose: () => void }) {
  const t = useTranslations('templates')
  const explain = useAppError()
  const utils = trpc.useUtils()
  const rename = trpc.trips.templates.rename.useMutation({
    onSuccess: (renamed) => {
      onClose()
      toast.done(t('renamed', { name: renamed.name }))
      return utils.trips.templates.list.invalidate()
    },
  })
  return (
    <NameDialog
      title={t('renameTitle', { name: template.name })}
      label={t('name')}
      initial={template.name}
      maxLength={120}
      isBusy={rename.isPending}
      problem={explain(rename.error)}
      onSubmit={(name) => rename.mutate({ templateId: template.id, name })}
      onClose={onClose}
    />
  )
}
