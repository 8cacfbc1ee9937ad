import { say } from './say.ts'

/**
 * The sentence for a file system error that a person can put right, or undefined for any other error.
 *
 * Only the codes that mean "this machine, not this program" are translated.
 */
export function fileSystemSentence(error: unknown): string | undefined {
  if (!isSystemError(error)) return undefined
  const place = error.path ?? 'data'
  switch (error.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return say('files.diskFull', { place })
    case 'EROFS':
      return say('files.readOnly', { place })
    case 'EACCES':
    case 'EPERM':
      return say('files.notAllowed', { place })
    case 'ENOTDIR':
    case 'EEXIST':
      return say('files.fileInTheWay', { place })
    default:
      return undefined
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error
}
