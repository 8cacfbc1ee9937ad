import { accessSync, chmodSync, constants, existsSync, mkdirSync } from 'node:fs'
import { isRoot } from './postgres/unprivileged-user.ts'

/**
 * Makes the data directory when it is missing and checks that this user may work in it.
 *
 * As root others may pass through the folder (not list it): the database's own user must reach its cluster inside. The
 * mode of a folder that exists already is left alone.
 */
export function openDataDirectory(folder: string): void {
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true })
    chmodSync(folder, isRoot() ? 0o711 : 0o700)
  }
  mkdirSync(folder, { recursive: true })
  accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
}
