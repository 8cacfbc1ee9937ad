import { admin } from './admin.ts'
import { app } from './app.ts'
import { cli } from './cli.ts'
import { fields } from './fields.ts'
import { labels } from './labels.ts'
import { launcher } from './launcher.ts'
import { operations } from './operations.ts'
import { problems } from './problems.ts'
import { units } from './units.ts'

/** English words. This is the catalogue every other language is checked against. */
export const en = { admin, app, cli, fields, labels, launcher, operations, problems, units }
