/** What an entry of the log says, without its place in the chain. */
export type AuditContent = {
  teamId: string
  sequence: number
  at: Date
  actorId: string | null
  actorName: string
  action: string
  subjectId: string | null
  subjectName: string | null
  details: Readonly<Record<string, string | number | null>>
}

/**
 * An entry as the bytes that are hashed: every field with its length before it, so that no two entries read alike.
 *
 * Details are sorted by key: the database does not keep their order.
 */
export function canonicalEntry(entry: AuditContent): Buffer {
  const details = Object.entries(entry.details)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, value]) => [key, typeof value, value === null ? '' : String(value)])
  const fields = [
    entry.teamId,
    String(entry.sequence),
    entry.at.toISOString(),
    entry.actorId ?? '',
    entry.actorName,
    entry.action,
    entry.subjectId ?? '',
    entry.subjectName ?? '',
    ...details,
  ]
  return Buffer.concat(fields.flatMap((field) => lengthPrefixed(field)))
}

function lengthPrefixed(field: string): [Buffer, Buffer] {
  const bytes = Buffer.from(field, 'utf8')
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  return [length, bytes]
}
