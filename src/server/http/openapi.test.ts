import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { buildOpenApi } from './openapi.ts'
import { readProcedureCatalog } from './procedure-catalog.ts'
import { describeGroups, describeProcedure } from './procedure-descriptions.ts'

const mediaSchema = z.strictObject({
  'application/json': z.strictObject({ schema: z.record(z.string(), z.unknown()), example: z.unknown().optional() }),
})
const operationSchema = z.strictObject({
  operationId: z.string(),
  tags: z.array(z.string()).length(1),
  summary: z.string().min(1),
  'x-scope': z.string(),
  security: z.tuple([]).optional(),
  parameters: z
    .tuple([
      z.strictObject({ name: z.literal('input'), in: z.literal('query'), required: z.boolean(), content: mediaSchema }),
    ])
    .optional(),
  requestBody: z.strictObject({ required: z.boolean(), content: mediaSchema }).optional(),
  responses: z.record(
    z.string().regex(/^([2-5]\d\d|default)$/),
    z.strictObject({ description: z.string().min(1), content: mediaSchema }),
  ),
})
/** The parts of OpenAPI 3.1 that the document uses, and no others. */
const documentSchema = z.strictObject({
  openapi: z.string().regex(/^3\.1\.\d+$/),
  info: z.strictObject({
    title: z.string(),
    version: z.string(),
    description: z.string(),
    license: z.strictObject({ name: z.string(), identifier: z.string() }),
  }),
  servers: z.array(z.strictObject({ url: z.string() })),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  tags: z.array(z.strictObject({ name: z.string(), description: z.string().min(1) })),
  paths: z.record(
    z.string().startsWith('/'),
    z.union([z.strictObject({ get: operationSchema }), z.strictObject({ post: operationSchema })]),
  ),
  components: z.strictObject({
    securitySchemes: z.record(z.string(), z.record(z.string(), z.string())),
    schemas: z.record(z.string().regex(/^[\w.-]+$/), z.record(z.string(), z.unknown())),
  }),
  'x-streams': z.array(z.string()),
})

const catalog = readProcedureCatalog()
const built = buildOpenApi('en', '1.0.0', '/travel')
const document = documentSchema.parse(built)
const operations = Object.values(document.paths).map((item) => ('get' in item ? item.get : item.post))

describe('the OpenAPI description', () => {
  test('has every call once, with the tags it uses', () => {
    const calls = catalog.filter(({ type }) => type !== 'subscription').map(({ path }) => path)
    expect(operations.map(({ operationId }) => operationId)).toEqual(calls)
    const tags = new Set(document.tags.map(({ name }) => name))
    for (const operation of operations) expect(tags).toContain(operation.tags[0])
    expect(document['x-streams']).toContain('agent.events')
    expect(documentSchema.parse(buildOpenApi('zh-CN', '1.0.0', '')).info.description).toContain('查询')
  })

  test('has schemas that compile, references that lead somewhere, and examples that fit them and the procedures', () => {
    const ajv = addFormats.default(new Ajv2020({ strict: false, allErrors: true }))
    ajv.addSchema({ $id: 'doc', ...built })
    const text = JSON.stringify(built)
    for (const [, name = ''] of text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g))
      expect(Object.hasOwn(document.components.schemas, name), name).toBe(true)
    expect(text).not.toMatch(/"\$ref":"(?!#\/components\/schemas\/)/)
    const inDocument = (schema: unknown): object =>
      JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"doc#/components/'))
    for (const name of Object.keys(document.components.schemas))
      ajv.compile({ $ref: `doc#/components/schemas/${name}` })
    for (const { operationId, parameters, requestBody, responses } of operations) {
      for (const { content } of Object.values(responses))
        expect(ajv.validateSchema(content['application/json'].schema)).toBe(true)
      const media = (parameters?.[0] ?? requestBody)?.content['application/json']
      if (!media) continue
      const validate = ajv.compile(inDocument(media.schema))
      expect(validate(media.example), `${operationId}: ${JSON.stringify(validate.errors)}`).toBe(true)
      const entry = catalog.find(({ path }) => path === operationId)
      for (const input of entry?.inputs ?? []) {
        const parsed = input.safeParse(media.example)
        expect(parsed.success, `${operationId}: ${parsed.error?.message}`).toBe(true)
      }
    }
  })
})

describe('the descriptions of procedures', () => {
  test('cover every procedure and say what each group is for, in both languages', () => {
    for (const locale of ['en', 'zh-CN'] as const) {
      const groups = describeGroups(locale)
      for (const { name, description } of groups) expect(description, name).not.toBe('')
      expect(groups.flatMap(({ procedures }) => procedures).length).toBe(catalog.length)
    }
  })

  test('show types, bounds, errors and an example', () => {
    const described = describeProcedure('trips.update')
    expect(described).toMatchObject({ type: 'mutation', scope: 'trips:write' })
    expect(described?.input).toContain('tripId: string // uuid')
    expect(described?.input).toContain("pace?: 'relaxed' | 'balanced' | 'packed'")
    expect(described?.input).toContain('durationDays?: number | null // integer, 1–60')
    expect(described?.errors).toContainEqual({ code: 'VERSION_CONFLICT', status: 409 })
    expect(describeProcedure('agent.events')?.output).toContain("'text.delta'")
    expect(describeProcedure('system.about')?.errors.map(({ code }) => code)).not.toContain('UNAUTHENTICATED')
    expect(describeProcedure('__proto__')).toBeNull()
  })
})
