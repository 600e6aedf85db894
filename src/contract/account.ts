import { z } from 'zod'
import { locales } from './locale.ts'
import { currencySchema, knownCurrencySchema } from './money.ts'
import { doneSchema, idSchema, instantSchema, lineSchema, mutationSchema } from './paging.ts'

export const localeSchema = z.enum(locales)

export const userRoleSchema = z.enum(['traveller', 'admin'])
export type UserRole = z.infer<typeof userRoleSchema>

export const emailSchema = z.string().trim().toLowerCase().max(254).check(z.email())
/** Length beats composition rules (NIST SP 800-63B); 128 bounds the hashing work. */
const passwordSchema = z.string().min(10).max(128)

export const userSchema = z.object({
  id: idSchema,
  name: z.string(),
  email: z.string(),
  role: userRoleSchema,
  locale: localeSchema,
  homeCurrency: currencySchema,
  createdAt: instantSchema,
})
export type User = z.infer<typeof userSchema>

export const registerSchema = mutationSchema.extend({
  name: lineSchema.max(80),
  email: emailSchema,
  password: passwordSchema,
  locale: localeSchema.optional(),
})
export const credentialsSchema = mutationSchema.extend({ email: emailSchema, password: z.string().min(1).max(128) })
export const refreshSchema = mutationSchema.extend({ refreshToken: z.string().min(20).max(200) })

/** For programs: `accessToken` lives 15 minutes, `refreshToken` 30 days and works once. */
export const signedInSchema = z.object({
  user: userSchema,
  accessToken: z.string(),
  refreshToken: z.string(),
  expiresAt: instantSchema,
})
export type SignedIn = z.infer<typeof signedInSchema>

export const requestPasswordResetSchema = mutationSchema.extend({ email: emailSchema, locale: localeSchema.optional() })
export const resetPasswordSchema = mutationSchema.extend({
  token: z.string().min(20).max(200),
  password: passwordSchema,
})
/** `email`: what to sign in with now. */
export const passwordResetSchema = doneSchema.extend({ email: z.string() })
export const updateProfileSchema = mutationSchema.extend({
  name: lineSchema.max(80).optional(),
  locale: localeSchema.optional(),
  homeCurrency: knownCurrencySchema.optional(),
})
export const changePasswordSchema = mutationSchema.extend({
  currentPassword: z.string().min(1).max(128),
  password: passwordSchema,
})
export const changeEmailSchema = mutationSchema.extend({
  email: emailSchema,
  currentPassword: z.string().min(1).max(128),
})
/** The token of the link that was mailed to the new address. */
export const confirmEmailSchema = mutationSchema.extend({ token: z.string().min(20).max(200) })
/** The token of the link that was mailed to the address, and the password that was chosen. */
export const confirmRegistrationSchema = mutationSchema.extend({
  token: z.string().min(20).max(200),
  password: z.string().min(1).max(128),
})
export const removeAccountSchema = mutationSchema.extend({ currentPassword: z.string().min(1).max(128) })

export const sessionSchema = z.object({
  id: idSchema,
  kind: z.enum(['browser', 'program']),
  userAgent: z.string().nullable(),
  address: z.string().nullable(),
  createdAt: instantSchema,
  lastSeenAt: instantSchema,
  current: z.boolean(),
})
export type Session = z.infer<typeof sessionSchema>
export const revokeSessionSchema = mutationSchema.extend({ sessionId: idSchema })
