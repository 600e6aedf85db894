'use client'
import { Bookmark, CircleHelp, Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { Popover } from '#components/ui/popover.tsx'
import type { BriefFieldName, RememberedWish, TripBrief } from '#contract/trip-brief.ts'
import { classNames } from '#lib/class-names.ts'
import type { BriefEdit } from '../../hooks/use-brief.ts'
import { BriefEditor } from './brief-editor.tsx'
import { RememberedLines } from './remembered-lines.tsx'

/**
 * A value of the brief: plain where it was said, marked where it was assumed or is not sure, asked for where it is missing. What
 * is remembered is taken out by one tap.
 */
export function BriefChip({
  name,
  brief,
  currency,
  text,
  remembered,
  disabled,
  onEdit,
}: {
  name: BriefFieldName
  brief: TripBrief
  /** Of the trip, for amounts that have none yet. */
  currency: string
  /** '' = missing. */
  text: string
  /** What this field takes from memory. */
  remembered: readonly RememberedWish[]
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
  const chip = (
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
          {/* A remembered value speaks for itself: two fit on a line of a narrow chat. */}
          <span className={remembered.length > 0 ? 'sr-only' : 'text-ink-faint'}>{label}</span>
          {text === '' ? null : (
            <span className={classNames('min-w-0 truncate', remembered.length > 0 && 'max-w-36')}>{text}</span>
          )}
          {remembered.length > 0 ? (
            <>
              <Bookmark aria-hidden className="text-accent" />
              <span className="sr-only">{t('remembered')}</span>
            </>
          ) : null}
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
        <RememberedLines wishes={remembered} />
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
  if (remembered.length === 0) return chip
  return (
    <span className="flex max-w-full items-center">
      <span className="min-w-0">{chip}</span>
      <IconButton
        size="sm"
        icon={X}
        label={t('leaveOut', { field: label })}
        disabled={disabled}
        onClick={() => onEdit({ forget: [name] })}
      />
    </span>
  )
}
