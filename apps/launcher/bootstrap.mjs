/**
 * The door of every command: `node apps/launcher/bootstrap.mjs <command> [arguments]`.
 *
 * Runs before anything is installed and on Node versions that are too old for the rest, so this file keeps to
 * syntax every Node with ES modules can read, and loads its other parts only when the version is good.
 */
var oldestMajor = 20
var version = process.versions.node

if (Number(version.split('.')[0]) < oldestMajor) {
  process.stderr.write(
    'Kilotoken needs Node ' +
      oldestMajor +
      ' or newer and this is Node ' +
      version +
      ': install a current one from https://nodejs.org and run the command again.\n',
  )
  process.exitCode = 1
} else {
  import('./bootstrap/run-command.mjs').then(function (module) {
    return module.runCommand(process.argv[2], process.argv.slice(3))
  })
}
