import { readdirSync, rmSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { rolldown } from 'rolldown';

/**
 * Puts the many small files of a folder together into a few, for a start waits for each file that it loads: of a first page, a tenth of the
 * time. What the folder imports from outside stays outside, so that there is one of it.
 *
 * @param folder holds compiled modules; the tables beside them stay where they are
 * @param entries the modules in it that others import, without their ending
 */
export async function bundle(folder, entries) {
  const outside = {
    name: 'outside',
    resolveId(source, importer) {
      if (!importer || !source.startsWith('.')) return null;
      const target = resolve(dirname(importer), source);
      if (target.startsWith(folder + sep)) return null;
      return { id: relative(folder, target), external: true };
    },
  };
  const input = Object.fromEntries(entries.map((name) => [name, join(folder, `${name}.js`)]));
  const whole = await rolldown({ input, plugins: [outside], platform: 'node' });
  const { output } = await whole.write({
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
  });
  const written = new Set(output.map(({ fileName }) => join(folder, fileName)));
  for (const name of readdirSync(folder, { recursive: true })) {
    const file = join(folder, name);
    if (file.endsWith('.js') && !written.has(file)) rmSync(file);
  }
}
