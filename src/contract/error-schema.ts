import { z } from 'zod'
import { errorCodes } from './error-code.ts'

export const errorCodeSchema = z.enum(errorCodes)
