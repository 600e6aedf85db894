'use client'
import { ChevronRight, Redo2, Undo2 } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Avatar } from '#components/ui/avatar.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { Button } from '#components/ui/button.tsx'
import type { AuditEntry } from '#contract/audit.ts'
import { findAuditAction } from '#contract/audit-action.ts'
import type { ProposedChange } from '#contract/proposal.ts'
import type { HistoryStep, StepRevert } from '#contract/trip-history.ts'
import { ChangeMark } from '#features/proposals/components/change-mark.tsx'
import { FieldChangeLines } from '#features/proposals/components/field-change-lines.tsx'
import { formatTimeOfDay } from '#lib/format.ts'
import { useReaderZone } from '#lib/use-reader-zone.ts'
import { readEntryTitle } from '../history-actions.ts'
import { useChangeLines } from '../hooks/use-change-lines.ts'

/** One action in words; what it changed stands below it, or opens where it was more than one thing. */
export function HistoryStepRow({
  step,
  isNew,
  busy,
  onRevert,
}: {
  step: HistoryStep
  /** Done by somebody else since the reader's last visit. */
  isNew: boolean
  busy: boolean
  /** Absent for those who may only look. */
  onRevert: ((revert: StepRevert) => void) | undefined
}) {
  const t = useTranslations('trip')
  const tCommon = useTranslations('common')
  const locale = useLocale()
  const zone = useReaderZone()
  const { lines, placeInPlan } = useChangeLines()
  const action = findAuditAction(step.action)
  const actor = step.actorName ?? t(`actor.${step.actorKind}`)
  const title = readEntryTitle(step)
  const sentence = action
    ? t(`activity.${action}`, { actor, title })
    : t('otherActivity', { actor, action: step.action })
  const isRedo = step.revert?.kind === 'redo'
  const RevertIcon = isRedo ? Redo2 : Undo2
  return (
    <li className="flex gap-3 py-2.5 text-sm">
      <Avatar name={actor} size="sm" decorative className="mt-0.5" />
      <div className="min-w-0 flex-1">
        <p className="break-words">{sentence}</p>
        <p className="tabular flex flex-wrap items-center gap-x-2 text-ink-faint text-xs">
          <time dateTime={step.at}>{formatTimeOfDay(step.at, zone, locale)}</time>
          {step.actorKind === 'user' ? null : <span>{t(`actor.${step.actorKind}`)}</span>}
          {placeInPlan(step) ? <span>{placeInPlan(step)}</span> : null}
          {isNew ? <Badge>{t('news.mark')}</Badge> : null}
          {step.isUndone ? <Badge>{t('timeline.stepUndone')}</Badge> : null}
        </p>
        {step.count > 1 || step.entity === 'proposal' ? (
          <StepChanges step={step} />
        ) : (
          <FieldChangeLines changes={lines(step)} />
        )}
      </div>
      {step.revert && onRevert ? (
        <Button
          size="sm"
          variant="quiet"
          disabled={busy}
          aria-label={t(isRedo ? 'timeline.redoStep' : 'timeline.undoStep', { title: sentence })}
          onClick={() => step.revert && onRevert(step.revert)}
        >
          <RevertIcon aria-hidden strokeWidth={1.75} />
          {tCommon(isRedo ? 'redo' : 'undo')}
        </Button>
      ) : null}
    </li>
  )
}

function StepChanges({ step }: { step: HistoryStep }) {
  const t = useTranslations('trip.timeline')
  if (step.count === 0) return null
  const left = step.count - step.changes.length
  return (
    <details className="group/changes mt-0.5 text-xs">
      <summary className="inline-flex cursor-pointer items-center gap-1 rounded-sm text-ink-soft pointer-coarse:min-h-11">
        <ChevronRight aria-hidden className="size-3.5 transition-transform group-open/changes:rotate-90" />
        {t('steps', { count: step.count })}
      </summary>
      <ul className="mt-1 border-line border-l pl-3">
        {step.changes.map((entry) => (
          <ChangedRow key={entry.id} entry={entry} />
        ))}
      </ul>
      {left > 0 ? <p className="mt-1 pl-3 text-ink-faint">{t('stepsLeft', { count: left })}</p> : null}
    </details>
  )
}

function ChangedRow({ entry }: { entry: AuditEntry }) {
  const { lines, placeInPlan } = useChangeLines()
  const place = placeInPlan(entry)
  return (
    <li className="py-1">
      <div className="flex items-start gap-2">
        <p className="min-w-0 flex-1 break-words font-medium">{readEntryTitle(entry)}</p>
        <ChangeMark type={markOf(entry.action)} />
      </div>
      {place ? <p className="tabular text-ink-faint">{place}</p> : null}
      <FieldChangeLines changes={lines(entry)} />
    </li>
  )
}

/** The mark that a proposal shows for such a change. */
function markOf(action: string): ProposedChange['type'] {
  if (action.endsWith('.added')) return 'item.add'
  if (action.endsWith('.removed')) return 'item.remove'
  return action.endsWith('.moved') ? 'item.move' : 'item.update'
}
