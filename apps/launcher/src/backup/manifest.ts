import { z } from 'zod'

/** Name of the manifest in the archive; it is the last entry. */
export const manifestName = 'manifest.json'

const fileSchema = z.strictObject({
  path: z.string(),
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

const manifestSchema = z.strictObject({
  format: z.literal(1),
  product: z.literal('kilotoken'),
  productVersion: z.string(),
  createdAt: z.iso.datetime(),
  postgresMajor: z.int(),
  /** Date of the last migration, in ms. */
  schemaVersion: z.int(),
  timeline: z.int(),
  startLsn: z.string(),
  stopLsn: z.string(),
  files: z.array(fileSchema),
})

/** What a backup holds and where it comes from. Paths are those in the archive. */
export type Manifest = z.infer<typeof manifestSchema>

export type ManifestFile = z.infer<typeof fileSchema>

/** Reads one; undefined when it is none, or of a format that a later version may have brought. */
export function parseManifest(text: string): Manifest | undefined {
  try {
    return manifestSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** Whether the files found are exactly those listed, byte for byte. */
export function holdsWhatItLists({ files }: Manifest, found: readonly ManifestFile[]): boolean {
  const line = ({ path, bytes, sha256 }: ManifestFile) => `${path} ${bytes} ${sha256}`
  const listed = new Set(files.map(line))
  const present = new Set(found.map(line))
  const isEachOnce = listed.size === files.length && present.size === found.length
  return isEachOnce && listed.size === present.size && [...listed].every((file) => present.has(file))
}
