/**
 * The door of every command: `node apps/launcher/bootstrap.mjs <command> [arguments]`.
 *
 * Runs before anything is installed and on Node versions that are too old for the rest, so this file and its words keep
 * to syntax every Node with ES modules can read, and the other parts load only when the version is good.
 */
import { say } from './bootstrap/words.mjs'

var oldestMajor = 20
var version = process.versions.node

if (Number(version.split('.')[0]) < oldestMajor) {
  process.stderr.write(`${say('oldNode', { oldest: oldestMajor, version: version })}\n`)
  process.exitCode = 1
} else {
  import('./bootstrap/run-command.mjs').then(function (module) {
    return module.runCommand(process.argv[2], process.argv.slice(3))
  })
}
