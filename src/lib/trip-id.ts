import { notFound } from 'next/navigation'

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** The id in the address of a trip's page; a link that was cut off leads to the not-found page. */
export function requireTripId(id: string): string {
  if (!uuid.test(id)) notFound()
  return id
}
