'use client'
import { useTranslations } from 'next-intl'
import type { Companion } from '#contract/companion.ts'
import type { TripDetail } from '#contract/trip.ts'
import { MemberRow } from './member-row.tsx'

/** Who is on the trip, in the order in which they joined. */
export function MemberList({ trip, members }: { trip: TripDetail; members: readonly Companion[] }) {
  const t = useTranslations('people')
  return (
    <ul aria-label={t('members')} className="divide-y divide-line border-line border-y">
      {members.map((member) => (
        <MemberRow key={member.userId} trip={trip} member={member} />
      ))}
    </ul>
  )
}
