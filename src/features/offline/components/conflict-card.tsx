'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { RadioGroup } from '#components/ui/radio-group.tsx'
import { isErrorCode } from '#contract/error-code.ts'
import { useErrorMessage } from '#i18n/use-error-message.ts'
import type { ChangeConflict, WaitingChange } from '#lib/offline/waiting-change.ts'
import { useChangeTitle } from '../hooks/use-change-title.ts'
import { useFieldTexts } from '../hooks/use-field-texts.ts'
import type { Decision } from '../resolve-change.ts'

const none: ReadonlySet<string> = new Set()

/** One change that clashes with those of others: both versions, and the choice. */
export function ConflictCard({
  change,
  conflict,
  onDecide,
}: {
  change: WaitingChange
  conflict: ChangeConflict
  onDecide: (decision: Decision) => void
}) {
  const t = useTranslations('offline.conflicts')
  const errorMessage = useErrorMessage()
  const title = useChangeTitle(change)
  const keep = () => onDecide({ type: 'keep', theirs: none })
  const drop = () => onDecide({ type: 'drop' })
  const code = conflict.code && isErrorCode(conflict.code) ? conflict.code : 'INTERNAL'
  const isNotOwed = change.call.path === 'budget.transfers.markPaid' && code === 'INVALID_INPUT'
  switch (conflict.kind) {
    case 'fields':
      return <FieldChoices title={title} change={change} conflict={conflict} onDecide={onDecide} />
    case 'gone':
      return (
        <Card title={title} text={t('gone')}>
          <Button onClick={drop}>{t('leaveOut')}</Button>
          <Button variant="primary" onClick={keep}>
            {t('addAgain')}
          </Button>
        </Card>
      )
    case 'changed':
      return (
        <Card title={title} text={t('changed')}>
          <Button onClick={keep}>{t('removeAnyway')}</Button>
          <Button variant="primary" onClick={drop}>
            {t('keepIt')}
          </Button>
        </Card>
      )
    case 'refused':
      return (
        <Card title={title} text={t('refused', { reason: isNotOwed ? t('notOwed') : errorMessage(code) })}>
          <Button onClick={drop}>{t('discard')}</Button>
          <Button variant="primary" onClick={keep}>
            {t('tryAgain')}
          </Button>
        </Card>
      )
  }
}

function Card({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="border-line border-t py-4">
      <h3 id={id} className="wrap-break-word font-medium">
        {title}
      </h3>
      {text ? <p className="mt-1 text-ink-soft text-sm">{text}</p> : null}
      <div className="mt-3 flex flex-wrap justify-end gap-2">{children}</div>
    </section>
  )
}

function FieldChoices({
  title,
  change,
  conflict,
  onDecide,
}: {
  title: string
  change: WaitingChange
  conflict: ChangeConflict
  onDecide: (decision: Decision) => void
}) {
  const t = useTranslations('offline.conflicts')
  const textsOf = useFieldTexts(change.tripId)
  const [theirs, setTheirs] = useState(none)
  const choices = conflict.theirs ? textsOf(change, conflict.fields, conflict.theirs) : []
  const choose = (fields: readonly string[], side: 'mine' | 'theirs') => {
    const next = new Set(theirs)
    for (const field of fields) side === 'theirs' ? next.add(field) : next.delete(field)
    setTheirs(next)
  }
  return (
    <Card title={title}>
      <div className="w-full">
        {choices.map(({ fields, label, mine, theirs: now }) => (
          <div key={label} className="mb-2">
            <p className="text-ink-soft text-sm">{label}</p>
            <RadioGroup
              label={label}
              name={`${change.id}-${fields[0]}`}
              value={fields.some((field) => theirs.has(field)) ? 'theirs' : 'mine'}
              onChange={(side) => choose(fields, side)}
              options={[
                { value: 'mine', label: mine, detail: t('mine') },
                { value: 'theirs', label: now, detail: t('theirs') },
              ]}
            />
          </div>
        ))}
      </div>
      <Button variant="primary" onClick={() => onDecide({ type: 'keep', theirs })}>
        {t('save')}
      </Button>
    </Card>
  )
}
