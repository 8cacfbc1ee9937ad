import type { en } from '../en/index.ts'
import type { Words } from '../messages.ts'
import { backup } from './launcher/backup.ts'
import { database } from './launcher/database.ts'
import { files } from './launcher/files.ts'
import { run } from './launcher/run.ts'
import { settings } from './launcher/settings.ts'

export const launcher: Words<typeof en.launcher> = { run, settings, files, database, backup }
