// A question with buttons that is answered in words: the turn ends as it would have with a tap.
import { describe, expect, it } from 'vitest'
import { runTurn } from '../../../testing/agent-turn.ts'
import { resumeTurn } from '../../../testing/resume-turn.ts'
import { optionInWords } from '../turn/option-in-words.ts'
import { sceneNamed } from './scenes.fixture.ts'

async function asked(scene: string, text: string) {
  const { trip, stage } = sceneNamed(scene)
  const locale = /\p{Script=Han}/u.test(text) ? ('zh-CN' as const) : ('en' as const)
  const turn = { trip, stage, text, locale }
  const { paused } = await runTurn(turn)
  if (!paused) throw new Error('nothing was asked')
  return { turn, paused }
}

/** Without the ids that each run draws. */
function changesOf({ result }: Awaited<ReturnType<typeof runTurn>>) {
  return result.proposal?.changes.map((change) => [
    change.type,
    'itemId' in change ? change.itemId : 'item' in change ? change.item.title : null,
  ])
}

describe('an answer in words', () => {
  it.each([
    ['paris-plan', 'replace the Louvre with the Forbidden City', 'the second one', 2],
    ['paris-plan', 'replace the Louvre with the Forbidden City', 'add it by hand please', 4],
    ['chengdu-plan', '把武侯祠换成故宫', '就第一个吧', 1],
    ['chengdu-plan', '把武侯祠换成故宫', '手动加上', 4],
  ])('%s: %s / %s', async (scene, text, answer, place) => {
    const { turn, paused } = await asked(scene, text)
    const { question } = paused
    const option = optionInWords(answer, question.options)
    if (!option) throw new Error('no option fits')
    expect(option.id).toBe(question.options[place - 1]?.id)
    const typedAnswers = [{ question: question.text, label: option.label, detail: option.detail }]
    const typed = await runTurn({ ...turn, typedAnswers })
    const tapped = await resumeTurn(turn, paused, option.id)
    expect(typed.paused).toBeNull()
    expect(typed.text).toBe(tapped.text)
    expect(changesOf(typed)).toEqual(changesOf(tapped))
    expect(changesOf(typed)?.length).toBeGreaterThan(0)
  })

  it('to another question leaves this one open', async () => {
    const { turn, paused } = await asked('paris-plan', 'replace the Louvre with the Forbidden City')
    const [{ label, detail } = { label: '', detail: '' }] = paused.question.options
    const typed = await runTurn({ ...turn, typedAnswers: [{ question: 'Which day?', label, detail }] })
    expect(typed.paused?.question.text).toBe(paused.question.text)
  })
})
