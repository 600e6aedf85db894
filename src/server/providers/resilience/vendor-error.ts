import { AppError } from '../../kernel/app-error.ts'

/**
 * `no-connection`: no connection in time, which is not tried again. `unreachable`: refused, reset, or no answer in time.
 * `faulty`: status 5xx. `broken`: an answer that does not fit the schema. `refused`: the key or address is not accepted.
 * `rejected`: this question is not accepted. `rate-limited`: too many calls.
 */
export type VendorFailure =
  | 'no-connection'
  | 'unreachable'
  | 'faulty'
  | 'broken'
  | 'refused'
  | 'rejected'
  | 'rate-limited'

export class VendorError extends Error {
  override readonly name = 'VendorError'
  readonly vendor: string
  readonly failure: VendorFailure
  /** Seconds, where the vendor named them. */
  readonly retryAfter: number | null

  constructor(vendor: string, failure: VendorFailure, options: { retryAfter?: number | null; cause?: unknown } = {}) {
    super(`${vendor}: ${failure}`, { cause: options.cause })
    this.vendor = vendor
    this.failure = failure
    this.retryAfter = options.retryAfter ?? null
  }
}

export function isVendorError(error: unknown): error is VendorError {
  return error instanceof Error && error.name === 'VendorError'
}

/** What leaves the providers: a code of the closed list. */
export function toProviderError(error: VendorError): AppError {
  if (error.failure !== 'rate-limited') {
    return new AppError('PROVIDER_UNAVAILABLE', { details: { dependency: error.vendor }, cause: error })
  }
  const details = { dependency: error.vendor, retryAfter: error.retryAfter ?? 60 }
  return new AppError('PROVIDER_RATE_LIMITED', { details, cause: error })
}
