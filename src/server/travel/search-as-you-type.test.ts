import { expect, it } from 'vitest'
import { createCallerAs, createUser } from '../../testing/factories.ts'
import { useFakeVendor } from '../../testing/fake-vendor.ts'
import { answerAsPublicSources, ljubljana, publicSourcesAt } from '../../testing/ljubljana.ts'
import { useTestContainer } from '../../testing/test-container.ts'

const fake = useFakeVendor()
const opened = useTestContainer({}, () => publicSourcesAt(fake.url))
const chengdu = { lat: 30.6598, lng: 104.0632 }
const ofOverpass = () => fake.seen.filter(({ path }) => path === '/api/interpreter').length

it('asks no source for a text that is being typed, once it is finished it does', async () => {
  fake.answer(answerAsPublicSources)
  const { places } = createCallerAs(opened.container, await createUser(opened.container)).travel
  expect((await places.search({ text: 'qwzzkx', near: chengdu, asYouType: true })).items).toEqual([])
  expect(ofOverpass()).toBe(0)
  await places.search({ text: 'qwzzkx', near: chengdu })
  expect(ofOverpass()).toBe(1)
})

it('finds places of a city without a guide while their names are typed', async () => {
  fake.answer(answerAsPublicSources)
  const { places } = createCallerAs(opened.container, await createUser(opened.container)).travel
  const { items } = await places.search({ text: 'Dragon', near: ljubljana, asYouType: true })
  expect(items.map(({ name }) => name.en)).toEqual(['Dragon Bridge'])
})
