'use client'
import { useMemo } from 'react'
import { trpc } from '#lib/trpc.ts'
import { collectPendingChanges } from '../pending-changes.ts'

/** Pending proposals of a trip; empty while loading. */
export function usePendingChanges(tripId: string) {
  const { data } = trpc.proposals.list.useQuery({ tripId, status: 'pending', limit: 10 })
  return useMemo(() => collectPendingChanges(data?.items ?? []), [data])
}
