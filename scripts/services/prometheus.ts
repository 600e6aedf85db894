// Our metrics as Debian's Prometheus sees them: it scrapes an app that has been used a little, checks the alert rules, and
// evaluates the query of every panel of the dashboards.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const ops = fileURLToPath(new URL('../../ops/', import.meta.url))
/** Grafana fills them in. */
const rateInterval = '[1m]'
/** Nothing has failed, been waiting or been asked of a model in so short a time. */
const mayBeEmpty = /code=~|journeyon_model_|journeyon_provider_/

const dashboardSchema = z.object({
  title: z.string(),
  panels: z.array(z.object({ title: z.string(), targets: z.array(z.object({ expr: z.string() })).optional() })),
})
const answerSchema = z.object({
  status: z.string(),
  error: z.string().optional(),
  data: z.object({ result: z.array(z.unknown()) }).optional(),
})

interface Query {
  panel: string
  expr: string
}

export async function readQueries(): Promise<Query[]> {
  const folder = join(ops, 'grafana', 'dashboards')
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json'))
  const dashboards = await Promise.all(
    files.map(async (name) => dashboardSchema.parse(JSON.parse(await readFile(join(folder, name), 'utf8')))),
  )
  return dashboards.flatMap(({ title, panels }) =>
    panels.flatMap((panel) => (panel.targets ?? []).map(({ expr }) => ({ panel: `${title} / ${panel.title}`, expr }))),
  )
}

/** @throws Error with what promtool says. */
export function checkAlertRules(): void {
  const folder = join(ops, 'prometheus')
  for (const args of [
    ['check', 'config', '--syntax-only', 'prometheus.yml'],
    ['check', 'rules', 'alerts.yml'],
    ['test', 'rules', 'alerts.test.yml'],
  ]) {
    execFileSync('promtool', args, { cwd: folder, stdio: 'pipe' })
  }
}

/** What is wrong with the queries over a scrape of `app`, as in `127.0.0.1:3000`. */
export async function checkPanels(app: string, port: number): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'journeyon-prometheus-'))
  const config = {
    global: { scrape_interval: '1s', evaluation_interval: '1s' },
    rule_files: [join(ops, 'prometheus', 'alerts.yml')],
    scrape_configs: [{ job_name: 'journeyon', static_configs: [{ targets: [app] }] }],
  }
  // JSON is YAML.
  await writeFile(join(folder, 'prometheus.yml'), JSON.stringify(config))
  const args = [`--config.file=${folder}/prometheus.yml`, `--storage.tsdb.path=${folder}/data`]
  const server = spawn('prometheus', [...args, `--web.listen-address=127.0.0.1:${port}`], { stdio: 'ignore' })
  try {
    const ask = (query: string) => askPrometheus(port, query)
    await waitForSamples(ask)
    const faults: string[] = []
    for (const { panel, expr } of await readQueries()) {
      const { status, error, data } = await ask(expr.replaceAll('[$__rate_interval]', rateInterval))
      if (status !== 'success') faults.push(`${panel}: ${error ?? status}`)
      else if (data?.result.length === 0 && !mayBeEmpty.test(expr)) faults.push(`${panel}: no data for ${expr}`)
    }
    return faults
  } finally {
    server.kill()
    await once(server, 'exit')
    await rm(folder, { recursive: true, force: true })
  }
}

async function askPrometheus(port: number, query: string): Promise<z.infer<typeof answerSchema>> {
  const response = await fetch(`http://127.0.0.1:${port}/api/v1/query?query=${encodeURIComponent(query)}`)
  return answerSchema.parse(await response.json())
}

/** A rate needs two samples. */
async function waitForSamples(
  ask: (query: string) => Promise<z.infer<typeof answerSchema>>,
  attempts = 120,
): Promise<void> {
  const found = await ask('count_over_time(up{job="journeyon"}[1m]) > 3 and up == 1').catch(() => null)
  if (found?.data?.result.length) return
  if (attempts === 0) throw new Error('Prometheus has read no metrics of the app')
  await setTimeout(500)
  return waitForSamples(ask, attempts - 1)
}
