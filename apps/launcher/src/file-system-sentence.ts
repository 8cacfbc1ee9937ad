/**
 * The sentence for a file system error that a person can put right, or undefined for any other error.
 *
 * Only the codes that mean "this machine, not this program" are translated.
 */
export function fileSystemSentence(error: unknown): string | undefined {
  if (!isSystemError(error)) return undefined
  const place = error.path ?? 'the data directory'
  switch (error.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return `The disk that holds ${place} is full: free some space and start again.`
    case 'EROFS':
      return `The disk that holds ${place} is read-only: make it writable or set KILOTOKEN_DATA_DIR to another folder.`
    case 'EACCES':
    case 'EPERM':
      return `This user may not use ${place}: give it to this user with chown, or set KILOTOKEN_DATA_DIR to another folder.`
    case 'ENOTDIR':
    case 'EEXIST':
      return `There is a file where a folder should be at ${place}: move it away and start again.`
    default:
      return undefined
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error
}
