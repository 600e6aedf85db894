'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { toast } from '#components/ui/toast.tsx'
import { isPassingFailure } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'
import { forgetTrial, keptTrial } from '../kept-trial.ts'

/** Takes the plan that was tried out in this browser into the account that is now signed in. */
export function TrialClaim() {
  const t = useTranslations('trials')
  const router = useRouter()
  const utils = trpc.useUtils()
  const asked = useRef(false)
  const { mutate } = trpc.trials.claim.useMutation({
    onSuccess: ({ tripId, title }) => {
      forgetTrial()
      toast.done(t('claimed', { title }), {
        action: { label: t('open'), onAct: () => router.push(`/trips/${tripId}`) },
      })
      return utils.trips.list.invalidate()
    },
    onError: (error) => {
      // It has expired, or another tab has taken it; without an answer it is asked for on the next page.
      if (!isPassingFailure(error)) forgetTrial()
    },
  })
  useEffect(() => {
    const token = asked.current ? null : keptTrial()
    asked.current = true
    if (token) mutate({ token, idempotencyKey: `trial-${token}` })
  }, [mutate])
  return null
}
