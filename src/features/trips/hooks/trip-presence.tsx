'use client'
import { createContext, type ReactNode, use, useMemo, useState } from 'react'
import type { TripPresence } from '#contract/companion.ts'
import { useUser } from '#features/session/components/user-provider.tsx'
import { trpc } from '#lib/trpc.ts'

type People = TripPresence['people']

const PresenceContext = createContext<People>([])

/** Shows the others that this page is open, at `day` (null = all days), and knows who else is here. */
export function TripPresenceProvider({
  tripId,
  day,
  children,
}: {
  tripId: string
  day: number | null
  children: ReactNode
}) {
  const { id } = useUser()
  const [people, setPeople] = useState<People>([])
  trpc.companions.presence.useSubscription({ tripId, day }, { onData: (now) => setPeople(now.people) })
  const others = useMemo(() => people.filter(({ userId }) => userId !== id), [people, id])
  return <PresenceContext value={others}>{children}</PresenceContext>
}

/** The other people who have the trip open; once for each day that they look at. */
export function useOthersHere(): People {
  return use(PresenceContext)
}
