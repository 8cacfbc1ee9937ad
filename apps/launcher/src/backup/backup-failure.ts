import { isConnectionLost } from '@kilotoken/db'
import { LaunchError } from '../launch-error.ts'
import { say } from '../say.ts'

/** PostgreSQL's `insufficient_privilege`. */
const insufficientPrivilege = '42501'

/** A failure of the copying that a person can put right, as a sentence; any other as it is. */
export function backupFailure(error: unknown): unknown {
  // A missing file has the code of a missing socket.
  const isOfFile = error instanceof Error && 'path' in error
  if (!isOfFile && isConnectionLost(error)) return new LaunchError(say('backup.databaseWentAway'))
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === insufficientPrivilege ? new LaunchError(say('backup.mayNotBackUp')) : error
}
