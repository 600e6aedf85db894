// What the product tells a person by itself. A new kind is a line here, a source on the server and its sentences.
import { z } from 'zod'
import { idSchema, instantSchema, mutationSchema, pageOf } from './paging.ts'

/** `push` reaches the browsers that were asked to show it; it does nothing before. */
const channels = z.object({ app: z.boolean(), push: z.boolean(), mail: z.boolean() })
export const notificationChannels = channels.keyof().options
export type NotificationChannel = (typeof notificationChannels)[number]
export type NotificationChannels = z.infer<typeof channels>

/** Each kind with the channels that it uses until the person chooses others. */
export const notificationDefaults = {
  alert: { app: true, push: true, mail: false },
  'document-expiring': { app: true, push: true, mail: true },
  'invite-received': { app: true, push: true, mail: false },
  'member-joined': { app: true, push: true, mail: true },
  'place-suggested': { app: true, push: true, mail: false },
  'proposal-waiting': { app: true, push: true, mail: false },
  'role-changed': { app: true, push: true, mail: true },
  'task-due': { app: true, push: true, mail: true },
} as const satisfies Record<string, NotificationChannels>

export type NotificationKind = keyof typeof notificationDefaults
const kinds = Object.keys(notificationDefaults) as [NotificationKind, ...NotificationKind[]]
export const notificationKindSchema = z.enum(kinds)
export const notificationKinds = notificationKindSchema.options

/** What the sentence of a kind is filled with: names and titles, as they were then. */
const valuesSchema = z.object({ actor: z.string(), trip: z.string(), subject: z.string(), role: z.string() }).partial()
export type NotificationValues = z.infer<typeof valuesSchema>

const notificationSchema = z.object({
  id: idSchema,
  kind: notificationKindSchema,
  tripId: idSchema.nullable(),
  values: valuesSchema,
  /** The page that it is about; null where there is none to open. */
  path: z.string().nullable(),
  createdAt: instantSchema,
  readAt: instantSchema.nullable(),
})
export type Notification = z.infer<typeof notificationSchema>

export const notificationListSchema = pageOf(notificationSchema).extend({ unread: z.number().int() })

export const markReadSchema = mutationSchema.extend({
  /** Absent = all. */
  notificationIds: z.array(idSchema).min(1).max(100).optional(),
})

export const notificationPreferencesSchema = z.object({ channels: z.record(notificationKindSchema, channels) })
export type NotificationPreferences = z.infer<typeof notificationPreferencesSchema>
export const setNotificationPreferencesSchema = mutationSchema.extend({
  kind: notificationKindSchema,
  channels: channels.partial(),
})

/** The token of the link at the end of a mail: it needs no signing in, and can do nothing else. */
export const unsubscribeSchema = mutationSchema.extend({ token: z.string().min(20).max(300) })
export const unsubscribedSchema = z.object({ kind: notificationKindSchema })

/** How many are unread, whenever that changes. */
export const unreadSchema = z.object({ unread: z.number().int() })
export type Unread = z.infer<typeof unreadSchema>

/** A public host name: what it stands for is checked again when a message is sent. */
const pushEndpointSchema = z.url({ protocol: /^https$/, hostname: /^(?=.*[a-z])[a-z0-9-]+(\.[a-z0-9-]+)+$/i }).max(1000)
const base64urlSchema = (length: number) => z.string().regex(new RegExp(`^[\\w-]{${length}}=*$`))

/** As `PushSubscription` of the browser says it: an uncompressed point of P-256 (65 bytes), and 16 bytes. */
const pushSubscriptionSchema = z.object({
  endpoint: pushEndpointSchema,
  p256dh: base64urlSchema(87),
  auth: base64urlSchema(22),
})
export const subscribePushSchema = mutationSchema.extend(pushSubscriptionSchema.shape)
export const pushEndpointInputSchema = z.object({ endpoint: pushEndpointSchema.optional() })
export const unsubscribePushSchema = mutationSchema.extend({ endpoint: pushEndpointSchema })
export const pushStateSchema = z.object({
  /** For `applicationServerKey` of the browser. */
  publicKey: z.string(),
  /** Whether the browser at the given address receives this person's notifications. */
  isOn: z.boolean(),
})
