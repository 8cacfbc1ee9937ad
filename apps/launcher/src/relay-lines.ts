import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

const nameWidth = 6

/** Prints what a program says, each line under the program's name. */
export function relayLines(name: string, stream: Readable): void {
  createInterface({ input: stream }).on('line', (line) => {
    process.stdout.write(`${name.padEnd(nameWidth)} | ${line}\n`)
  })
}
