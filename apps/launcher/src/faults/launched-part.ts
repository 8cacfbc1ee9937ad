import { descendantsOf } from './process-table.ts'

export type LaunchedPart = 'launcher' | 'postgres' | 'web' | 'worker'

const COMMANDS: Record<LaunchedPart, RegExp> = {
  launcher: /commands\/start\.ts/,
  postgres: /\/bin\/postgres(?:\0| )/,
  web: /next-server|server\.js/,
  worker: /apps\/worker\/src\/main\.ts/,
}

/** Number of the process that runs a part below a launcher now, if one does; below npm too, where that started it. */
export function findLaunchedPart(launcher: number, part: LaunchedPart): number | undefined {
  return descendantsOf(launcher).find(({ command }) => COMMANDS[part].test(command))?.pid
}
