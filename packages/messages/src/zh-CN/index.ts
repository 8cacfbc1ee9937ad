import type { Messages } from '../messages.ts'
import { admin } from './admin.ts'
import { app } from './app.ts'
import { cli } from './cli.ts'
import { fields } from './fields.ts'
import { labels } from './labels.ts'
import { launcher } from './launcher.ts'
import { operations } from './operations.ts'
import { problems } from './problems.ts'
import { units } from './units.ts'

/** Chinese words. The type makes a missing or an extra key a compile error. */
export const zhCN: Messages = { admin, app, cli, fields, labels, launcher, operations, problems, units }
