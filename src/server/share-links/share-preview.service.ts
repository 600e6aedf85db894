// The picture of a public link, for those who are sent one: programs fetch it before anybody opens the page.
import { eq } from 'drizzle-orm'
import type { Locale } from '#contract/locale.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { hashToken } from '../accounts/secret-token.ts'
import type { CoverService } from '../covers/cover.service.ts'
import type { Db } from '../db/client.ts'
import { users } from '../db/schema/index.ts'
import type { DocumentRenderer } from '../documents/document-renderer.ts'
import { previewCoverSize } from '../documents/preview/preview-sheet.ts'
import { placesAndDates } from '../exports/export-texts.ts'
import type { Clock } from '../providers/clock/clock.ts'
import { titleFor } from '../reader-language/trip-title.ts'
import { stopInLanguage } from '../trips/trip-language.ts'
import { findShareLink, findTripOfLink } from './share-link.repository.ts'

export interface SharePreviewDeps {
  db: Db
  clock: Clock
  covers: CoverService
  renderer: DocumentRenderer
}
export type SharePreviewService = ReturnType<typeof createSharePreviewService>

export function createSharePreviewService({ db, clock, covers, renderer }: SharePreviewDeps) {
  return {
    /** PNG; null for a link that is unknown, over, or has a password. It is no view of the page. */
    async draw(token: string): Promise<Uint8Array | null> {
      const link = await findShareLink(db, hashToken(token))
      if (!link || link.passwordHash || (link.expiresAt && link.expiresAt <= clock.now())) return null
      const found = await findTripOfLink(db, link.tripId)
      if (!found) return null
      const { trip, stops } = found
      const places = stops.map(({ place: { lat, lng } }) => ({ lat, lng }))
      const cover = await covers.draw({ places, theme: 'light', size: previewCoverSize })
      const locale = await localeOf(trip.ownerId)
      const named = stops.map((stop) => stopInLanguage(stop, locale))
      const subtitle = placesAndDates({ ...trip, stops: named }, createServerTranslator(locale))
      const sheet = { cover, title: titleFor({ ...trip, stops }, locale), subtitle }
      return renderer.render({ kind: 'preview', sheet }, trip.ownerId)
    },
  }

  /** In the language of who shares it. */
  async function localeOf(userId: string): Promise<Locale> {
    const [row] = await db.select({ locale: users.locale }).from(users).where(eq(users.id, userId))
    return row?.locale ?? 'zh-CN'
  }
}
