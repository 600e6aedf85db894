import type { ErrorShape } from '#contract/error-code.ts'
import { toAppError } from '../server/procedures/error-mapping.ts'

/** How a call was refused; null where it was not. */
export async function failureOf(call: Promise<unknown>): Promise<Pick<ErrorShape, 'code' | 'details'> | null> {
  try {
    await call
    return null
  } catch (error) {
    const { code, details } = toAppError(error)
    return { code, details }
  }
}
