// Whatever several people do with their memories, in whatever order: each finds their own and nothing of anybody else.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Caller, createCallerAs, createUser } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { propertyRuns, propertyTimeoutMs } from '../../testing/property-size.ts'
import { useTestContainer } from '../../testing/test-container.ts'

const opened = useTestContainer()

/** Each person's memories hold a word that no other's do. */
interface Person {
  mark: string
  caller: Caller
  memoryIds: string[]
}
const marks = ['apricot', 'bamboo', 'cinnamon']

const step = fc.record({
  who: fc.nat(2),
  whose: fc.nat(2),
  which: fc.nat(5),
  act: fc.constantFrom('add', 'tag', 'update', 'remove', 'removeTag', 'history', 'search', 'clear', 'switch'),
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
        memory.add({ text: `${me.mark} ${which}`, kind: 'fact' }).then(({ id }) => void me.memoryIds.push(id)),
      )
      return void expect([undefined, 'INVALID_INPUT']).toContain(known?.code)
    }
    case 'tag':
      return void (await failureOf(tags.upsert({ tag: `${me.mark} ${which}`, weight: 1 })))
    case 'removeTag':
      return void (await failureOf(tags.remove({ tag: `${other.mark} ${which}` })))
    case 'search':
      return expectOwn(me, await memory.search({ query: marks.join(' ') }))
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
        ? memory.update({ memoryId, text: `${me.mark} again ${which}` })
        : memory.remove({ memoryId }),
  )
  if (me !== other && refused?.code !== 'INVALID_INPUT') expect(refused).toMatchObject({ code: 'NOT_FOUND' })
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
        for (const me of people) {
          expectOwn(me, await me.caller.memory.list({ limit: 100 }))
          expectOwn(me, await me.caller.tags.list())
        }
      }),
      propertyRuns(25, 400),
    )
  },
  propertyTimeoutMs,
)
