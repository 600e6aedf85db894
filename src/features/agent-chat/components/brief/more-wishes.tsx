'use client'
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Popover } from '#components/ui/popover.tsx'
import type { BriefFieldName, TripBrief } from '#contract/trip-brief.ts'
import type { BriefEdit } from '../../hooks/use-brief.ts'
import { BriefEditor } from './brief-editor.tsx'
import { ChoiceChips } from './choice-chips.tsx'

/** Whatever else one may wish, set by hand: the fields of which nothing is known and that nobody asks for. */
export function MoreWishes({
  names,
  brief,
  currency,
  disabled,
  onEdit,
}: {
  names: readonly BriefFieldName[]
  brief: TripBrief
  currency: string
  disabled: boolean
  onEdit: (edit: BriefEdit) => void
}) {
  const t = useTranslations('brief')
  const [isOpen, setOpen] = useState(false)
  const [picked, setPicked] = useState<BriefFieldName | null>(null)
  const open = (isOpening: boolean) => {
    setOpen(isOpening)
    setPicked(null)
  }
  return (
    <Popover
      label={t('more')}
      open={isOpen}
      onOpenChange={open}
      className="max-h-(--radix-popover-content-available-height) overflow-y-auto"
      trigger={
        <Button size="sm" variant="quiet" className="rounded-full font-normal" disabled={disabled}>
          <Plus aria-hidden />
          {t('more')}
        </Button>
      }
    >
      {picked === null ? (
        <ChoiceChips
          options={names.map((name) => ({ label: t(`field.${name}`), isOn: false }))}
          onPick={(index) => setPicked(names[index] ?? null)}
        />
      ) : (
        <div className="space-y-3">
          <p className="font-medium">{t(`field.${picked}`)}</p>
          <BriefEditor
            name={picked}
            brief={brief}
            currency={currency}
            onEdit={(edit) => {
              open(false)
              onEdit(edit)
            }}
          />
        </div>
      )}
    </Popover>
  )
}
