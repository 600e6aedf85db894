import { TripSkeleton } from '#screens/trip/trip-skeleton.tsx'

export default function Loading() {
  return <TripSkeleton />
}
