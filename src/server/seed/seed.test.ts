import { expect, test } from 'vitest'
import { createCallerAs, requestScope } from '../../testing/factories.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { seedDemo } from './seed.ts'

const opened = useTestContainer()

test('two people and three trips in their stages; the second time nothing is added', async () => {
  const { container } = opened
  const { passwords, tripCount } = await seedDemo(container)
  expect([Object.keys(passwords).length, tripCount]).toEqual([2, 3])
  const nobody = createCallerAs(container, null)
  const signedIn = await Promise.all(
    Object.entries(passwords).map(([email, password]) => nobody.accounts.signIn({ email, password })),
  )
  expect(signedIn.map(({ user }) => user.role)).toEqual(['admin', 'traveller'])
  const host = await container.services.sessions.identifyBearer(signedIn[0]?.accessToken ?? '', requestScope())
  const { items } = await createCallerAs(container, host).trips.list({})
  expect(items.map(({ destination, currentStage }) => [destination.name, currentStage])).toEqual([
    ['Chengdu', 'pre'],
    ['Paris', 'on'],
    ['Tokyo', 'post'],
  ])
  expect(items.every(({ itemCount }) => itemCount > 0)).toBe(true)
  expect(await seedDemo(container)).toEqual({ passwords: {}, tripCount: 0 })
})
