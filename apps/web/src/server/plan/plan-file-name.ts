import { planFileStem } from './plan-file-stem.ts'

/** What the text of a version is called as a file. */
export function planFileName(name: string, version: number): string {
  return `${planFileStem(name, version)}.yaml`
}
