import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { repositoryRoot } from '../src/repository-root.ts'
import type { Edit } from './planted-bugs.ts'

const COPIED = ['packages', 'apps/worker']
const LEFT_OUT = /\/(?:\.turbo|\.next|dist|coverage)$|\.test\.tsx?$/

/** The worker and the packages in a folder of their own, with the links between them; what is installed is shared. */
export function copyWorker(folder: string): void {
  for (const part of COPIED) {
    mkdirSync(path.join(folder, part), { recursive: true })
    cpSync(path.join(repositoryRoot, part), path.join(folder, part), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (source) => !LEFT_OUT.test(source),
    })
  }
  cpSync(path.join(repositoryRoot, 'package.json'), path.join(folder, 'package.json'))
  symlinkSync(path.join(repositoryRoot, 'node_modules'), path.join(folder, 'node_modules'))
}

/**
 * Makes edits in a copy; the function it gives takes them back.
 *
 * @throws Error when the text of an edit is not there exactly once: the code has changed, and the bug has to follow
 */
export function plant(folder: string, edits: readonly Edit[]): () => void {
  const before = new Map<string, string>()
  for (const { file, from, to } of edits) {
    const place = path.join(folder, file)
    const text = readFileSync(place, 'utf8')
    const found = text.split(from).length - 1
    if (found !== 1) throw new Error(`${file} has this ${found} times, not once: ${from}`)
    if (!before.has(place)) before.set(place, text)
    writeFileSync(
      place,
      text.replace(from, () => to),
    )
  }
  return () => {
    for (const [place, text] of before) writeFileSync(place, text)
  }
}
