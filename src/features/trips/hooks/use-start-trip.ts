'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { toast } from '#components/ui/toast.tsx'
import type { NextTrip } from '#contract/trip-report.ts'
import { useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'

/** Creates a suggested trip and opens it. What is remembered of the traveler completes its brief. */
export function useStartTrip() {
  const t = useTranslations('post')
  const explain = useAppError()
  const router = useRouter()
  const utils = trpc.useUtils()
  const create = trpc.trips.create.useMutation()
  const note = trpc.agent.brief.update.useMutation()
  /** Of the suggestion that is being made into a trip. */
  const [startingId, setStartingId] = useState<string | null>(null)
  const start = async ({ id, destination, durationDays, party, pace, origin, mustSee }: NextTrip) => {
    setStartingId(id)
    try {
      const trip = await create.mutateAsync({ destination, durationDays, party, pace, origin })
      if (mustSee.length > 0) await note.mutateAsync({ tripId: trip.id, version: 0, patch: { set: { mustSee } } })
      await utils.trips.list.invalidate()
      router.push(`/trips/${trip.id}`)
    } catch (error) {
      setStartingId(null)
      toast.problem(t('notStarted'), { description: explain(error) ?? undefined })
    }
  }
  return { start, startingId }
}
