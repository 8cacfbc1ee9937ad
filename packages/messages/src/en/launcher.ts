import { backup } from './launcher/backup.ts'
import { database } from './launcher/database.ts'
import { files } from './launcher/files.ts'
import { run } from './launcher/run.ts'
import { settings } from './launcher/settings.ts'

/**
 * Words of `npm start` and its like, for whoever runs Kilotoken. What the checks of the repository print is for
 * developers and stays English, in the launcher itself.
 */
export const launcher = { run, settings, files, database, backup }
