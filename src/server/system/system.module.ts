import packageJson from '../../../package.json' with { type: 'json' }
import type { Env } from '../env.ts'
import type { Clock } from '../providers/clock/clock.ts'
import { listDependencies, type Outside } from './dependencies.ts'
import { createHealthService } from './health.service.ts'

export function createSystemModule({ env, clock, ...outside }: Outside & { env: Env; clock: Clock }) {
  const dependencies = listDependencies(env, outside)
  return { services: { health: createHealthService({ clock, version: packageJson.version, dependencies }) } }
}
