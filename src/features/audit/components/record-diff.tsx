'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { AuditEntry } from '#contract/audit.ts'
import { diffRecords, type FieldDiff, printValue } from '../record-diff.ts'

/** Changed fields with old and new value; the others on demand. Colour never carries the meaning alone. */
export function RecordDiff({ before, after }: Pick<AuditEntry, 'before' | 'after'>) {
  const t = useTranslations('admin')
  const tCommon = useTranslations('common')
  const [isWhole, setWhole] = useState(false)
  const diffs = diffRecords(before, after)
  if (diffs.length === 0) return <p className="text-ink-faint">{t('noFields')}</p>
  const changed = diffs.filter(({ isChanged }) => isChanged)
  const shown = isWhole ? diffs : changed
  return (
    <>
      <dl className="divide-y divide-line border-line border-y">
        {shown.map((diff) => (
          <FieldRow key={diff.field} diff={diff} />
        ))}
      </dl>
      {changed.length < diffs.length ? (
        <Button variant="quiet" size="sm" className="mt-2 -ml-2.5" onClick={() => setWhole(!isWhole)}>
          {tCommon(isWhole ? 'showLess' : 'showMore')}
        </Button>
      ) : null}
    </>
  )
}

function FieldRow({ diff }: { diff: FieldDiff }) {
  return (
    <div className="grid grid-cols-[7.5rem_minmax(0,1fr)] gap-x-4 py-2">
      <dt className="break-words font-medium text-sm">{diff.field}</dt>
      {diff.isChanged ? (
        <dd className="flex min-w-0 flex-col gap-1">
          <Side sign="−" name="before" value={diff.before} />
          <Side sign="+" name="after" value={diff.after} />
        </dd>
      ) : (
        <dd className="whitespace-pre-wrap break-words font-mono text-[13px] text-ink-faint">
          {printValue(diff.after)}
        </dd>
      )}
    </div>
  )
}

const sideClasses = { before: 'bg-danger-soft text-danger', after: 'bg-positive-soft text-positive' }

/** Empty where the field did not exist, such as before a record was created. */
function Side({ sign, name, value }: { sign: string; name: 'before' | 'after'; value: unknown }) {
  const t = useTranslations('admin')
  if (value === undefined) return null
  return (
    <div className={`flex min-w-0 gap-2 rounded-sm px-2 py-1 font-mono text-[13px] ${sideClasses[name]}`}>
      <span aria-hidden>{sign}</span>
      <span className="sr-only">{t(name)}</span>
      <span className="min-w-0 whitespace-pre-wrap break-words text-ink">{printValue(value)}</span>
    </div>
  )
}
