import path from 'node:path'

/** Absolute path of the checkout. */
export const repositoryRoot = path.resolve(import.meta.dirname, '../../..')
