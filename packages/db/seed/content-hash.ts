import { createHash } from 'node:crypto'

/** SHA-256 of what a seeded row holds, in hex. Equal content in equal key order has an equal hash. */
export function contentHash(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}
