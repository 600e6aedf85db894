'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState } from 'react'
import { Badge, type Tone } from '#components/ui/badge.tsx'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { Proposal, ProposedChange } from '#contract/proposal.ts'
import { readAppError, useAppError } from '#lib/app-error.ts'
import { classNames } from '#lib/class-names.ts'
import { trpc } from '#lib/trpc.ts'
import { useProposal } from '../hooks/use-proposal.ts'
import { type ChangeGroup, groupChanges, itemsById, sumCostChange } from '../proposal-diff.ts'
import { staleChanges } from '../stale-changes.ts'
import { ChangeGroupSection } from './change-group-section.tsx'
import { ChangeRow } from './change-row.tsx'
import { DecidedLine } from './decided-line.tsx'
import { DecisionBar } from './decision-bar.tsx'

const tones: Record<Proposal['status'], Tone> = {
  pending: 'caution',
  applied: 'positive',
  partly_applied: 'positive',
  rejected: 'neutral',
  expired: 'neutral',
  undone: 'neutral',
}

/** Beyond so many changes the days are folded, so that the decision is in sight. */
const mostUnfolded = 8

export interface ProposalCardProps {
  /** From a message or a list; the current state is fetched. */
  proposal: Proposal
  tripId: string
  /** It appeared while the page was open: it gets the focus, unless the person is typing. */
  arriving?: boolean
  /** Plans the days anew; offered where changes no longer fit the trip. */
  onPlanAgain?: () => void
  /** Without a border, for use inside another card. */
  bare?: boolean
}

function isTyping(): boolean {
  const element = document.activeElement
  return (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) && element.value !== ''
}

/** A proposal as a diff by day, to accept in whole or in part, or to reject. */
export function ProposalCard({
  proposal: given,
  tripId,
  arriving = false,
  onPlanAgain,
  bare = false,
}: ProposalCardProps) {
  const t = useTranslations('proposals')
  const explain = useAppError()
  const headingId = useId()
  const card = useRef<HTMLElement>(null)
  const { proposal, decide, undo } = useProposal(given)
  const { data: trip } = trpc.trips.get.useQuery({ tripId })
  const [dropped, setDropped] = useState<ReadonlySet<string>>(new Set())
  const items = itemsById(trip?.itinerary ?? [])
  const waiting = proposal.status === 'pending'
  const canWrite = trip ? trip.role !== 'viewer' : false
  const ticked = proposal.changes.filter((change) => !dropped.has(change.id))
  const problem = explain(decide.error ?? undo.error)
  const isRefused = decide.isError && readAppError(decide.error).code === 'PROPOSAL_STALE'

  useEffect(() => {
    if (arriving && !isTyping()) card.current?.focus({ preventScroll: true })
  }, [arriving])

  function toggle(id: string) {
    const next = new Set(dropped)
    if (!next.delete(id)) next.add(id)
    setDropped(next)
    // Without what was changed since, the rest may still fit.
    if (isRefused) decide.reset()
  }
  const wasTaken = (id: string) => (waiting ? !dropped.has(id) : proposal.acceptedIds.includes(id))

  const groupList = groupChanges(proposal.changes, items)
  const decidable = waiting && canWrite
  const stale = trip ? staleChanges(proposal, trip).length : 0
  const planAgain =
    decidable && onPlanAgain ? (
      <Button
        size="sm"
        disabled={decide.isPending}
        onClick={() => decide.mutate({ proposalId: proposal.id, accept: [] }, { onSuccess: () => onPlanAgain() })}
      >
        {t('planAgain')}
      </Button>
    ) : undefined
  // Dates and party of the trip come with its first accepted day.
  const ofTrip = groupList.flatMap(({ kind, changes }) => (kind === 'trip' ? changes : []))
  const idsOf = (changes: readonly ProposedChange[]) => changes.flatMap(({ id }) => (dropped.has(id) ? [] : id))
  const isFolded = proposal.changes.length > mostUnfolded && groupList.length > 1
  const acceptDay = (group: ChangeGroup & { kind: 'day' }) => ({
    disabled: decide.isPending || idsOf(group.changes).length === 0,
    run: () =>
      decide.mutate(
        { proposalId: proposal.id, accept: idsOf([...ofTrip, ...group.changes]), rest: 'keep' },
        { onSuccess: () => toast.done(t('dayAccepted', { day: group.day })) },
      ),
  })
  const groups = groupList.map((group) => (
    <ChangeGroupSection
      key={group.kind === 'day' ? group.day : group.kind}
      group={group}
      startDate={trip?.startDate ?? null}
      isFolded={isFolded}
      accept={decidable && group.kind === 'day' && groupList.length > 1 ? acceptDay(group) : null}
    >
      {group.changes.map((change) => (
        <ChangeRow
          key={change.id}
          change={change}
          item={'itemId' in change ? items.get(change.itemId) : undefined}
          trip={trip}
          checked={wasTaken(change.id)}
          decidable={decidable}
          onToggle={() => toggle(change.id)}
        />
      ))}
    </ChangeGroupSection>
  ))

  return (
    <article
      ref={card}
      tabIndex={-1}
      aria-labelledby={headingId}
      className={classNames('min-w-0', !bare && 'rounded-lg border border-line-strong bg-surface')}
    >
      {waiting ? (
        <>
          <header className={classNames('flex items-start gap-3 px-4 pb-1', !bare && 'pt-3')}>
            <h3 id={headingId} className="min-w-0 flex-1 font-semibold text-sm">
              {proposal.title}
            </h3>
            <Badge tone={tones[proposal.status]}>{t(`status.${proposal.status}`)}</Badge>
          </header>
          {stale > 0 ? (
            <Notice tone="caution" className="mx-4 mb-2" action={planAgain}>
              {t('stale', { count: stale })}
            </Notice>
          ) : null}
          <div className="px-4 pb-3">{groups}</div>
        </>
      ) : (
        <DecidedLine
          headingId={headingId}
          proposal={proposal}
          tone={tones[proposal.status]}
          canUndo={canWrite}
          busy={undo.isPending}
          onUndo={() => undo.mutate({ proposalId: proposal.id })}
        >
          {groups}
        </DecidedLine>
      )}
      {problem ? (
        <Notice tone="danger" className="mx-4 mb-3" action={isRefused && stale === 0 ? planAgain : undefined}>
          {problem}
        </Notice>
      ) : null}
      {decidable ? (
        <DecisionBar
          ticked={ticked.length}
          total={proposal.changes.length}
          cost={sumCostChange(ticked, items)}
          busy={decide.isPending}
          isRefused={isRefused}
          onAccept={(what) =>
            decide.mutate({ proposalId: proposal.id, accept: what === 'all' ? 'all' : ticked.map(({ id }) => id) })
          }
          onReject={(reason) => decide.mutate({ proposalId: proposal.id, accept: [], reason: reason || undefined })}
        />
      ) : null}
    </article>
  )
}
