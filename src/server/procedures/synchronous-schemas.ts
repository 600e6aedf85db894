import type { ZodType } from 'zod'

interface Builder {
  _def: { inputs: unknown[]; output?: unknown }
  input(parser: unknown): Builder
  output(parser: unknown): Builder
}

/**
 * A procedure builder of tRPC whose schemas are parsed synchronously. Zod compiles the schema of an object to code, but runs it
 * only when nobody waits; tRPC would wait wherever a schema offers it. No schema of ours does anything that takes time. What
 * describes the procedures still finds the schemas themselves in `_def`.
 */
export function withSynchronousSchemas<Given extends object>(given: Given): Given {
  return new Proxy(given, {
    get(builder, name) {
      const method: unknown = Reflect.get(builder, name)
      if (typeof method !== 'function' || !hasSchemas(builder)) return method
      if (name === 'input') return (schema: ZodType) => withSynchronousSchemas(addInput(builder, schema))
      if (name === 'output') return (schema: ZodType) => withSynchronousSchemas(addOutput(builder, schema))
      return (...args: unknown[]) => {
        const made: unknown = Reflect.apply(method, builder, args)
        return hasSchemas(made) ? withSynchronousSchemas(made) : made
      }
    },
  })
}

function addInput(builder: Builder, schema: ZodType): Builder {
  const next = builder.input(parserOf(schema))
  next._def.inputs.splice(-1, 1, schema)
  return next
}

function addOutput(builder: Builder, schema: ZodType): Builder {
  const next = builder.output(parserOf(schema))
  next._def.output = schema
  return next
}

const parserOf = (schema: ZodType) => (value: unknown) => schema.parse(value)

/** A builder, and not the procedure that it ends in, which is a function. */
function hasSchemas(value: unknown): value is Builder {
  return typeof value === 'object' && value !== null && 'input' in value && 'output' in value && '_def' in value
}
