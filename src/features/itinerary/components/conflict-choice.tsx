'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { RadioGroup } from '#components/ui/radio-group.tsx'
import { useFieldChanges } from '#features/proposals/hooks/use-field-changes.ts'
import type { Conflict } from '../hooks/use-item-saving.ts'

/** Asks for each conflicting field which version to keep. */
export function ConflictChoice({
  conflict,
  onResolve,
}: {
  conflict: Conflict
  onResolve: (keepTheirs: ReadonlySet<string>) => void
}) {
  const t = useTranslations('plan.conflict')
  const { fieldChanges } = useFieldChanges()
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set())
  const clashing = Object.fromEntries(Object.entries(conflict.mine).filter(([key]) => conflict.fields.includes(key)))
  const partsOf = (field: string) => (field === 'time' ? ['start', 'end', 'endsNextDay'] : [field])
  return (
    <section className="flex flex-col gap-4">
      <Notice tone="caution">
        <p className="font-medium">{t('title')}</p>
        <p>{t('lead')}</p>
      </Notice>
      {fieldChanges(clashing, conflict.theirs).map(({ field, label, before, after }) => (
        <div key={field}>
          <p className="font-medium text-sm">{label}</p>
          <RadioGroup
            label={label}
            name={`keep-${field}`}
            value={theirs.has(partsOf(field)[0] ?? field) ? 'theirs' : 'mine'}
            onChange={(side) => {
              const next = new Set(theirs)
              for (const part of partsOf(field)) side === 'theirs' ? next.add(part) : next.delete(part)
              setTheirs(next)
            }}
            options={[
              { value: 'mine', label: after || '–', detail: t('mine') },
              { value: 'theirs', label: before || '–', detail: t('theirs') },
            ]}
          />
        </div>
      ))}
      <Button variant="primary" className="self-end" onClick={() => onResolve(theirs)}>
        {t('save')}
      </Button>
    </section>
  )
}
