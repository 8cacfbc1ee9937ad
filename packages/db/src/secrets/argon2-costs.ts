/**
 * What a hash costs: 19 MiB, two passes, one lane. argon2id is the algorithm of the library when none is named.
 *
 * @source OWASP Password Storage Cheat Sheet, minimum for argon2id, read 2026-11
 */
export const ARGON2_COSTS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** Whether a stored hash was made with other costs or another algorithm, and should be made anew. */
export function isOutdatedHash(stored: string): boolean {
  const { memoryCost, timeCost, parallelism } = ARGON2_COSTS
  return !stored.startsWith(`$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$`)
}
