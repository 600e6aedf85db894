import { z } from 'zod'
import { documentTypes, uploadKinds } from './choices.ts'
import { longestHolder } from './limits.ts'
import {
  dayInputSchema,
  daySchema,
  idSchema,
  instantSchema,
  lineSchema,
  mutationSchema,
  pageInputSchema,
  pageOf,
} from './paging.ts'
import { geoPointSchema } from './place.ts'

/** `report`: made by the product. */
const fileKinds = [...uploadKinds, 'report'] as const
export type FileKind = (typeof fileKinds)[number]
const uploadKindSchema = z.enum(uploadKinds)
export type UploadKind = z.infer<typeof uploadKindSchema>

const documentTypeSchema = z.enum(documentTypes)
export type DocumentType = z.infer<typeof documentTypeSchema>

export const mostFilesOfTrip = 2000
/** Items, and expenses, of one file. */
export const mostLinksOfFile = 100

export const storedFileSchema = z.object({
  id: idSchema,
  /** Who uploaded it. */
  ownerId: idSchema,
  /** null = of the account alone. */
  tripId: idSchema.nullable(),
  kind: z.enum(fileKinds),
  /** With an extension that fits the type. */
  name: z.string(),
  /** As the bytes say, whatever the sender called it. */
  mediaType: z.string(),
  /** Bytes. */
  size: z.number().int(),
  /** SHA-256 of the bytes, hexadecimal. */
  sha256: z.string(),
  /** `ready`: at `GET /api/files/<id>/thumbnail`. */
  thumbnail: z.enum(['none', 'pending', 'ready', 'failed']),
  /** On the clock of the place, `YYYY-MM-DDTHH:mm:ss`. Known where its uploader wanted to keep it. */
  takenAt: z.string().nullable(),
  /** As `takenAt`. */
  takenPlace: geoPointSchema.nullable(),
  /** What its camera wrote into it, such as place and serial number, may still be there; else it was taken out. */
  hasCameraData: z.boolean(),
  /** Of a document, like the two below: null where nobody has said it. */
  documentType: documentTypeSchema.nullable().default(null),
  /** Whose it is, as written. */
  holder: z.string().nullable().default(null),
  /** The last day on which it is valid. */
  expiresOn: daySchema.nullable().default(null),
  /** What it belongs to: items of the plan, and expenses that it proves. Those that are gone are left out. */
  itemIds: z.array(idSchema).default([]),
  expenseIds: z.array(idSchema).default([]),
  /** Its bytes are not here: lost by the storage, or of an imported trip. An upload of the same bytes brings them. */
  isMissing: z.boolean(),
  version: z.number().int(),
  createdAt: instantSchema,
})
export type StoredFile = z.infer<typeof storedFileSchema>

const fileOrders = ['added', 'taken'] as const
export type FileOrder = (typeof fileOrders)[number]

export const listFilesSchema = pageInputSchema.extend({
  tripId: idSchema,
  kind: z.enum(fileKinds).optional(),
  /** Those of at least one of these items, or of these expenses. */
  itemIds: z.array(idSchema).min(1).max(100).optional(),
  expenseIds: z.array(idSchema).min(1).max(100).optional(),
  /** `added`: newest first. `taken`: in the order in which photos were taken, those that do not say so last. */
  order: z.enum(fileOrders).default('added'),
})
export const filePageSchema = pageOf(storedFileSchema)

export const fileIdSchema = z.object({ fileId: idSchema })
export const removeFileSchema = mutationSchema.extend({ fileId: idSchema })

const fileTargetSchema = z.object({ itemId: idSchema.optional(), expenseId: idSchema.optional() })
/** One of the two, or both. */
export type FileTarget = z.infer<typeof fileTargetSchema>

/** To an item of the plan or to an expense of the same trip; what is so already stays so. */
export const attachFileSchema = mutationSchema.extend({ fileId: idSchema, ...fileTargetSchema.shape })

/** Without `version` the last write wins; with it a newer row is answered with VERSION_CONFLICT. */
export const updateFileSchema = mutationSchema.extend({
  fileId: idSchema,
  version: z.number().int().optional(),
  name: lineSchema.optional(),
  kind: uploadKindSchema.optional(),
  documentType: documentTypeSchema.nullish(),
  holder: lineSchema.max(longestHolder).nullish(),
  expiresOn: dayInputSchema.nullish(),
})

/** What is wanted of an upload; the bytes follow by `POST /api/files` with the same fields in the query. */
export const newFileSchema = z.object({
  tripId: idSchema,
  name: lineSchema,
  /** Absent: what fits the type. */
  kind: uploadKindSchema.optional(),
  /** Whether to remember when and where a photo was taken; its bytes do not say so in either case. */
  keepTaken: z.boolean().optional(),
  /** What it is attached to at once. */
  ...fileTargetSchema.shape,
  /** As far as known. */
  size: z.number().int().min(0).optional(),
})
export type NewFile = z.infer<typeof newFileSchema>

/** In bytes. */
export const fileAllowanceSchema = z.object({
  perFile: z.number().int(),
  trip: z.object({ used: z.number().int(), most: z.number().int() }),
  account: z.object({ used: z.number().int(), most: z.number().int() }),
})
export type FileAllowance = z.infer<typeof fileAllowanceSchema>
