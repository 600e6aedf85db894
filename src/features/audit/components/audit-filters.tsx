'use client'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { DateInput } from '#components/ui/date-input.tsx'
import { Field } from '#components/ui/field.tsx'
import { Select } from '#components/ui/select.tsx'
import { TimeInput } from '#components/ui/time-input.tsx'
import type { AuditFilter } from '#contract/audit-filter.ts'
import { auditRanges } from '#contract/choices.ts'
import { type AuditFilterProblem, joinWallTime, splitWallTime, writeAuditFilter } from '../audit-filter.ts'
import { useAuditText } from '../hooks/use-audit-text.ts'
import { SubjectFilter } from './subject-filter.tsx'

export function AuditFilters({
  filter,
  problem,
  onChange,
  onReset,
}: {
  filter: AuditFilter
  problem: AuditFilterProblem | null
  onChange: (part: Partial<AuditFilter>) => void
  onReset: () => void
}) {
  const t = useTranslations('admin.filters')
  const { entityOptions, actionOptions } = useAuditText()
  const rangeLabels = { any: 'anyTime', hour: 'hour', day: 'day', week: 'week', custom: 'custom' } as const
  return (
    <search className="grid grid-cols-2 items-start gap-x-4 gap-y-3 lg:grid-cols-5">
      <SubjectFilter
        kind="user"
        label={t('actor')}
        placeholder={t('actorHint')}
        problem={t('actorProblem')}
        value={filter.actor}
        onChange={(actor) => onChange({ actor })}
      />
      <SubjectFilter
        kind="trip"
        label={t('trip')}
        placeholder={t('tripHint')}
        problem={t('tripProblem')}
        value={filter.trip}
        onChange={(trip) => onChange({ trip })}
      />
      <Field label={t('entity')}>
        {(control) => (
          <Select
            {...control}
            value={filter.entity}
            placeholder={t('entityAll')}
            onChange={(event) => onChange({ entity: event.target.value, action: '' })}
            options={entityOptions}
          />
        )}
      </Field>
      <Field label={t('action')}>
        {(control) => (
          <Select
            {...control}
            value={filter.action}
            placeholder={t('actionAll')}
            onChange={(event) => onChange({ action: event.target.value })}
            options={actionOptions(filter.entity)}
          />
        )}
      </Field>
      <Field label={t('range')} className="max-lg:col-span-2">
        {(control) => (
          <Select
            {...control}
            value={filter.range}
            onChange={(event) =>
              onChange({ range: auditRanges.find((range) => range === event.target.value) ?? 'any' })
            }
            options={auditRanges.map((range) => ({ value: range, label: t(rangeLabels[range]) }))}
          />
        )}
      </Field>
      {filter.range === 'custom' ? <CustomRange filter={filter} problem={problem} onChange={onChange} /> : null}
      {writeAuditFilter(filter).size > 0 ? (
        <div className="col-span-full">
          <Button variant="quiet" size="sm" className="-ml-2.5" onClick={onReset}>
            <X aria-hidden />
            {t('clear')}
          </Button>
        </div>
      ) : null}
    </search>
  )
}

/** Day and time of each end; a day alone begins or ends with its first or last minute. */
function CustomRange({
  filter,
  problem,
  onChange,
}: {
  filter: AuditFilter
  problem: AuditFilterProblem | null
  onChange: (part: Partial<AuditFilter>) => void
}): ReactNode {
  const t = useTranslations('admin.filters')
  return (['from', 'to'] as const).map((end) => {
    const { day, time } = splitWallTime(filter[end])
    const change = (part: { day?: string; time?: string }) =>
      onChange({ [end]: joinWallTime({ day, time, ...part }, end) })
    return (
      <div key={end} className="grid grid-cols-[minmax(0,1fr)_6.5rem] items-start gap-x-2 max-lg:col-span-2">
        <Field label={t(end)} error={end === 'to' && problem === 'range' ? t('rangeProblem') : null}>
          {(control) => <DateInput control={control} value={day} onChange={(next) => change({ day: next })} />}
        </Field>
        <Field label={t(end === 'from' ? 'fromTime' : 'toTime')}>
          {(control) => (
            <TimeInput
              control={control}
              value={time}
              disabled={day === ''}
              onChange={(next) => change({ time: next })}
            />
          )}
        </Field>
      </div>
    )
  })
}
