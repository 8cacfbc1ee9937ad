/**
 * Version of the engine. A stored plan or result names the one it was written for.
 *
 * Equal to the package's own version; a change of any computed figure needs a new one.
 */
export const ENGINE_VERSION = '0.1.0'
