'use client'
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import type { TripPresence } from '#contract/companion.ts'
import { useUser } from '#features/session/components/user-provider.tsx'
import { trpc } from '#lib/trpc.ts'

type People = TripPresence['people']

const OthersContext = createContext<People>([])
const ShowDayContext = createContext<(day: number | null) => void>(() => {})

/** Shows the others that this page is open, and knows who else is here. `isOpen`: once the trip may be read. */
export function TripPresenceProvider({
  tripId,
  isOpen,
  children,
}: {
  tripId: string
  isOpen: boolean
  children: ReactNode
}) {
  const { id } = useUser()
  const [day, showDay] = useState<number | null>(null)
  const [people, setPeople] = useState<People>([])
  trpc.companions.presence.useSubscription({ tripId, day }, { enabled: isOpen, onData: (now) => setPeople(now.people) })
  const others = useMemo(() => people.filter(({ userId }) => userId !== id), [people, id])
  return (
    <ShowDayContext value={showDay}>
      <OthersContext value={others}>{children}</OthersContext>
    </ShowDayContext>
  )
}

/** Shows the others which day one looks at; null = all days. */
export function usePresenceDay(day: number | null): void {
  const showDay = use(ShowDayContext)
  useEffect(() => showDay(day), [showDay, day])
}

/** The other people who have the trip open; once for each day that they look at. */
export function useOthersHere(): People {
  return use(OthersContext)
}
