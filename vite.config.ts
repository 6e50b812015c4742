import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin, type Rolldown } from 'vite';

const project = fileURLToPath(new URL('.', import.meta.url));

/** What runs in Node: name in dist/ -> source. */
const programs = {
  cli: 'src/cli/main.ts',
  index: 'src/index.ts',
  'node-worker': 'src/experiment/node-worker.ts',
  yardstick: 'bench/yardstick.ts',
  bench: 'bench/main.ts',
};
const entries = Object.fromEntries(
  Object.entries(programs)
    .map(([name, source]) => [name, join(project, source)] as const)
    .filter(([, source]) => existsSync(source)),
);
const hasPage = existsSync(join(project, 'web/index.html'));

/** Folder of a bundled package -> the copyright comments that its bundled files open with. */
const bundled = new Map<string, Set<string>>();

/** Notes which packages end up in a bundle. */
function notePackages(): Plugin {
  return {
    name: 'note-packages',
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        for (const id of Object.keys(output.modules)) {
          const file = id.replace(/^\0+/, '').replace(/\?.*$/, '');
          const folder = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
          if (folder === undefined || !existsSync(join(folder, 'package.json'))) continue;
          const comments = bundled.get(folder) ?? new Set<string>();
          bundled.set(folder, comments);
          const opening = openingComment(readFileSync(file, 'utf8'));
          if (/copyright/i.test(opening)) comments.add(opening);
        }
      }
    },
  };
}

/** The comment that a file starts with, without its comment signs; empty if it starts otherwise. */
function openingComment(source: string): string {
  const block = /^\s*\/\*!?\*?([\s\S]*?)\*\//.exec(source)?.[1];
  const lines = /^\s*((?:\/\/.*\n\s*)+)/.exec(source)?.[1];
  return (block ?? lines ?? '')
    .split('\n')
    .map((line) => line.replace(/^\s*(\/\/|\*)? ?/, '').trimEnd())
    .join('\n')
    .trim();
}

/** The licence that a package ships: its licence files, else the licence chapter of its README. */
function licenceText(folder: string): string {
  const files = readdirSync(folder).sort();
  const own = files.filter((name) => /^(licen[cs]e|notice|copying)/i.test(name));
  if (own.length > 0) return own.map((name) => readFileSync(join(folder, name), 'utf8').trim()).join('\n\n');
  const readme = files.find((name) => /^readme/i.test(name));
  const text = readme === undefined ? '' : readFileSync(join(folder, readme), 'utf8');
  return /^#*[ \t]*licen[cs]e\b[\s\S]*$/im.exec(text)?.[0].trim() ?? '';
}

/** dist/THIRD-PARTY-NOTICES.txt: written last, so its date is that of the whole build. */
function writeNotices(): void {
  const chapters = [...bundled]
    .map(([folder, comments]) => {
      const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
        name: string;
        version: string;
        license?: string;
      };
      const texts = [licenceText(folder), ...comments].filter((text) => text !== '');
      if (manifest.license === undefined || texts.length === 0)
        throw new Error(`${manifest.name} is bundled but ships no licence`);
      return { title: `${manifest.name} ${manifest.version} (${manifest.license})`, texts };
    })
    .sort((a, b) => (a.title < b.title ? -1 : 1));
  const rule = '='.repeat(80);
  const head =
    'The programs in this folder contain the packages below. Each is used under its own licence.\n' +
    'buurtsim itself: EUPL-1.2, see LICENSE.\n';
  const body = chapters.map(({ title, texts }) => `${rule}\n${title}\n\n${texts.join('\n\n')}\n`);
  writeFileSync(join(project, 'dist/THIRD-PARTY-NOTICES.txt'), [head, ...body].join('\n'));
}

