import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Files by path. */
export type Tree = Readonly<Record<string, string>>

/**
 * Writes a small repository into a folder of its own, runs `use` on it and removes it.
 *
 * Every package it has can be imported by its `@kilotoken/…` name, as after an install.
 */
export async function withScratchTree<T>(tree: Tree, use: (root: string) => T | Promise<T>): Promise<T> {
  const root = mkdtempSync(path.join(tmpdir(), 'kilotoken-tree-'))
  try {
    for (const [file, text] of Object.entries(tree)) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
      writeFileSync(path.join(root, file), text)
    }
    mkdirSync(path.join(root, 'node_modules/@kilotoken'), { recursive: true })
    for (const file of Object.keys(tree)) {
      const [, folder] = /^((?:packages|apps)\/[^/]+)\/package\.json$/.exec(file) ?? []
      if (folder !== undefined)
        symlinkSync(
          path.join(root, folder),
          path.join(root, 'node_modules/@kilotoken', path.basename(folder)),
        )
    }
    return await use(root)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}
