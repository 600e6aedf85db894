'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Avatar } from '#components/ui/avatar.tsx'
import type { TripDetail } from '#contract/trip.ts'
import { useOthersHere } from '../hooks/trip-presence.tsx'

const mostShown = 4

/** The members, those first who have the trip open right now. */
export function TripMembers({ trip }: { trip: TripDetail }) {
  const t = useTranslations('trip')
  const here = new Set(useOthersHere().map(({ userId }) => userId))
  if (trip.members.length < 2) return null
  const members = trip.members.toSorted((a, b) => Number(here.has(b.userId)) - Number(here.has(a.userId)))
  return (
    <Link href={`/trips/${trip.id}/people`} className="rounded-full max-lg:hidden" aria-label={t('members')}>
      <ul className="flex -space-x-1.5">
        {members.slice(0, mostShown).map(({ userId, name }) => (
          <li key={userId} className="relative rounded-full ring-2 ring-canvas">
            <Avatar name={name} size="sm" decorative />
            <span className="sr-only">{here.has(userId) ? t('hereNow', { name }) : name}</span>
            {here.has(userId) ? (
              <span
                aria-hidden
                className="absolute -right-px -bottom-px size-2 rounded-full bg-positive ring-2 ring-canvas"
              />
            ) : null}
          </li>
        ))}
      </ul>
    </Link>
  )
}
