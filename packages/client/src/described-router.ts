// Never run: from this the compiler prints the router's types in full, so that the package needs nothing of the server.
import type { AppRouter } from '../../../src/server/http/root.router.ts'

function describe<Routes, ErrorShape, ErrorCode extends string>() {
  // Local names cannot be referred to from a declaration file, so the compiler has to write out what they stand for.
  type Procedures<Node> = {
    [Name in keyof Node]: Node[Name] extends {
      _def: { procedure: true; type: infer Type; $types: { input: infer Input; output: infer Output } }
    }
      ? { type: Type; input: Input; output: Streamed<Output> }
      : Procedures<Node[Name]>
  }
  type Streamed<Output> = Output extends AsyncIterable<infer Event> ? AsyncIterable<Tracked<Event>> : Output
  type Tracked<Event> = Event extends { id: string; data: infer Data } ? { id: string; data: Data } : Event
  type Plain<Value> = Value extends string
    ? string
    : Value extends object
      ? { [Name in keyof Value]: Plain<Value[Name]> }
      : Value
  return {} as {
    procedures: Procedures<Routes>
    errorShape: Plain<ErrorShape>
    /** As keys: a union would be printed by its name. */
    errorCodes: { [Code in ErrorCode]: true }
  }
}

type ErrorShape = AppRouter['_def']['_config']['$types']['errorShape']

export const described = describe<AppRouter['_def']['record'], ErrorShape, ErrorShape['data']['app']['code']>()
