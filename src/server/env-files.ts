// Settings of uploaded files: what may come, how it is encrypted, where it is kept.
import { z } from 'zod'
import { megabytes, port, secretList, url } from './env-values.ts'

export const fileSettings = {
  FILE_ENCRYPTION_KEY: secretList
    .optional()
    .describe(
      'Encrypts uploaded files. Required with DATABASE_URL in production; else generated on first start. Several, separated by commas: the first encrypts, the others still open what they have encrypted.',
    ),
  FILE_MAX_MB: megabytes.default(100).describe('The largest file that can be uploaded.'),
  FILES_TRIP_MB: megabytes.default(5000).describe('What all files of one trip may take.'),
  FILES_ACCOUNT_MB: megabytes.default(20_000).describe('What all files that one account has uploaded may take.'),
  CLAMAV_HOST: z
    .string()
    .min(1)
    .optional()
    .describe(
      'A ClamAV server (clamd) that looks at every uploaded file before it is kept. While it is away no file is taken. Its StreamMaxLength must not be below FILE_MAX_MB.',
    ),
  CLAMAV_PORT: port.default(3310).describe('The port of that server.'),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/)
    .optional()
    .describe(
      'A bucket of its own for uploaded files, in any service that speaks S3; without it they lie in the data folder. `npm run backup` does not hold it.',
    ),
  S3_ENDPOINT: url(/^https?$/)
    .optional()
    .describe('That service, as https://s3.eu-central-1.amazonaws.com or http://minio:9000.'),
  S3_REGION: z.string().min(1).default('us-east-1').describe('The region of the bucket, which is part of signatures.'),
  S3_ACCESS_KEY_ID: z.string().min(1).optional().describe('Who may read, write, list and delete in that bucket.'),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional().describe('The secret of that key.'),
}
