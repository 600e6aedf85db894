// Fails when the languages differ in namespaces, keys or placeholders, when a text is empty or cannot be compiled,
// or when a message file lies in a folder without being gathered.
import { readdirSync } from 'node:fs'
import { messageArguments, uncompiledArguments } from '../src/i18n/message-arguments.ts'
import { en as enPages } from '../src/i18n/messages/en.ts'
import { zhCn as zhCnPages } from '../src/i18n/messages/zh-cn.ts'
import { en as enServer } from '../src/i18n/server/en.ts'
import { zhCn as zhCnServer } from '../src/i18n/server/zh-cn.ts'

const messagesFolder = new URL('../src/i18n/messages/', import.meta.url)
const en = { ...enPages, server: enServer }
const zhCn = { ...zhCnPages, server: zhCnServer }
const problems: string[] = []

function flatten(node: object, path: string, into: Map<string, unknown>): Map<string, unknown> {
  for (const [key, value] of Object.entries(node)) {
    const here = path ? `${path}.${key}` : key
    if (typeof value === 'object' && value !== null) flatten(value, here, into)
    else into.set(here, value)
  }
  return into
}

function argumentsOf(key: string, language: string, text: unknown): string {
  if (typeof text !== 'string' || text.trim() === '') {
    problems.push(`${language} ${key}: empty`)
    return ''
  }
  try {
    const unknown = uncompiledArguments(text)
    // Texts of the server are read as they are.
    if (unknown.length > 0 && !key.startsWith('server.'))
      problems.push(`${language} ${key}: give ${unknown.join(', ')} options instead of a name`)
    return messageArguments(text).join(', ')
  } catch (error) {
    problems.push(`${language} ${key}: ${error instanceof Error ? error.message : String(error)}`)
    return ''
  }
}

const english = flatten(en, '', new Map())
const chinese = flatten(zhCn, '', new Map())

for (const [key, text] of english) {
  const expected = argumentsOf(key, 'en', text)
  if (!chinese.has(key)) {
    problems.push(`zh-CN ${key}: missing`)
    continue
  }
  const actual = argumentsOf(key, 'zh-CN', chinese.get(key))
  if (actual !== expected) problems.push(`${key}: placeholders differ, en (${expected}), zh-CN (${actual})`)
}
for (const key of chinese.keys()) if (!english.has(key)) problems.push(`en ${key}: missing`)

function checkGathered(folder: string, gathered: object): void {
  for (const file of readdirSync(new URL(folder, messagesFolder))) {
    if (!Object.hasOwn(gathered, file.replace(/\.json$/, ''))) problems.push(`${folder}${file}: not gathered`)
  }
}
for (const [language, gathered] of Object.entries({ en, 'zh-CN': zhCn })) {
  checkGathered(`${language}/`, gathered)
  checkGathered(`${language}/server/`, gathered.server)
}

process.stdout.write(
  problems.length > 0 ? `${problems.join('\n')}\n` : `${english.size} messages agree in both languages\n`,
)
process.exitCode = problems.length > 0 ? 1 : 0
