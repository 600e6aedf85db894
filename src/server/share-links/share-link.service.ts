import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { Locale } from '#contract/locale.ts'
import type {
  CreatedShareLink,
  CreateShareLink,
  revokeShareLinkSchema,
  SharedTrip,
  ShareLink,
} from '#contract/share-link.ts'
import { shareSections } from '#contract/share-link.ts'
import type { TripReport } from '#contract/trip-report.ts'
import { hashPassword, verifyPassword } from '../accounts/password.ts'
import { hashToken, makeSecretToken } from '../accounts/secret-token.ts'
import type { Db } from '../db/client.ts'
import { type trips, users } from '../db/schema/index.ts'
import { shareLinks } from '../db/schema/share-links.ts'
import { itemInLanguage } from '../itinerary/item-language.ts'
import { lockTripFor } from '../kernel/access.ts'
import type { Actor, RequestScope } from '../kernel/actor.ts'
import { AppError, invalidInput, notFound } from '../kernel/app-error.ts'
import { recordChange } from '../kernel/record-change.ts'
import { storedRow } from '../kernel/stored-row.ts'
import { write } from '../kernel/write.ts'
import type { Clock } from '../providers/clock/clock.ts'
import type { RateLimit } from '../providers/rate-limit/rate-limit.ts'
import type { Guides } from '../providers/shipped-data/guides/guides.ts'
import { titleFor } from '../reader-language/trip-title.ts'
import { stopInLanguage } from '../trips/trip-language.ts'
import { summarize } from '../trips/trip-summary.ts'
import {
  countShareLinks,
  countView,
  findShareLink,
  findTripOfLink,
  findTripOfShareLink,
  listDayItems,
  listMemberNames,
  listShareLinks,
  toShareLink,
} from './share-link.repository.ts'
import { toSharedTrip } from './shared-trip.ts'

const mostLinks = 50
/** Of one address, and of everybody together: passwords of links are short-lived and may be weak. */
const fromAddress = { name: 'share-password', limit: 10, seconds: 900 }
const fromAnywhere = { name: 'share-password-all', limit: 100, seconds: 3600 }

export interface ShareLinkServiceDeps {
  db: Db
  clock: Clock
  rateLimit: RateLimit
  /** The configured public address; without it links begin with that of the request. */
  publicAddress: string | undefined
  guides: Guides
  tripReport: { read(actor: Actor, tripId: string, locale: Locale): Promise<TripReport> }
}
export type ShareLinkService = ReturnType<typeof createShareLinkService>

