import type { RolePasswords } from '@kilotoken/db'
import { openSecret } from './secret-file.ts'

/** The passwords of the four database roles, made at the first start. */
export function rolePasswords(dataDirectory: string): RolePasswords {
  const password = (role: keyof RolePasswords) => openSecret(dataDirectory, `role-${role}`)
  return {
    owner: password('owner'),
    app: password('app'),
    system: password('system'),
    backup: password('backup'),
  }
}
