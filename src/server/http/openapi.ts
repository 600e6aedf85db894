// `GET /api/openapi.json`: the procedures as plain HTTP, for programs that are not written in TypeScript.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { errorCodes } from '#contract/error-code.ts'
import { type Locale, locales } from '#contract/locale.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { exampleInput } from './example-input.ts'
import {
  type CatalogEntry,
  inputJsonSchema,
  type JsonSchema,
  outputJsonSchema,
  readProcedureCatalog,
} from './procedure-catalog.ts'
import { describeGroup, groupOf } from './procedure-descriptions.ts'
import { errorsOf } from './procedure-errors.ts'
import { localeOf } from './request-scope.ts'
import { shareSchemas } from './share-schemas.ts'

const failureSchema = z.object({
  error: z.object({
    message: z.string(),
    code: z.number().int(),
    data: z.object({
      code: z.string(),
      httpStatus: z.number().int(),
      path: z.string().optional(),
      app: z.object({
        code: z.enum(errorCodes),
        details: z.record(z.string(), z.unknown()),
        requestId: z.string(),
      }),
    }),
  }),
})
const failureRef = { $ref: '#/components/schemas/Failure' }

/** A document of OpenAPI 3.1. Streams are not part of HTTP and stand in a list of their own. */
export function buildOpenApi(locale: Locale, version: string, basePath: string) {
  const t = createServerTranslator(locale)
  const entries = readProcedureCatalog()
  const calls = entries.filter(({ type }) => type !== 'subscription')
  const document = {
    openapi: '3.1.1',
    info: {
      title: 'JourneyOn',
      version,
      description: t('api.description'),
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: basePath || '/' }],
    security: [{ token: [] }],
    tags: [...new Set(entries.map(({ path }) => groupOf(path)))].map((name) => ({
      name,
      description: describeGroup(name, locale),
    })),
    paths: Object.fromEntries(calls.map((entry) => [`/api/trpc/${entry.path}`, pathItem(entry)])),
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: t('api.token') } },
      schemas: { Failure: z.toJSONSchema(failureSchema, { target: 'draft-2020-12' }) },
    },
    'x-streams': entries.filter(({ type }) => type === 'subscription').map(({ path }) => path),
  }
  return shareSchemas(document)
}

function pathItem(entry: CatalogEntry) {
  const { path, type, scope = 'public' } = entry
  const input = inputJsonSchema(entry)
  const example = exampleInput(path, input)
  const media = input && { 'application/json': { schema: input, example } }
  const isRequired = input !== null && (input.required ?? []).length > 0
  const operation = {
    operationId: path,
    tags: [groupOf(path)],
    summary: path,
    'x-scope': scope,
    ...(scope === 'public' && { security: [] }),
    ...(media &&
      type === 'query' && { parameters: [{ name: 'input', in: 'query', required: isRequired, content: media }] }),
    ...(media && type === 'mutation' && { requestBody: { required: isRequired, content: media } }),
    responses: responsesOf(entry, input),
  }
  return { [type === 'query' ? 'get' : 'post']: operation }
}

function responsesOf(entry: CatalogEntry, input: JsonSchema | null) {
  const output = outputJsonSchema(entry)
  const result = { type: 'object', ...(output && { properties: { data: output }, required: ['data'] }) }
  const schema = { type: 'object', properties: { result }, required: ['result'] }
  const byStatus = Map.groupBy(errorsOf(entry, input), ({ status }) => status)
  const failures = [...byStatus].map(([status, errors]) => [
    String(status),
    {
      description: errors.map(({ code }) => code).join(', '),
      content: { 'application/json': { schema: failureRef } },
    },
  ])
  return {
    200: { description: 'OK', content: { 'application/json': { schema } } },
    ...Object.fromEntries(failures),
    default: { description: 'INTERNAL', content: { 'application/json': { schema: failureRef } } },
  }
}

/** Made once for each language: the router does not change while the process runs. */
export function createOpenApiRoute(
  version: string,
  basePath: string,
): (req: IncomingMessage, res: ServerResponse) => void {
  const documents = new Map<Locale, Buffer>()
  const documentIn = (locale: Locale) => {
    const known = documents.get(locale) ?? Buffer.from(JSON.stringify(buildOpenApi(locale, version, basePath)))
    documents.set(locale, known)
    return known
  }
  return (req, res) => {
    const asked = locales.find((locale) => locale === new URLSearchParams(req.url?.split('?')[1]).get('lang'))
    const body = documentIn(asked ?? localeOf(req))
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'content-length': body.length,
      'cache-control': 'public, max-age=300',
      vary: 'accept-language, cookie',
      // The same for everybody, so that tools in a browser may read it.
      'access-control-allow-origin': '*',
    }
    if (req.method !== 'GET' && req.method !== 'HEAD') res.writeHead(405, { allow: 'GET, HEAD' }).end()
    else if (req.method === 'HEAD') res.writeHead(200, headers).end()
    else res.writeHead(200, headers).end(body)
  }
}
