'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import type { FileTarget, StoredFile } from '#contract/file.ts'
import type { TripDetail } from '#contract/trip.ts'
import { formatMoney } from '#lib/format.ts'
import { trpc } from '#lib/trpc.ts'

/** So many can be looked through; the search finds the rest. */
const mostShown = 60

interface Choice {
  id: string
  label: string
  target: FileTarget
  isAttached: boolean
}

interface AttachDialogProps {
  file: StoredFile
  trip: TripDetail
  onAttach: (file: StoredFile, target: FileTarget) => void
  onDetach: (file: StoredFile, target: FileTarget) => void
  onClose: () => void
}

/** What a file belongs to; each tick is stored at once. */
export function AttachDialog({ file, trip, onAttach, onDetach, onClose }: AttachDialogProps) {
  const t = useTranslations('files')
  const tCommon = useTranslations('common')
  const [text, setText] = useState('')
  const groups = useChoices(trip, file)
  const search = text.trim().toLowerCase()
  const found = groups.map(({ title, choices }) => ({
    title,
    choices: choices.filter(({ label }) => label.toLowerCase().includes(search)).slice(0, mostShown),
  }))
  const isEmpty = groups.every(({ choices }) => choices.length === 0)
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => isOpen || onClose()}
      title={t('attachTitle', { name: file.name })}
      description={t('attachLead')}
      footer={
        <Button variant="primary" onClick={onClose}>
          {tCommon('done')}
        </Button>
      }
    >
      {isEmpty ? (
        <p className="text-ink-soft text-sm">{t('nothingToAttach')}</p>
      ) : (
        <Field label={tCommon('search')}>
          {(control) => <Input {...control} value={text} onChange={({ target }) => setText(target.value)} />}
        </Field>
      )}
      {!isEmpty && found.every(({ choices }) => choices.length === 0) ? (
        <p className="mt-3 text-ink-soft text-sm">{t('noMatch')}</p>
      ) : null}
      {found.map(({ title, choices }) =>
        choices.length > 0 ? (
          <fieldset key={title} className="mt-4">
            <legend className="font-medium text-ink-soft text-xs">{t(title)}</legend>
            {choices.map(({ id, label, target, isAttached }) => (
              <Checkbox
                key={id}
                label={label}
                checked={isAttached}
                onChange={() => (isAttached ? onDetach : onAttach)(file, target)}
              />
            ))}
          </fieldset>
        ) : null,
      )}
    </Dialog>
  )
}

function useChoices(trip: TripDetail, file: StoredFile): { title: 'ofPlan' | 'ofExpenses'; choices: Choice[] }[] {
  const tCommon = useTranslations('common')
  const locale = useLocale()
  const expenses = trpc.budget.expenses.list.useQuery({ tripId: trip.id, limit: 100 })
  const items = trip.itinerary.map(({ id, day, title }) => ({
    id,
    label: day === null ? title : `${tCommon('day', { number: day })} · ${title}`,
    target: { itemId: id },
    isAttached: file.itemIds.includes(id),
  }))
  const spent = (expenses.data?.items ?? []).map(({ id, title, amount }) => ({
    id,
    label: `${title} · ${formatMoney(amount, locale)}`,
    target: { expenseId: id },
    isAttached: file.expenseIds.includes(id),
  }))
  return [
    { title: 'ofPlan', choices: items },
    { title: 'ofExpenses', choices: spent },
  ]
}
