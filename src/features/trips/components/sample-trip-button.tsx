'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { toast } from '#components/ui/toast.tsx'
import { useSampleDay } from '#features/sample-day/hooks/use-sample-day.ts'
import { useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'

/** Creates a normal trip from the sample day. */
export function SampleTripButton() {
  const t = useTranslations('trips')
  const explain = useAppError()
  const router = useRouter()
  const utils = trpc.useUtils()
  const { trip, items } = useSampleDay()
  const create = trpc.trips.create.useMutation()
  const add = trpc.itinerary.add.useMutation()
  const [isMaking, setMaking] = useState(false)

  const make = async () => {
    setMaking(true)
    try {
      const made = await create.mutateAsync(trip)
      for (const item of items) await add.mutateAsync({ tripId: made.id, ...item })
      router.push(`/trips/${made.id}`)
    } catch (error) {
      setMaking(false)
      toast.problem(t('notChanged'), { description: explain(error) ?? undefined })
    }
    await utils.trips.list.invalidate()
  }
  return (
    <Button busy={isMaking} onClick={make}>
      {isMaking ? t('makingSample') : t('trySample')}
    </Button>
  )
}
