import { TripSkeleton } from '#features/trip-page/components/trip-skeleton.tsx'

export default function Loading() {
  return <TripSkeleton />
}
