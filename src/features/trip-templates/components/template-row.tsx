'use client'
import { MoreHorizontal, Pencil, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import { DropdownMenu } from '#components/ui/dropdown-menu.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { PlaceCover } from '#components/ui/place-cover.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { TripTemplate } from '#contract/trip-template.ts'
import { useRoute } from '#features/trips/hooks/use-route.ts'
import { useAppError } from '#lib/app-error.ts'
import { factSeparator } from '#lib/fact-separator.ts'
import { trpc } from '#lib/trpc.ts'
import { FromTemplateDialog } from './from-template-dialog.tsx'
import { RenameTemplateDialog } from './rename-template-dialog.tsx'

const counted = ['items', 'tasks', 'packing', 'expenses'] as const

export function TemplateRow({ template }: { template: TripTemplate }) {
  const t = useTranslations('templates')
  const explain = useAppError()
  const utils = trpc.useUtils()
  const [open, setOpen] = useState<'use' | 'rename' | 'remove' | null>(null)
  const remove = trpc.trips.templates.remove.useMutation({
    onSuccess: () => toast.done(t('removed', { name: template.name })),
    onError: (error) => toast.problem(t('notRemoved'), { description: explain(error) ?? undefined }),
    onSettled: () => utils.trips.templates.list.invalidate(),
  })
  const { name, stops, durationDays, counts } = template
  const route = useRoute(stops)
  const facts = [
    ...(durationDays ? [t('days', { count: durationDays })] : []),
    ...counted.filter((kind) => counts[kind] > 0).map((kind) => t(kind, { count: counts[kind] })),
  ]
  const close = () => setOpen(null)
  return (
    <li className="flex items-center gap-3 py-3">
      <PlaceCover
        places={stops.map(({ place }) => place)}
        className="aspect-16/10 w-24 shrink-0 rounded-md max-sm:hidden"
      />
      <div className="min-w-0 flex-1">
        <p className="wrap-break-word font-medium">{name}</p>
        <p className="wrap-break-word text-ink-soft text-sm">{route}</p>
        <p className="tabular text-ink-faint text-sm">{facts.join(factSeparator)}</p>
      </div>
      <Button aria-label={t('useNamed', { name })} onClick={() => setOpen('use')}>
        {t('use')}
      </Button>
      <DropdownMenu
        trigger={<IconButton icon={MoreHorizontal} label={t('actionsFor', { name })} />}
        items={[
          { kind: 'action', label: t('rename'), icon: Pencil, onSelect: () => setOpen('rename') },
          { kind: 'action', label: t('remove'), icon: Trash2, tone: 'danger', onSelect: () => setOpen('remove') },
        ]}
      />
      {open === 'use' ? <FromTemplateDialog template={template} onClose={close} /> : null}
      {open === 'rename' ? <RenameTemplateDialog template={template} onClose={close} /> : null}
      {open === 'remove' ? (
        <ConfirmDialog
          open
          onOpenChange={close}
          title={t('removeTitle', { name })}
          description={t('removeDetail')}
          action={t('remove')}
          onConfirm={() => remove.mutate({ templateId: template.id })}
        />
      ) : null}
    </li>
  )
}
