/**
 * Imported before everything else. Most of a start is the loading of libraries: their compiled code
 * is kept between starts (in the machine's temporary folder), and error traces show our TypeScript
 * without reading the source maps of every library, as `--enable-source-maps` would.
 */
import module from 'node:module';

module.enableCompileCache();
// Absent before Node 22.14: traces then show the compiled code.
module.setSourceMapsSupport?.(true, { nodeModules: false, generatedCode: false });
