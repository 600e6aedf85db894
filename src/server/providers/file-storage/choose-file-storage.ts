import { join, resolve } from 'node:path'
import type { Env } from '../../env.ts'
import type { FileStorage } from './file-storage.ts'
import { createLocalFileStorage } from './local-file-storage.ts'
import { createS3FileStorage } from './s3-file-storage.ts'

/** The bucket where one is configured, else the data folder. */
export function chooseFileStorage(env: Env): FileStorage {
  const { S3_BUCKET: bucket, S3_ENDPOINT: endpoint, S3_REGION: region } = env
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = env
  if (bucket && endpoint && accessKeyId && secretAccessKey)
    return createS3FileStorage({ bucket, endpoint, region, accessKeyId, secretAccessKey })
  return createLocalFileStorage(join(resolve(env.JOURNEYON_DATA_DIR), 'files'))
}
