// Runs the messages and conversations of a split through whole turns and scores what came of them: calls, brief and
// proposal, never the wording. The rules are tuned on the dev split; the test split is only run.
import { readFileSync } from 'node:fs'
import type { Locale } from '#contract/locale.ts'
import { checkActs, familiesOf, familyOf, isWrongProposal } from './check-acts.fixture.ts'
import { checkSlots } from './check-slots.fixture.ts'
import { type Observed, observeTurn, openConversation } from './observe-turn.fixture.ts'
import { sceneNamed } from './scenes.fixture.ts'

export interface SplitCase {
  id: string
  kind: string
  lang: 'en' | 'zh'
  scene: string
  /** The last one is scored; the others come before it. */
  texts: string[]
  /** Labels of the last text, separated by semicolons. */
  acts: string[]
  slots: string[]
}

export interface CaseScore {
  id: string
  kind: string
  lang: 'en' | 'zh'
  labels: string[]
  ok: boolean
  /** Why not, as the names of the checks that failed. */
  failed: string[]
  acts: { wanted: string[]; read: string[] }
  slots: { right: number; wanted: number }
  /** Kinds of the labelled values, and those that were not read as labelled. */
  slotKinds: { wanted: string[]; failed: string[]; read: string[] }
  hasNeed: boolean
  needsMet: boolean
  wrongProposal: boolean
  words: Observed['words']
}

export type SplitName = 'dev' | 'test' | 'train'

/** With the letter that its ids begin with. */
const messageFiles: Record<SplitName, [file: string, letter: string][]> = {
  dev: [
    ['messages.tsv', 'm'],
    ['rambling.tsv', 'r'],
    ['stages.tsv', 's'],
  ],
  test: [['messages.tsv', 'm']],
  train: [['messages.tsv', 'm']],
}

export function readSplit(split: SplitName): SplitCase[] {
  const messages = messageFiles[split].flatMap(([file, letter]) =>
    rowsOf(split, file).map(
      ([kind = '', lang = '', scene = '', text = '', acts = '', slots = ''], index): SplitCase => ({
        id: `${letter}${index + 1}`,
        kind,
        lang: lang === 'zh' ? 'zh' : 'en',
        scene,
        texts: [text],
        acts: acts.split(';'),
        slots: slots.split(' ').filter(Boolean),
      }),
    ),
  )
  const turns = rowsOf(split, 'conversations.tsv')
  const conversations = turns.map(
    ([id = '', turn = '', lang = '', scene = '', , acts = '', slots = '']): SplitCase => ({
      id: `${id}.${turn}`,
      kind: 'conversation',
      lang: lang === 'zh' ? 'zh' : 'en',
      scene,
      texts: turns.filter((row) => row[0] === id && Number(row[1]) <= Number(turn)).map((row) => row[4] ?? ''),
      acts: acts.split(';'),
      slots: slots.split(' ').filter(Boolean),
    }),
  )
  return [...messages, ...conversations]
}

function rowsOf(split: SplitName, file: string): string[][] {
  return readFileSync(new URL(`./${split}-split/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'))
}

export async function scoreCase(each: SplitCase, observe: typeof observeTurn = observeTurn): Promise<CaseScore> {
  const scene = sceneNamed(each.scene)
  return scoreObserved(each, await observe(scene, each.texts, localeOf(each)))
}

/** The turns of a conversation are cases that follow one another; each is run once. */
export async function scoreCases(cases: readonly SplitCase[]): Promise<CaseScore[]> {
  const scores: CaseScore[] = []
  const open = new Map<string, ReturnType<typeof openConversation>>()
  for (const each of cases) {
    const id = each.kind === 'conversation' ? conversationOf(each) : each.id
    const say = open.get(id) ?? openConversation(sceneNamed(each.scene), localeOf(each))
    open.set(id, say)
    scores.push(scoreObserved(each, await say(each.texts.at(-1) ?? '')))
  }
  return scores
}

export function conversationOf({ id }: Pick<SplitCase, 'id'>): string {
  return id.split('.')[0] ?? id
}

function localeOf({ lang }: SplitCase): Locale {
  return lang === 'zh' ? 'zh-CN' : 'en'
}

function scoreObserved(each: SplitCase, observed: Observed): CaseScore {
  const scene = sceneNamed(each.scene)
  const slots = checkSlots(each.slots, observed, scene)
  const failed = [...checkActs(each, observed, scene), ...slots.failed]
  const needs = each.slots.filter((slot) => /^(?:avoid|diet)=/.test(slot))
  return {
    id: each.id,
    kind: each.kind,
    lang: each.lang,
    labels: each.acts,
    ok: failed.length === 0,
    failed,
    acts: { wanted: each.acts.map((act) => familyOf(act)), read: familiesOf(observed) },
    slots,
    slotKinds: {
      wanted: each.slots.map((slot) => slot.split('=')[0] ?? slot),
      failed: slots.failed,
      read: slots.read,
    },
    hasNeed: needs.length > 0,
    needsMet: checkSlots(needs, observed, scene).failed.length === 0,
    wrongProposal: isWrongProposal(each.acts, observed),
    words: observed.words,
  }
}
