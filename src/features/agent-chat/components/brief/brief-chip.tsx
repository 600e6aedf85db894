'use client'
import { CircleHelp, Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Popover } from '#components/ui/popover.tsx'
import type { BriefFieldName, TripBrief } from '#contract/trip-brief.ts'
import { classNames } from '#lib/class-names.ts'
import type { BriefEdit } from '../../hooks/use-brief.ts'
import { BriefEditor } from './brief-editor.tsx'

/** A value of the brief: plain where it was said, marked where it was assumed or is not sure, asked for where it is missing. */
export function BriefChip({
  name,
  brief,
  currency,
  text,
  disabled,
  onEdit,
}: {
  name: BriefFieldName
  brief: TripBrief
  /** Of the trip, for amounts that have none yet. */
  currency: string
  /** '' = missing. */
  text: string
  disabled: boolean
  onEdit: (edit: BriefEdit) => void
}) {
  const t = useTranslations('brief')
  const [isOpen, setOpen] = useState(false)
  const origin = brief[name]?.origin
  const isMarked = text !== '' && (origin === 'assumed' || origin === 'unsure')
  const label = t(`field.${name}`)
  const finish = (edit: BriefEdit) => {
    setOpen(false)
    onEdit(edit)
  }
  return (
    <Popover
      label={label}
      open={isOpen}
      onOpenChange={setOpen}
      className="max-h-(--radix-popover-content-available-height) overflow-y-auto"
      trigger={
        <Button
          size="sm"
          disabled={disabled}
          className={classNames('max-w-full rounded-full font-normal', (isMarked || text === '') && 'border-dashed')}
        >
          {text === '' ? <Plus aria-hidden /> : null}
          <span className="text-ink-faint">{label}</span>
          {text === '' ? null : <span className="min-w-0 truncate">{text}</span>}
          {isMarked ? (
            <>
              <CircleHelp aria-hidden className="text-caution" />
              <span className="sr-only">{t(origin === 'assumed' ? 'assumed' : 'unsure')}</span>
            </>
          ) : null}
        </Button>
      }
    >
      <div className="space-y-3">
        <p className="font-medium">{label}</p>
        {isMarked ? (
          <p className="text-ink-soft text-xs">{t(origin === 'assumed' ? 'assumedLead' : 'unsureLead')}</p>
        ) : null}
        {brief[name]?.words ? (
          <p className="text-ink-faint text-xs">{t('words', { words: brief[name].words })}</p>
        ) : null}
        <BriefEditor name={name} brief={brief} currency={currency} onEdit={finish} />
      </div>
    </Popover>
  )
}
