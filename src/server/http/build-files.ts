// The files of the build that this process serves, for browsers that keep them to work without a network.
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { BuildFiles } from '#contract/build-files.ts'

/** Fonts come in a hundred parts, of which a page needs a few. Parts named `-dev` are for developers of their library. */
const kept = /^(?!.*-dev\.).*\.(js|mjs|css)$/

/** null where pages are not built, such as while developing. */
export async function readBuildFiles(folder: string, basePath: string): Promise<BuildFiles | null> {
  const build = await readFile(join(folder, 'BUILD_ID'), 'utf8').catch(() => null)
  if (build === null) return null
  const entries = await readdir(join(folder, 'static'), { withFileTypes: true, recursive: true })
  const files = entries
    .filter((entry) => entry.isFile() && kept.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
  return { build: build.trim(), files: files.sort().map((file) => `${basePath}/_next/${file}`) }
}