/** What the page may load: its own files, and nothing from anywhere else. */
const policy = (script: string): string =>
  [
    "default-src 'none'",
    `script-src ${script}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "worker-src 'self' blob:",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/**
 * The page, twice: files for a server, and one file that opens from disk. A browser gives a file from disk no
 * worker from another file, so there the workers' code is part of the page.
 */
function page(): Plugin {
  const wanted = /^virtual:([a-z]+-worker)$/;
  return {
    name: 'page',
    enforce: 'post',
    resolveId(id) {
      return wanted.test(id) ? `\0${id}` : undefined;
    },
    load(id) {
      const name = id.startsWith('\0') ? wanted.exec(id.slice(1))?.[1] : undefined;
      if (name === undefined) return undefined;
      const how = this.environment.name === 'single' ? 'worker&inline' : 'worker';
      const file = JSON.stringify(join(project, `web/workers/${name}.ts`));
      return `export { default } from ${file.slice(0, -1)}?${how}";`;
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const html = bundle['index.html'];
        if (html?.type !== 'asset') return;
        const source = String(html.source);
        const whole = this.environment.name === 'single' ? inOne(source, bundle) : source;
        const scripts = [...whole.matchAll(/<script type="module">([\s\S]*?)<\/script>/g)].map(
          ([, code]) =>
            `'sha256-${createHash('sha256')
              .update(code ?? '')
              .digest('base64')}'`,
        );
        const csp = policy(scripts.length > 0 ? scripts.join(' ') : "'self'");
        html.source = whole.replace(
          '<head>',
          () => `<head>\n    <meta http-equiv="Content-Security-Policy" content="${csp}" />`,
        );
      },
    },
  };
}

/** Puts the scripts and styles of a bundle into its page, and takes their files out. */
function inOne(html: string, bundle: Rolldown.OutputBundle): string {
  let whole = html;
  let code = '';
  for (const [name, output] of Object.entries(bundle)) {
    if (output.type === 'chunk') code = output.code.replaceAll('</script', '<\\/script');
    else if (name.endsWith('.css')) {
      whole = whole.replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${String(output.source)}</style>`);
    } else if (name === 'index.html') continue;
    Reflect.deleteProperty(bundle, name);
  }
  whole = whole.replace(/\s*<script type="module"[^>]*><\/script>/, '');
  return whole.replace('</body>', () => `<script type="module">${code}</script>\n  </body>`);
}

export default defineConfig({
  root: hasPage ? join(project, 'web') : project,
  base: './',
  plugins: [notePackages(), page()],
  worker: { plugins: () => [notePackages()] },
  server: { fs: { allow: [project] } },
  environments: {
    client: {
      build: { outDir: join(project, 'dist/web'), emptyOutDir: true, modulePreload: { polyfill: false } },
    },
    single: {
      consumer: 'client',
      build: {
        outDir: join(project, 'dist/single'),
        emptyOutDir: true,
        modulePreload: { polyfill: false },
        cssCodeSplit: false,
        assetsInlineLimit: Infinity,
        rolldownOptions: { output: { codeSplitting: false } },
      },
    },
    node: {
      consumer: 'server',
      resolve: {
        // Everything is bundled, so that the CLI starts fast, but yargs: it reads its Dutch texts from its own folder.
        noExternal: true,
        external: ['yargs'],
      },
      build: {
        outDir: join(project, 'dist'),
        emptyOutDir: true,
        ssr: true,
        target: 'node20',
        // One flat folder: programs and their shared parts find data/ and scenarios/ one level up.
        rolldownOptions: {
          input: entries,
          output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        },
      },
    },
  },
  builder: {
    // One instance of this file for all environments, so that the notices gather what each of them bundles.
    sharedConfigBuild: true,
    async buildApp(builder) {
      const { node, client, single } = builder.environments;
      if (node !== undefined && Object.keys(entries).length > 0) await builder.build(node);
      if (client !== undefined && hasPage) await builder.build(client);
      if (single !== undefined && hasPage) await builder.build(single);
      writeNotices();
    },
  },
});
