import { restoreBackup } from '../backup/restore-backup.ts'
import { runMain } from '../run-main.ts'

const report = (line: string) => process.stdout.write(`${line}\n`)

await runMain((shutdown) => restoreBackup(process.argv[2], process.env, report, shutdown).then(() => 0))
