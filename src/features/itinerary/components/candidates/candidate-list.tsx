'use client'
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { ItineraryItem } from '#contract/itinerary.ts'
import { usePlan } from '../../hooks/plan-context.tsx'
import { useCandidates } from '../../hooks/use-candidates.ts'
import { AddSearch } from '../add-search.tsx'
import { CandidateRow } from './candidate-row.tsx'

/** Alternatives for an item: everybody votes, editors add them and choose one in its place. */
export function CandidateList({ item, onChosen }: { item: ItineraryItem; onChosen: () => void }) {
  const t = useTranslations('plan.candidates')
  const { trip, canWrite } = usePlan()
  const candidates = useCandidates(trip.id, item)
  const [isAdding, setAdding] = useState(false)
  const adder = useRef<HTMLButtonElement>(null)
  // The search is gone with what was focused in it.
  const wasAdding = useRef(false)
  useEffect(() => {
    if (wasAdding.current && !isAdding) adder.current?.focus()
    wasAdding.current = isAdding
  }, [isAdding])
  if (!canWrite && candidates.list.length === 0) return null
  return (
    <section aria-labelledby="candidates-title" className="mt-6 border-line border-t pt-4">
      <h3 id="candidates-title" className="font-semibold text-sm">
        {t('title')}
      </h3>
      {candidates.list.length > 0 ? (
        <ul className="mt-1 divide-y divide-line">
          {candidates.list.map((candidate) => (
            <CandidateRow
              key={candidate.id}
              candidate={candidate}
              canWrite={canWrite}
              onVote={() => candidates.vote(candidate)}
              onChoose={() => void candidates.choose(candidate, onChosen)}
              onRemove={() => candidates.remove(candidate)}
            />
          ))}
        </ul>
      ) : (
        <p className="mt-1 text-ink-soft text-sm">{t('empty')}</p>
      )}
      {canWrite && isAdding ? (
        <div ref={bringIntoSight} className="mt-3 min-h-72">
          <AddSearch
            day={item.day}
            onChoose={(choice) => {
              candidates.add(choice)
              setAdding(false)
            }}
          />
        </div>
      ) : null}
      {canWrite && !isAdding ? (
        <Button ref={adder} size="sm" className="mt-3" busy={candidates.isAdding} onClick={() => setAdding(true)}>
          <Plus aria-hidden strokeWidth={1.75} />
          {t('add')}
        </Button>
      ) : null}
    </section>
  )
}

/** The search is the last thing in the sheet, and what it finds would lie below its edge. */
function bringIntoSight(search: HTMLElement | null) {
  search?.scrollIntoView({ block: 'nearest' })
}
