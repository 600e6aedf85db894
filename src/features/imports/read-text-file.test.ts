import { expect, it } from 'vitest'
import { readTextFile } from './read-text-file.ts'

it('reads UTF-8 and GB 18030, and refuses what is no text', async () => {
  expect(await readTextFile(new Blob(['预订成功']))).toBe('预订成功')
  expect(await readTextFile(new Blob([new Uint8Array([0xd4, 0xa4, 0xb6, 0xa9])]))).toBe('预订')
  expect(await readTextFile(new Blob([new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x00, 0x00])]))).toBeNull()
})
