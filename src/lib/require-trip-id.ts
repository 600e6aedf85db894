import { notFound } from 'next/navigation'
import { isTripId } from './trip-id.ts'

/** The id in the address of a trip's page; a link that was cut off leads to the not-found page. */
export function requireTripId(id: string): string {
  if (!isTripId(id)) notFound()
  return id
}
