// `npm run doctor`: looks at every setting and everything the installation stands on, and says what to do. Ends with 1 where
// something cannot work. `-- --json` prints the findings for programs.
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openInstallation } from '../backup/open-installation.ts'
import { createContainer } from '../container.ts'
import type { DatabaseAddress } from '../db/client.ts'
import { type Env, loadEnv } from '../env.ts'
import { checkDatabase } from './check-database.ts'
import { judgeDependencies } from './check-dependencies.ts'
import { checkDataFolder, checkNode, checkPort } from './check-machine.ts'
import { checkServers } from './check-servers.ts'
import { checkSettings } from './check-settings.ts'
import { type Finding, formatFindings, problem } from './finding.ts'

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })
const findings = await examine()
const lines = values.json ? [JSON.stringify(findings, null, 2)] : formatFindings(findings)
process.stdout.write(`${lines.join('\n')}\n`)
if (findings.some(({ status }) => status === 'problem')) process.exitCode = 1

async function examine(): Promise<Finding[]> {
  const node = checkNode(process.versions.node)
  let env: Env
  try {
    env = loadEnv({ NODE_ENV: 'production' })
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return [node, problem('settings', detail, 'Correct these; .env.example describes every setting.')]
  }
  const folder = await checkDataFolder(resolve(env.JOURNEYON_DATA_DIR))
  return [node, ...checkSettings(env), ...folder, await checkPort(env), ...(await checkInstallation(env))]
}

async function checkInstallation(env: Env): Promise<Finding[]> {
  const servers = checkServers(env)
  try {
    const { address, close } = await openInstallation(env)
    try {
      const database = await checkDatabase(address, env)
      const isUsable = database.every(({ status }) => status !== 'problem')
      return [...database, ...(isUsable ? await checkDependencies(env, address) : []), ...(await servers)]
    } finally {
      await close()
    }
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return [problem('database', detail, 'The message above says what is missing.'), ...(await servers)]
  }
}

async function checkDependencies(env: Env, database: DatabaseAddress): Promise<Finding[]> {
  const container = createContainer({
    env: { ...env, LOG_LEVEL: 'silent' },
    database,
    authSecret: 'of no session',
    fileKeys: ['of no file'],
  })
  try {
    return judgeDependencies(await container.services.health.check())
  } finally {
    await container.close()
  }
}
