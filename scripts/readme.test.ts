import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'

const read = (path: string) => readFile(new URL(`../${path}`, import.meta.url), 'utf8')

it('shows the program that the tests run', async () => {
  expect(await read('README.md')).toContain((await read('docs/examples/quickstart.ts')).trimEnd())
})

it('shows pictures that exist', async () => {
  for (const name of ['README.md', 'README.zh-CN.md']) {
    const pictures = [...(await read(name)).matchAll(/docs\/screens\/[\w-]+\.jpg/g)]
    expect(pictures.length).toBeGreaterThan(0)
    for (const [path] of pictures) await expect(read(path)).resolves.toBeTruthy()
  }
})
