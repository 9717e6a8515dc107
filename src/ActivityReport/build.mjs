// Makes report.js and report.css of the sources and of uPlot, each one file, into the folder that is named.
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
// Its licence asks that the notice goes with it.
const notice = readFileSync('node_modules/uplot/LICENSE', 'utf8').trim().replaceAll('*/', '* /');
const common = { bundle: true, minify: true, charset: 'utf8', legalComments: 'none', logLevel: 'error' };

await build({
  ...common,
  entryPoints: ['src/report.js'],
  outfile: join(folder, 'report.js'),
  format: 'iife',
  target: 'es2022',
  banner: { js: `/* Contains uPlot (github.com/leeoniya/uPlot):\n${notice}\n*/` },
});
await build({ ...common, entryPoints: ['src/bundle.css'], outfile: join(folder, 'report.css') });
