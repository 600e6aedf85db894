import type { StoredFile } from '#contract/file.ts'
import { addDays } from '#lib/calendar-days.ts'

export type DocumentExpiry = 'valid' | 'expired' | 'beforeTrip' | 'soonAfter'

/** Many countries ask for a passport that is valid for six months after the stay. */
const passportDays = 183

/** How the last valid day of a document lies to today and to the last day of the trip (null without dates). */
export function expiryOf(
  { expiresOn, documentType }: Pick<StoredFile, 'expiresOn' | 'documentType'>,
  today: string,
  tripEnd: string | null,
): DocumentExpiry | null {
  if (!expiresOn) return null
  if (expiresOn < today) return 'expired'
  if (!tripEnd || tripEnd < today) return 'valid'
  if (expiresOn < tripEnd) return 'beforeTrip'
  return documentType === 'passport' && expiresOn < addDays(tripEnd, passportDays) ? 'soonAfter' : 'valid'
}
