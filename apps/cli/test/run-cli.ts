import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

export const EXAMPLE = fileURLToPath(new URL('../../../examples/chatgpt-2023.yaml', import.meta.url))

const written: string[] = []

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url))

/** The real program in a process of its own, as a shell would run it, in English unless `LANG` says otherwise. */
export function runCli(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const { LC_ALL: _, LC_MESSAGES: __, LANG: ___, ...rest } = process.env
  return spawnSync(process.execPath, [MAIN, ...args], {
    encoding: 'utf8',
    env: { ...rest, ...environment },
    maxBuffer: 64 << 20,
  })
}

interface Json {
  readonly figures: Readonly<Record<string, { readonly value: number | null; readonly unit: string }>>
  readonly issues: readonly unknown[]
}

/** `estimate --json`: a look-up of figures by id that fails for an id the plan does not have. */
export function estimateJson(args: readonly string[]) {
  const { status, stdout, stderr } = runCli(['estimate', ...args, '--json'])
  if (status !== 0) throw new Error(stderr)
  const { figures, issues } = JSON.parse(stdout) as Json
  const figure = (id: string) => {
    const found = figures[id]
    if (found === undefined) throw new Error(`no figure ${id}`)
    return found
  }
  return {
    figures,
    issues,
    value: (id: string) => figure(id).value ?? Number.NaN,
    unit: (id: string) => figure(id).unit,
  }
}

/** The example with pieces replaced, as a file of its own. */
export function editedExample(...edits: readonly (readonly [from: string, to: string])[]): string {
  return planFile(
    edits.reduce(
      (before, [from, to]) => {
        if (!before.includes(from)) throw new Error(`the example does not contain ${from}`)
        return before.replace(from, () => to)
      },
      readFileSync(EXAMPLE, 'utf8'),
    ),
  )
}

/** A plan of this text in a folder of its own, which is removed when the tests of the file have run. */
export function planFile(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'kilotoken-'))
  written.push(folder)
  const file = join(folder, 'plan.yaml')
  writeFileSync(file, text)
  return file
}

afterAll(() => {
  for (const folder of written.splice(0)) rmSync(folder, { recursive: true, force: true })
})
