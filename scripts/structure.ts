// `npm run structure`: the figures of the code's structure, all of which must be 0, and what breaks each of them.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'

interface Dependency {
  resolved: string
  dependencyTypes: string[]
}

interface CruiseResult {
  modules: { source: string; dependencies: Dependency[] }[]
  summary: { violations: { from: string; to: string; rule: { name: string; severity: string } }[] }
}

type Graph = ReadonlyMap<string, readonly string[]>

const maxLines = 250
/** Data, and what a tool writes. */
const unlimited =
  /\.(json|md|svg|png|ico|webmanifest|sql|lock|tsv|gz|pmtiles)$|^(docs|drizzle|public)\/|^LICENSE$|^NOTICE$/
/** Tests put parts together as they like. */
const testing = /(\.test|\.fixture|\.compliance)\.tsx?$|^src\/testing\//
/** Import rules with a figure of their own. */
const upward = /^no-upward-import-from-/
const cyclic = /^no-(folder-)?cycles$/

const { modules, summary } = cruise()
const violations = summary.violations.map(({ from, to, rule }) => ({ rule: rule.name, text: `${from} → ${to}` }))

const figures: [title: string, found: string[]][] = [
  ['Import cycles by value', cyclesOf(importsOf((types) => !types.includes('type-only')))],
  ['Import cycles by type', cyclesOf(importsOf(() => true))],
  ['Folder cycles in src/server', cyclesOf(serverFolders())],
  ['Upward imports in src/server', violations.filter(({ rule }) => upward.test(rule)).map(({ text }) => text)],
  [
    'Other import rules broken',
    violations
      .filter(({ rule }) => !upward.test(rule) && !cyclic.test(rule))
      .map(({ rule, text }) => `${rule}: ${text}`),
  ],
  [`Files over ${maxLines} lines`, longFiles()],
]

for (const [title, found] of figures) {
  process.stdout.write(`${title}: ${found.length}\n${found.map((line) => `  ${line}\n`).join('')}`)
}
if (figures.some(([, found]) => found.length > 0)) process.exitCode = 1

function cruise(): CruiseResult {
  const cruiser = 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'
  const json = execFileSync(process.execPath, [cruiser, 'src', '--output-type', 'json'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return JSON.parse(json)
}

function importsOf(counts: (types: string[]) => boolean): Graph {
  return new Map(
    modules.map(({ source, dependencies }) => [
      source,
      dependencies.filter(({ dependencyTypes }) => counts(dependencyTypes)).map(({ resolved }) => resolved),
    ]),
  )
}

/** Each file belongs to its directory; the files of src/server itself (environment, container, start) stand alone. */
function serverFolders(): Graph {
  const root = 'src/server'
  const folderOf = (file: string) => (dirname(file) === root ? file : dirname(file))
  const isCounted = (file: string) => file.startsWith(`${root}/`) && !testing.test(file)
  const graph = new Map<string, string[]>()
  for (const { source, dependencies } of modules.filter((module) => isCounted(module.source))) {
    const folder = folderOf(source)
    const used = dependencies.filter(({ resolved }) => isCounted(resolved)).map(({ resolved }) => folderOf(resolved))
    graph.set(folder, [...(graph.get(folder) ?? []), ...used.filter((other) => other !== folder)])
  }
  return graph
}

/** One shortest cycle for each group of nodes that reach each other. */
function cyclesOf(graph: Graph): string[] {
  const seen = new Set<string>()
  const cycles: string[] = []
  for (const node of graph.keys()) {
    if (seen.has(node)) continue
    const cycle = shortestCycle(graph, node)
    if (!cycle) continue
    for (const member of cycle) seen.add(member)
    cycles.push([...cycle, node].join(' → '))
  }
  return cycles
}

function shortestCycle(graph: Graph, start: string): string[] | null {
  const cameFrom = new Map<string, string>()
  const queue = [start]
  for (const node of queue) {
    for (const next of graph.get(node) ?? []) {
      if (next === start) return pathTo(node, cameFrom)
      if (cameFrom.has(next)) continue
      cameFrom.set(next, node)
      queue.push(next)
    }
  }
  return null
}

function pathTo(node: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const before = cameFrom.get(node)
  return before === undefined ? [node] : [...pathTo(before, cameFrom), node]
}

function longFiles(): string[] {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  return files
    .trim()
    .split('\n')
    .filter((file) => !unlimited.test(file) && existsSync(file))
    .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > maxLines)
    .map(({ file, lines }) => `${file} (${lines})`)
}
