import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { LaunchError } from './launch-error.ts'
import { say } from './say.ts'

const secretBytes = 32

/** Names of the secrets, each in a file of its own under `<data directory>/secrets`. */
export type SecretName =
  | 'postgres-superuser'
  | 'role-owner'
  | 'role-app'
  | 'role-system'
  | 'role-backup'
  | 'nextauth-secret'

/** Path of a secret's file, whether it exists or not. */
export function secretPath(dataDirectory: string, name: SecretName): string {
  return path.join(dataDirectory, 'secrets', name)
}

/**
 * Reads a secret, or makes it at the first start: 256 random bits in a file only its owner may read (mode 0600).
 *
 * The file appears complete or not at all, also when two commands make it at once; both then get the same value.
 *
 * @throws LaunchError when the file is there but holds no usable secret
 */
export function openSecret(dataDirectory: string, name: SecretName): string {
  const file = secretPath(dataDirectory, name)
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  if (!existsSync(file)) writeOnce(file, randomBytes(secretBytes).toString('base64url'))
  chmodSync(file, 0o600)
  const secret = readFileSync(file, 'utf8').trim()
  if (secret.length >= secretBytes) return secret
  throw new LaunchError(say('files.damagedSecret', { file }))
}

function writeOnce(file: string, secret: string): void {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, `${secret}\n`, { mode: 0o600, flush: true })
  try {
    linkSync(draft, file)
  } catch (error) {
    const isMadeByOther = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    if (!isMadeByOther) throw error
  } finally {
    rmSync(draft, { force: true })
  }
}
