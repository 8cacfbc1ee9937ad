import type { LoggerInstance } from 'next-auth'

/** One line of JSON on standard error for what went wrong inside next-auth. Its metadata may hold codes: left out. */
export const authLogger: Partial<LoggerInstance> = {
  error: (code, metadata) => write('error', code, metadata),
  warn: (code) => write('warn', code),
  debug: () => undefined,
}

function write(level: string, code: string, metadata?: unknown): void {
  process.stderr.write(`${JSON.stringify({ level, code, cause: messageOf(metadata) })}\n`)
}

function messageOf(metadata: unknown): string | undefined {
  if (metadata instanceof Error) return metadata.message
  if (typeof metadata === 'object' && metadata !== null && 'error' in metadata)
    return messageOf(metadata.error)
  return undefined
}
