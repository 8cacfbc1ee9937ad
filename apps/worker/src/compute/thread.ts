/** What a thread of the pool can do. */
export { computeRun } from './compute-run.ts'
export { renderFiles } from './render-files.ts'
