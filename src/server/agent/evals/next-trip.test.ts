import { describe, expect, it } from 'vitest'
import { suggestNextTimeSpec } from '#contract/agent-tools/post-trip.ts'
import { callAgentTool } from '../../../testing/agent-turn.ts'
import { suggestNextTime } from '../tools/post-trip/suggest-next-time.ts'
import { askBackHome, pastTrip } from './post-trip.fixture.ts'

describe('the next trip', () => {
  it.each([
    ['next year somewhere similar but by the sea', 'en', { tags: ['beach'] }, 'beaches'],
    ['where should we go next with my parents?', 'en', { companions: ['older'] }, 'easy pace'],
    ['下次带娃去个凉快的地方，去哪好', 'zh-CN', { companions: ['children'], climate: 'cool' }, '亲子'],
  ] as const)('suggests what is wished: %s', async (message, locale, wishes, told) => {
    const { text, signals } = await askBackHome(message, { locale })
    expect(signals).toContainEqual(
      expect.objectContaining({ name: 'suggest_next_time', args: expect.objectContaining(wishes) }),
    )
    expect(text).toContain(told)
  })

  it('names the wish that no place meets beside the others', async () => {
    const { output } = await callAgentTool(
      suggestNextTime,
      { tags: ['beach', 'volcano boarding'] },
      { trip: pastTrip() },
    )
    const { trips, unmet } = suggestNextTimeSpec.output.parse(output)
    expect([trips.length > 0, unmet]).toEqual([true, ['volcano boarding']])
  })

  it.each([
    ['can I use this itinerary again for my sister', 'en', 'Save as template'],
    ['这次的行程能存成模板吗', 'zh-CN', '存为模板'],
  ] as const)('is told how to begin with this one: %s', async (message, locale, told) => {
    const { text, tools } = await askBackHome(message, { locale })
    expect([tools, text.includes(told)]).toEqual([[], true])
  })
})
