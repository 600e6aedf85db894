// The router as a client of it needs to know it: inputs, outputs and errors, nothing of the server's inside.
import type {
  TRPCBuiltRouter,
  TRPCMutationProcedure,
  TRPCQueryProcedure,
  TRPCSubscriptionProcedure,
} from '@trpc/server'
import type { described } from './described-router.ts'

type Described = typeof described

type Routes<Node> = {
  [Name in keyof Node]: Node[Name] extends { type: infer Type; input: infer Input; output: infer Output }
    ? Type extends 'query'
      ? TRPCQueryProcedure<{ input: Input; output: Output; meta: object }>
      : Type extends 'mutation'
        ? TRPCMutationProcedure<{ input: Input; output: Output; meta: object }>
        : TRPCSubscriptionProcedure<{ input: Input; output: Output; meta: object }>
    : Routes<Node[Name]>
}

/** What is under `error.data.app` of every failed call; the codes are a closed list. */
export type ErrorCode = keyof Described['errorCodes']
type ErrorShape = Described['errorShape'] & { data: { app: { code: ErrorCode } } }

export type AppRouter = TRPCBuiltRouter<
  { ctx: object; meta: object; errorShape: ErrorShape; transformer: false },
  Routes<Described['procedures']>
>
