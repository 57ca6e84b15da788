import { readFile } from 'node:fs/promises';

/** The files that the field page may load from its first visit on, texts of both languages included, as paths in dist/. */
export async function filesOfFieldPage() {
  const manifest = JSON.parse(await readFile('dist/.vite/manifest.json', 'utf8'));
  const found = new Set(['field/index.html']);
  const follow = (key) => {
    const chunk = manifest[key];
    if (found.has(chunk.file)) {
      return;
    }
    [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])].forEach((file) => found.add(file));
    [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])].forEach(follow);
  };
  follow('field/index.html');
  return [...found];
}
