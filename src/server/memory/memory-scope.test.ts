// Whatever several people do with their memories, in whatever order and however much of it is indexed by then: each finds
// their own and nothing of anybody else.
import { ne } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { type Caller, createCallerAs, createUser } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { propertyRuns, propertyTimeoutMs } from '../../testing/property-size.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { indexDocuments } from '../db/schema/index.ts'

const opened = useTestContainer()
beforeAll(() => opened.container.jobs.start())

/** Each person's memories hold a word that no other's do, beside one that all have in common. */
interface Person {
  mark: string
  caller: Caller
  memoryIds: string[]
}
const marks = ['apricot', 'bamboo', 'cinnamon']
const questions = [marks.join(' '), 'tea', '喝茶']

const step = fc.record({
  who: fc.nat(2),
  whose: fc.nat(2),
  which: fc.nat(5),
  act: fc.constantFrom('add', 'tag', 'update', 'remove', 'removeTag', 'history', 'search', 'settle', 'clear', 'switch'),
})
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

async function take(people: readonly Person[], { who, whose, which, act }: Step): Promise<void> {
  const [me, other] = [people[who], people[whose]]
  if (!me || !other) return
  const memoryId = other.memoryIds[which % Math.max(1, other.memoryIds.length)]
  const { memory, tags } = me.caller
  switch (act) {
    case 'add': {
      const known = await failureOf(
        memory.add({ text: `${me.mark} tea ${which}`, kind: 'fact' }).then(({ id }) => void me.memoryIds.push(id)),
      )
      return void expect([undefined, 'INVALID_INPUT']).toContain(known?.code)
    }
    case 'tag':
      return void (await failureOf(tags.upsert({ tag: `${me.mark} ${which}`, weight: 1 })))
    case 'removeTag':
      return void (await failureOf(tags.remove({ tag: `${other.mark} ${which}` })))
    case 'search':
      return searchOwn(me, questions[which % questions.length] ?? '')
    case 'settle':
      return settle()
    case 'clear':
      return void (await memory.clear({}))
    case 'switch':
      return void (await memory.setEnabled({ enabled: which % 2 === 0 }))
  }
  if (!memoryId) return
  const refused = await failureOf(
    act === 'history'
      ? memory.history({ memoryId })
      : act === 'update'
        ? memory.update({ memoryId, text: `${me.mark} tea again ${which}` })
        : memory.remove({ memoryId }),
  )
  if (me !== other && refused?.code !== 'INVALID_INPUT') expect(refused).toMatchObject({ code: 'NOT_FOUND' })
}

async function searchOwn(me: Person, question: string): Promise<void> {
  const { memory } = me.caller
  expectOwn(me, await memory.search({ query: question }))
  expectOwn(me, await memory.list({ text: question }))
}

/** Until all that is to be indexed has been. */
function settle(): Promise<void> {
  const { db } = opened.container.database
  const waiting = () => db.$count(indexDocuments, ne(indexDocuments.status, 'indexed'))
  return expect.poll(waiting, { timeout: propertyTimeoutMs }).toBe(0)
}

function expectOwn(me: Person, found: unknown): void {
  for (const mark of marks) if (mark !== me.mark) expect(JSON.stringify(found)).not.toContain(mark)
}

test(
  'nobody finds, changes or deletes a memory of another',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        const people = await Promise.all(
          marks.map(async (mark): Promise<Person> => {
            const caller = createCallerAs(opened.container, await createUser(opened.container))
            return { mark, caller, memoryIds: [] }
          }),
        )
        for (const each of steps) await take(people, each)
        await settle()
        for (const me of people) {
          for (const question of questions) await searchOwn(me, question)
          expectOwn(me, await me.caller.memory.list({ limit: 100 }))
          expectOwn(me, await me.caller.tags.list())
        }
      }),
      propertyRuns(25, 400),
    )
  },
  propertyTimeoutMs,
)
