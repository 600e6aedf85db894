'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { PlaceCover } from '#components/ui/place-cover.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { GeoPoint } from '#contract/place.ts'
import type { SampleTrip } from '#contract/sample-trip.ts'
import { useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'

const samples: readonly { sample: SampleTrip; places: GeoPoint[] }[] = [
  { sample: 'weekend', places: [{ lat: 30.25, lng: 120.16 }] },
  { sample: 'family', places: [{ lat: 1.29, lng: 103.85 }] },
  {
    sample: 'rail',
    places: [
      { lat: 39.9, lng: 116.4 },
      { lat: 34.26, lng: 108.94 },
      { lat: 30.66, lng: 104.06 },
    ],
  },
]

/** Trips to look around in; each becomes a trip of one's own. */
export function SampleTrips() {
  const t = useTranslations('trips.samples')
  return (
    <section aria-labelledby="sample-trips">
      <h2 id="sample-trips" className="mb-4 font-semibold text-base">
        {t('title')}
      </h2>
      <ul className="grid gap-x-6 gap-y-8 sm:grid-cols-3">
        {samples.map((each) => (
          <SampleCard key={each.sample} {...each} />
        ))}
      </ul>
    </section>
  )
}

function SampleCard({ sample, places }: (typeof samples)[number]) {
  const t = useTranslations('trips.samples')
  const { create, isCreating } = useSampleTrip()
  return (
    <li className="flex min-w-0 flex-col">
      <PlaceCover places={places} className="aspect-[16/9] w-full rounded-lg" />
      <h3 className="mt-3 font-medium">{t(`${sample}.title`)}</h3>
      <p className="mt-0.5 mb-3 text-ink-soft">{t(`${sample}.detail`)}</p>
      <Button
        size="sm"
        className="mt-auto self-start"
        busy={isCreating}
        aria-label={t('tryNamed', { title: t(`${sample}.title`) })}
        onClick={() => create(sample)}
      >
        {isCreating ? t('making') : t('try')}
      </Button>
    </li>
  )
}

function useSampleTrip() {
  const t = useTranslations('trips')
  const explain = useAppError()
  const router = useRouter()
  const utils = trpc.useUtils()
  const fail = (error: unknown) => toast.problem(t('notChanged'), { description: explain(error) ?? undefined })
  const refresh = () => utils.trips.list.invalidate()
  const remove = trpc.trips.remove.useMutation({ onError: fail, onSettled: refresh })
  const make = trpc.trips.templates.createSample.useMutation({ onError: fail, onSettled: refresh })
  return {
    isCreating: make.isPending,
    async create(sample: SampleTrip) {
      const trip = await make.mutateAsync({ sample }).catch(() => null)
      if (!trip) return
      router.push(`/trips/${trip.id}`)
      const onAct = () => {
        router.push('/trips')
        remove.mutate({ tripId: trip.id })
      }
      toast.done(t('samples.made'), { action: { label: t('deleteTrip'), onAct } })
    },
  }
}
