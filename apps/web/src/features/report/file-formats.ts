import type { KeptFormat } from '@kilotoken/db'

/** The files a report can be kept as, in the order they are offered. */
export const FILE_FORMATS = ['pdf', 'xlsx', 'csv', 'json'] as const satisfies readonly KeptFormat[]
