import { AIMessage, ToolMessage } from '@langchain/core/messages'
import { describe, expect, it } from 'vitest'
import { chengduTrip, parisTrip, runTurn } from '../../../testing/agent-turn.ts'
import { RulesChatModel } from '../../providers/chat-model/rules/rules-chat-model.ts'

/** The rule-based model; records the tool results that it was given. */
class RecordingModel extends RulesChatModel {
  results = ''
  override _streamResponseChunks(...[messages, options, run]: Parameters<RulesChatModel['_streamResponseChunks']>) {
    this.results = messages
      .filter((each) => ToolMessage.isInstance(each) || AIMessage.isInstance(each))
      .map(({ text }) => text)
      .join('\n')
    return super._streamResponseChunks(messages, options, run)
  }
}

const asked = [
  { trip: chengduTrip(), text: '帮我规划三天行程，想看熊猫、吃火锅，预算3000' },
  { trip: parisTrip(), text: 'Plan my days: museums, no early mornings' },
  { trip: chengduTrip(), text: '推荐几家火锅店' },
  { trip: parisTrip(), text: 'What are the best museums?' },
  { trip: parisTrip(), text: 'Add the Louvre to day 2 at 14:00' },
]

describe('grounding', () => {
  it.each(asked)('every name, price and time of the reply to "$text" is in a result', async ({ trip, text }) => {
    const model = new RecordingModel({})
    const reply = (await runTurn({ trip, text, deps: { chatModel: { name: 'recording', model } } })).text
    const { results } = model
    for (const time of reply.match(/\d\d:\d\d/g) ?? []) {
      if (!text.includes(time)) expect(results).toContain(time)
    }
    const amounts = new Set(
      [...results.matchAll(/"amount":(\d+)/g)].map(([, amount]) => Math.round(Number(amount) / 100)),
    )
    for (const [, price = ''] of reply.matchAll(/[¥€]([\d,]+)/g)) {
      const major = Number(price.replaceAll(',', ''))
      expect(
        [...amounts].some((amount) => Math.abs(amount - major) <= 1),
        price,
      ).toBe(true)
    }
    for (const name of namesIn(reply)) expect(results).toContain(JSON.stringify(name).slice(1, -1))
  })
})

/** Names of visits (between the times and the details) and of places (before the colon). */
function namesIn(reply: string): string[] {
  return reply.split('\n').flatMap((line) => {
    const visit = /^\d\d:\d\d–\d\d:\d\d (?:午餐：|晚餐：|Lunch: |Dinner: )?(.+?)(?:（[^（）]*）| \([^()]*\))?$/u.exec(
      line,
    )
    const place = /^• (.+?)(?:：|: )/u.exec(line)
    return visit?.[1] ?? place?.[1] ?? []
  })
}
