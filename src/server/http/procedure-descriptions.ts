// The API described from the router itself, for the developers' pages.
import type { Locale } from '#contract/locale.ts'
import type { ProcedureDescription, ProcedureGroup } from '#contract/procedure-description.ts'
import { en, type ServerMessages } from '#i18n/server/en.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { exampleInput } from './example-input.ts'
import { type CatalogEntry, inputJsonSchema, outputJsonSchema, readProcedureCatalog } from './procedure-catalog.ts'
import { errorsOf } from './procedure-errors.ts'
import { schemaToText } from './schema-text.ts'

export function describeGroups(locale: Locale): ProcedureGroup[] {
  const groups = Map.groupBy(readProcedureCatalog(), ({ path }) => groupOf(path))
  return [...groups].map(([name, entries]) => ({
    name,
    description: describeGroup(name, locale),
    procedures: entries.map(summarize),
  }))
}

/** Empty for a group without a description. */
export function describeGroup(name: string, locale: Locale): string {
  return isDescribed(name) ? createServerTranslator(locale)(`api.groups.${name}`) : ''
}

function isDescribed(name: string): name is keyof ServerMessages['api']['groups'] {
  return Object.hasOwn(en.api.groups, name)
}

export function groupOf(path: string): string {
  return path.split('.', 1)[0] ?? path
}

/** null where there is no such procedure. */
export function describeProcedure(path: string): ProcedureDescription | null {
  const entry = readProcedureCatalog().find((each) => each.path === path)
  if (!entry) return null
  const input = inputJsonSchema(entry)
  const output = outputJsonSchema(entry)
  return {
    ...summarize(entry),
    input: input && schemaToText(input),
    output: output && schemaToText(output),
    example: exampleInput(path, input),
    errors: errorsOf(entry, input),
  }
}

function summarize({ path, type, scope = 'public' }: CatalogEntry) {
  return { path, type, scope }
}
