'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Sheet } from '#components/ui/sheet.tsx'
import type { Proposal } from '#contract/proposal.ts'
import { ProposalCard } from './proposal-card.tsx'

/** Pending proposals beside the plan; those decided here stay visible with their undo. */
export function ReviewSheet({
  proposals,
  tripId,
  onClose,
}: {
  proposals: readonly Proposal[]
  tripId: string
  onClose: () => void
}) {
  const t = useTranslations('proposals')
  const [shown] = useState(proposals)
  return (
    <Sheet
      open
      onOpenChange={(open) => open || onClose()}
      title={t('reviewTitle')}
      description={t('reviewLead')}
      className="md:w-[30rem]"
    >
      <div className="flex flex-col gap-4">
        {shown.map((proposal) => (
          <ProposalCard key={proposal.id} proposal={proposal} tripId={tripId} />
        ))}
      </div>
    </Sheet>
  )
}
