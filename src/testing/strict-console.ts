// Nothing of ours writes to the console; a library that complains there is a finding, not noise.
import { afterEach, beforeEach, expect, type MockInstance, vi } from 'vitest'

let complaints: MockInstance

beforeEach(() => {
  complaints = vi.spyOn(console, 'error').mockImplementation(() => {})
})

afterEach(() => {
  expect(complaints.mock.calls).toEqual([])
  vi.restoreAllMocks()
})
