import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBuildFiles } from './build-files.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'build-files-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('readBuildFiles', () => {
  it('lists nothing before there is a build', async () => {
    expect(await readBuildFiles(folder, '/travel')).toBeNull()
  })

  it('names scripts and styles, without fonts and without what developers load', async () => {
    await mkdir(join(folder, 'static', 'chunks'), { recursive: true })
    for (const name of ['b.css', 'a.js', 'font.woff2', 'map-worker.mjs', 'map-dev.x.mjs'])
      await writeFile(join(folder, 'static', 'chunks', name), '')
    await writeFile(join(folder, 'BUILD_ID'), 'one\n')
    expect(await readBuildFiles(folder, '/travel')).toEqual({
      build: 'one',
      files: ['a.js', 'b.css', 'map-worker.mjs'].map((name) => `/travel/_next/static/chunks/${name}`),
    })
  })
})
