import { sql } from 'drizzle-orm'
import { boolean, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { UserRole } from '#contract/account.ts'
import type { ApiTokenScope } from '#contract/api-token.ts'
import type { Locale } from '#contract/locale.ts'
import { createdAt, id, instant } from './columns.ts'
import { foldedText } from './folded-text.ts'

export const users = pgTable(
  'users',
  {
    id: id(),
    name: text().notNull(),
    email: text().notNull(),
    passwordHash: text().notNull(),
    role: text().$type<UserRole>().notNull().default('traveller'),
    locale: text().$type<Locale>().notNull().default('zh-CN'),
    homeCurrency: text().notNull().default('CNY'),
    locked: boolean().notNull().default(false),
    /** When its owner has answered a mail to this address, or a sign-in provider vouched for it; null = never. */
    emailConfirmedAt: instant(),
    /** false: the assistant remembers nothing and uses nothing of what it remembers. */
    memoryEnabled: boolean().notNull().default(true),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('users_email').on(sql`lower(${table.email})`),
    index('users_created').on(table.createdAt, table.id),
    index('users_role').on(table.role),
    index('users_name_search').using('gin', sql`${foldedText(table.name)} gin_trgm_ops`),
    index('users_email_search').using('gin', sql`${foldedText(table.email)} gin_trgm_ops`),
  ],
)

/** Accounts of elsewhere that sign in to an account of ours. */
export const providerIdentities = pgTable(
  'provider_identities',
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    issuer: text().notNull(),
    /** Names the person at the issuer, for good; addresses there may change. */
    subject: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('provider_identities_subject').on(table.issuer, table.subject),
    index('provider_identities_user').on(table.userId),
  ],
)

/** Counted by address hash, so that known and unknown accounts are locked alike. */
export const signInFailures = pgTable('sign_in_failures', {
  emailHash: text().primaryKey(),
  count: integer().notNull(),
  lockedUntil: instant(),
  updatedAt: createdAt(),
})

/** One sign-in on one device; refresh tokens of the same session form a family. */
export const sessions = pgTable(
  'sessions',
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    kind: text().$type<'browser' | 'program'>().notNull(),
    userAgent: text(),
    address: text(),
    createdAt: createdAt(),
    lastSeenAt: createdAt(),
    expiresAt: instant().notNull(),
    revokedAt: instant(),
  },
  (table) => [index('sessions_user').on(table.userId, table.id)],
)

export const refreshTokens = pgTable(
  'refresh_tokens',
  {
    id: id(),
    sessionId: uuid()
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    tokenHash: text().notNull(),
    usedAt: instant(),
    expiresAt: instant().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('refresh_tokens_hash').on(table.tokenHash),
    index('refresh_tokens_session').on(table.sessionId),
  ],
)

/** Long-lived tokens of developers. The secret has 256 random bits, so a fast hash of it is enough. */
export const apiTokens = pgTable(
  'api_tokens',
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    prefix: text().notNull(),
    tokenHash: text().notNull(),
    scopes: text().array().$type<ApiTokenScope[]>().notNull(),
    createdAt: createdAt(),
    expiresAt: instant(),
    lastUsedAt: instant(),
    revokedAt: instant(),
  },
  (table) => [uniqueIndex('api_tokens_hash').on(table.tokenHash), index('api_tokens_user').on(table.userId, table.id)],
)

/** Single-use links sent by mail. */
export const verificationTokens = pgTable(
  'verification_tokens',
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    purpose: text().$type<'reset_password' | 'change_email'>().notNull(),
    tokenHash: text().notNull(),
    /** change_email: the address to be confirmed. */
    email: text(),
    usedAt: instant(),
    expiresAt: instant().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('verification_tokens_hash').on(table.tokenHash),
    index('verification_tokens_user').on(table.userId),
  ],
)

/** New accounts whose address waits for its link to be opened; there are some only where a mail server is set. */
export const pendingRegistrations = pgTable(
  'pending_registrations',
  {
    id: id(),
    email: text().notNull(),
    name: text().notNull(),
    passwordHash: text().notNull(),
    locale: text().$type<Locale>().notNull(),
    /** From when the link is mailed. */
    tokenHash: text(),
    expiresAt: instant().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('pending_registrations_hash').on(table.tokenHash),
    index('pending_registrations_email').on(table.email),
    index('pending_registrations_expiry').on(table.expiresAt),
  ],
)

/** Mail that no SMTP server took: shown to the admin. */
export const outboxMails = pgTable(
  'outbox_mails',
  { id: id(), to: text().notNull(), subject: text().notNull(), text: text().notNull(), createdAt: createdAt() },
  (table) => [index('outbox_mails_created').on(table.createdAt, table.id)],
)
