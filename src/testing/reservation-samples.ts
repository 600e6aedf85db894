// Confirmations with the fields that should be read: a collection beside the project, which may be absent.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const folder = join(import.meta.dirname, '../../../shared/data/reservations')
const listSchema = z.object({
  samples: z.array(
    z.object({
      file: z.string(),
      items: z.array(z.looseObject({ type: z.string() })),
      assumeNow: z.string().optional(),
    }),
  ),
})

function readSamples() {
  const list = join(folder, 'expected.json')
  if (!existsSync(list)) return []
  return listSchema.parse(JSON.parse(readFileSync(list, 'utf8'))).samples.map(({ file, items, assumeNow }) => ({
    file,
    text: readFileSync(join(folder, file), 'utf8'),
    items,
    writtenOn: assumeNow,
  }))
}

export const reservationSamples = readSamples()
