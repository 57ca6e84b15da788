// A first visit to the field page must fit through a bad network: the build fails when it grows over its budget.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { filesOfFieldPage } from './firstLoad.mjs';

const BUDGET = 100_000;
/** The lists of regions, levels 0 to 3, as the gateway sends them for Syria: see docs/decisions/the-field-page.md. */
const REGIONS = 20_000;

const files = [...(await filesOfFieldPage()), 'field/worker.js', 'field/manifest.webmanifest', 'field/icon.svg', 'field/icon-192.png'];
const sizes = await Promise.all(files.map(async (file) => [file, gzipSync(await readFile(join('dist', file))).length]));
sizes.sort((a, b) => b[1] - a[1]).forEach(([file, size]) => console.log(`${String(size).padStart(7)}  ${file}`));
const sum = REGIONS + sizes.reduce((all, [, size]) => all + size, 0);
console.log(`${String(REGIONS).padStart(7)}  regions (set aside)\n${String(sum).padStart(7)}  of ${BUDGET} bytes, gzip`);
if (sum > BUDGET) {
  console.error('The first load of the field page is over its budget');
  process.exit(1);
}