export function createShareLinkService(deps: ShareLinkServiceDeps) {
  const { db, clock, rateLimit, publicAddress, guides, tripReport } = deps
  /** As the owner of the trip reads it; what of it is told stands in shared-trip.ts. */
  const readReport = ({ id: tripId, ownerId: userId }: typeof trips.$inferSelect, locale: Locale) => {
    const request = { id: `shared-${tripId}`, address: null, userAgent: null, origin: null }
    const owner: Actor = { kind: 'system', userId, role: 'traveller', locale, sessionId: null, request }
    return tripReport.read(owner, tripId, locale)
  }

  /** @throws AppError RATE_LIMITED before the password is looked at. */
  const takeAttempt = async (linkId: string, address: string | null) => {
    const here = await rateLimit.take(`${fromAddress.name}:${linkId}:${address ?? 'unknown'}`, fromAddress)
    const anywhere = await rateLimit.take(`${fromAnywhere.name}:${linkId}`, fromAnywhere)
    const retryAfter = Math.max(here.retryAfter, anywhere.retryAfter)
    if (!here.allowed || !anywhere.allowed) throw new AppError('RATE_LIMITED', { details: { retryAfter } })
  }

  return {
    list: (actor: Actor, tripId: string): Promise<ShareLink[]> => listShareLinks(db, actor.userId, tripId),

    async create(actor: Actor, input: CreateShareLink): Promise<CreatedShareLink> {
      const { tripId, password } = input
      const sections = shareSections.filter((section) => input.sections.includes(section))
      const expiresAt = input.expiresAt ? new Date(input.expiresAt) : null
      if (expiresAt && expiresAt <= clock.now()) throw invalidInput('expiresAt', 'in_past', 'a link expires later')
      const passwordHash = password === undefined ? null : await hashPassword(password)
      const { token, tokenHash } = makeSecretToken()
      // The answer holds the secret, so it is not kept under an idempotency key.
      const once = { ...actor, request: { ...actor.request, idempotency: undefined } }
      const created = await write(db, once, async (tx) => {
        const trip = await lockTripFor(tx, actor, tripId, 'owner')
        if ((await countShareLinks(tx, trip.id)) >= mostLinks)
          throw invalidInput('tripId', 'too_many', `a trip has at most ${mostLinks} links`)
        const values = { tripId: trip.id, createdBy: actor.userId, tokenHash, sections, passwordHash, expiresAt }
        const row = storedRow(await tx.insert(shareLinks).values(values).returning())
        const [maker] = await tx.select({ name: users.name }).from(users).where(eq(users.id, actor.userId))
        const link = toShareLink(row, maker?.name ?? '')
        const { hasPassword } = link
        const after = { sections, hasPassword, expiresAt: link.expiresAt }
        recordChange(tx, actor, { action: 'share-link.created', entityId: row.id, tripId, after })
        return link
      })
      const origin = (publicAddress ?? actor.request.origin ?? '').replace(/\/$/, '')
      return { ...created, token, url: `${origin}/share/${token}` }
    },

    revoke: (actor: Actor, { shareLinkId }: z.infer<typeof revokeShareLinkSchema>) =>
      write(db, actor, async (tx) => {
        const trip = await lockTripFor(tx, actor, findTripOfShareLink(tx, shareLinkId), 'owner', 'share-link')
        const [before] = await tx.select().from(shareLinks).where(eq(shareLinks.id, shareLinkId))
        if (!before || before.revokedAt) throw notFound('share-link')
        await tx.update(shareLinks).set({ revokedAt: clock.now() }).where(eq(shareLinks.id, shareLinkId))
        const { sections } = before
        recordChange(tx, actor, {
          action: 'share-link.revoked',
          entityId: shareLinkId,
          tripId: trip.id,
          before: { sections },
        })
        return { done: true as const }
      }),

    /**
     * The public page. @throws AppError NOT_FOUND for a link that is unknown or revoked, TOKEN_EXPIRED for one that is over,
     * INVALID_CREDENTIALS where a password is missing (`reason` is `password_needed`) or wrong.
     */
    async open(
      { token, password }: { token: string; password?: string },
      { address }: Pick<RequestScope, 'address'>,
      locale: Locale,
    ): Promise<SharedTrip> {
      const link = await findShareLink(db, hashToken(token))
      if (!link) throw notFound('share-link')
      const now = clock.now()
      if (link.expiresAt && link.expiresAt <= now) throw new AppError('TOKEN_EXPIRED')
      if (link.passwordHash) {
        if (password === undefined) throw passwordRefusal('password_needed')
        await takeAttempt(link.id, address)
        if (!(await verifyPassword(link.passwordHash, password))) throw passwordRefusal('password_wrong')
      }
      const found = await findTripOfLink(db, link.tripId)
      if (!found) throw notFound('share-link')
      const [items, memberNames, report] = await Promise.all([
        listDayItems(db, link.tripId),
        link.sections.includes('people') ? listMemberNames(db, link.tripId) : [],
        link.sections.includes('report') && found.trip.currentStage !== 'pre' ? readReport(found.trip, locale) : null,
      ])
      await countView(db, link.id, now)
      const planned = summarize(found.trip.currency, items, []).plannedCost
      const trip = { ...found.trip, title: titleFor({ ...found.trip, stops: found.stops }, locale) }
      const stops = found.stops.map((stop) => stopInLanguage(stop, locale))
      const read = items.map((item) => itemInLanguage(item, locale, guides))
      return toSharedTrip({ trip, stops, items: read, memberNames, planned, report }, link.sections)
    },
  }
}

function passwordRefusal(reason: 'password_needed' | 'password_wrong'): AppError {
  return new AppError('INVALID_CREDENTIALS', { details: { reason } })
}
