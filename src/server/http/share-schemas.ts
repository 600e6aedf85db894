// Moves object schemas that occur more than once to `components.schemas`, so that a generated program has one type for each.

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type Fields = { [key: string]: Json }

/** A reference costs about as much as what is shorter. */
const minLength = 250
const listKeys = ['anyOf', 'oneOf', 'allOf', 'prefixItems']
const schemaKeys = ['items', 'additionalProperties', 'propertyNames', 'schema', 'not']

interface SharedSchemas {
  counts: Map<string, number>
  names: Map<string, string>
  schemas: Fields
}

export function shareSchemas(document: { components: { schemas: object } } & object): Fields {
  const root = asFields(JSON.parse(JSON.stringify(document)) as Json)
  const components = asFields(root.components)
  const shared: SharedSchemas = { counts: new Map(), names: new Map(), schemas: asFields(components.schemas) }
  count(root.paths ?? null, shared.counts)
  const paths = rewrite(root.paths ?? null, 'Answer', shared)
  return { ...root, paths, components: { ...components, schemas: shared.schemas } }
}

function asFields(value: Json | undefined): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
}

function isObjectSchema(node: Fields): boolean {
  return node.type === 'object' && typeof node.properties === 'object'
}

function count(node: Json, counts: Map<string, number>): void {
  if (Array.isArray(node)) for (const each of node) count(each, counts)
  else if (typeof node === 'object' && node !== null) {
    if (isObjectSchema(node)) {
      const key = JSON.stringify(node)
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    for (const [name, value] of Object.entries(node)) if (!isValue(name)) count(value, counts)
  }
}

/** What stands under these is data of the schema, not a schema. */
function isValue(key: string): boolean {
  return key === 'default' || key === 'enum' || key === 'const' || key === 'example' || key === 'required'
}

/** `name`: of the field that holds the node, which its schema is called by where it is shared. */
function rewrite(node: Json, name: string, shared: SharedSchemas): Json {
  if (Array.isArray(node)) return node.map((each) => rewrite(each, name, shared))
  if (typeof node !== 'object' || node === null) return node
  const key = JSON.stringify(node)
  const isShared = isObjectSchema(node) && key.length >= minLength && (shared.counts.get(key) ?? 0) > 1
  if (!isShared) return rewriteFields(node, name, shared)
  const known = shared.names.get(key)
  if (known !== undefined) return { $ref: `#/components/schemas/${known}` }
  const own = freeName(name, shared.schemas)
  shared.names.set(key, own)
  // Reserved before its parts are named.
  shared.schemas[own] = true
  shared.schemas[own] = rewriteFields(node, name, shared)
  return { $ref: `#/components/schemas/${own}` }
}

function rewriteFields(node: Fields, name: string, shared: SharedSchemas): Fields {
  const entries = Object.entries(node).map(([key, value]): [string, Json] => {
    if (isValue(key)) return [key, value]
    if (key === 'properties') return [key, rewriteProperties(asFields(value), shared)]
    const isInner = listKeys.includes(key) || schemaKeys.includes(key)
    return [key, rewrite(value, isInner ? name : pascal(key), shared)]
  })
  return Object.fromEntries(entries)
}

function rewriteProperties(properties: Fields, shared: SharedSchemas): Fields {
  return Object.fromEntries(
    Object.entries(properties).map(([field, schema]) => [field, rewrite(schema, pascal(field), shared)]),
  )
}

function pascal(text: string): string {
  const word = text.replace(/[^a-zA-Z0-9]+(\w)?/g, (_, letter: string | undefined) => letter?.toUpperCase() ?? '')
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function freeName(name: string, taken: Fields): string {
  if (!Object.hasOwn(taken, name)) return name
  for (let number = 2; ; number++) if (!Object.hasOwn(taken, `${name}${number}`)) return `${name}${number}`
}
