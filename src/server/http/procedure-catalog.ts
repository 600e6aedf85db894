// What every procedure says of itself: its kind, the scope that a token needs, and its schemas.
import { z } from 'zod'
import { eventSchemaOf } from '../procedures/stream-schema.ts'
import { appRouter } from './root.router.ts'

export interface CatalogEntry {
  /** As in `trips.get`. */
  path: string
  type: 'query' | 'mutation' | 'subscription'
  /** A scope of API tokens, or `any`, `session`, `public`; absent where none is declared. */
  scope?: string
  /** In the order in which they are checked: the input has to satisfy all. */
  inputs: z.ZodType[]
  output?: z.ZodType
}

const definitionSchema = z.object({
  type: z.enum(['query', 'mutation', 'subscription']),
  inputs: z.array(z.instanceof(z.ZodType)).default([]),
  output: z.instanceof(z.ZodType).optional(),
  meta: z.object({ scope: z.string() }).optional(),
})

export function readProcedureCatalog(): CatalogEntry[] {
  return Object.entries(appRouter._def.procedures).map(([path, procedure]) => {
    const { meta, ...definition } = definitionSchema.parse(Reflect.get(procedure, '_def'))
    return { path, scope: meta?.scope, ...definition }
  })
}

export type JsonSchema = z.core.JSONSchema.BaseSchema

/** null where the procedure takes nothing. */
export function inputJsonSchema({ inputs }: Pick<CatalogEntry, 'inputs'>): JsonSchema | null {
  const schemas = inputs.map((input) => z.toJSONSchema(input, { io: 'input', target: 'draft-2020-12' }))
  const [only] = schemas
  if (!only || schemas.length === 1) return only ?? null
  const arePlain = schemas.every(({ type, properties }) => type === 'object' && properties !== undefined)
  if (!arePlain) return { allOf: schemas }
  const required = [...new Set(schemas.flatMap((schema) => schema.required ?? []))]
  return {
    type: 'object',
    properties: Object.assign({}, ...schemas.map(({ properties }) => properties)),
    ...(required.length > 0 && { required }),
  }
}

/** Of a stream: of one event. null where none is declared. */
export function outputJsonSchema({ type, output }: Pick<CatalogEntry, 'type' | 'output'>): JsonSchema | null {
  const schema = type === 'subscription' ? output && eventSchemaOf(output) : output
  return schema ? z.toJSONSchema(schema, { target: 'draft-2020-12' }) : null
}

/** Calls a procedure of the caller by its path. */
export async function callByPath(caller: object, path: string, input: unknown): Promise<unknown> {
  const target = path.split('.').reduce<unknown>((at, name) => Reflect.get(Object(at), name), caller)
  if (typeof target !== 'function') throw new Error(`${path} cannot be called`)
  return target(input)
}
