import { type FileAllowance, mostFilesOfTrip } from '#contract/file.ts'
import type { Env } from '../env.ts'
import { AppError, invalidInput } from '../kernel/app-error.ts'

/** In bytes. */
export interface FileLimits {
  perFile: number
  perTrip: number
  perAccount: number
}

/** What is taken already. */
interface MeasuredFiles {
  tripBytes: number
  tripFiles: number
  accountBytes: number
  /** Of files that were removed and whose bytes are still there. */
  removedBytes: number
}

const megabyte = 1_000_000

export function readFileLimits(env: Pick<Env, 'FILE_MAX_MB' | 'FILES_TRIP_MB' | 'FILES_ACCOUNT_MB'>): FileLimits {
  return {
    perFile: env.FILE_MAX_MB * megabyte,
    perTrip: env.FILES_TRIP_MB * megabyte,
    perAccount: env.FILES_ACCOUNT_MB * megabyte,
  }
}

export function toAllowance(
  limits: FileLimits,
  { tripBytes, accountBytes }: Pick<MeasuredFiles, 'tripBytes' | 'accountBytes'>,
): FileAllowance {
  return {
    perFile: limits.perFile,
    trip: { used: tripBytes, most: limits.perTrip },
    account: { used: accountBytes, most: limits.perAccount },
  }
}

/** Whether a file of this size can come. @throws AppError FILE_TOO_LARGE that says which limit it exceeds. */
export function assertFits(limits: FileLimits, measured: MeasuredFiles, size: number): void {
  if (measured.tripFiles >= mostFilesOfTrip)
    throw invalidInput('tripId', 'too_many', `a trip has at most ${mostFilesOfTrip} files`)
  const reason =
    (size > limits.perFile && 'file') ||
    (measured.tripBytes + size > limits.perTrip && 'trip') ||
    (measured.accountBytes + size > limits.perAccount && 'account') ||
    // Who removes can upload again at once, but not without end.
    (measured.accountBytes + measured.removedBytes + size > 2 * limits.perAccount && 'account')
  if (reason) throw new AppError('FILE_TOO_LARGE', { details: { reason } })
}
