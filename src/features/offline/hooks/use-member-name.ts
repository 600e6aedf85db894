'use client'
import { useTranslations } from 'next-intl'
import { trpc } from '#lib/trpc.ts'

/** The names of those on a trip, by id. */
export function useMemberName(tripId: string): (userId: string) => string {
  const t = useTranslations('budget')
  const { data: trip } = trpc.trips.get.useQuery({ tripId })
  return (userId) => trip?.members.find((member) => member.userId === userId)?.name ?? t('formerMember')
}
