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
  'pool-policies': 'bench/pool-policies.ts',
  'size-check': 'bench/size-check.ts',
  'instant-bands': 'bench/instant-bands.ts',
  'planning-pages': 'bench/planning-pages.ts',
  'page-speed': 'bench/page-speed.ts',
  pictures: 'bench/pictures.ts',
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

/** Class names of the design system that the page uses. */
function usedClasses(): ReadonlySet<string> {
  const sources = readdirSync(join(project, 'web'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|html)$/.test(name))
    .map((name) => readFileSync(join(project, 'web', name), 'utf8'));
  return new Set(sources.join('\n').match(/utrecht-[\w-]+/g));
}

/** A style sheet without the rules of which no selector can match: all class names of one must be in use. */
function usedRules(css: string, used: ReadonlySet<string>): string {
  let kept = '';
  for (let at = 0; at < css.length;) {
    const open = css.indexOf('{', at);
    if (open < 0) return kept + css.slice(at);
    let end = open + 1;
    for (let depth = 1; depth > 0 && end < css.length; end++) {
      depth += css[end] === '{' ? 1 : css[end] === '}' ? -1 : 0;
    }
    const head = css.slice(at, open);
    const selectors = head.replace(/\/\*[\s\S]*?\*\//g, '').trim();
    const whole = css.slice(at, end);
    at = end;
    if (selectors.startsWith('@')) {
      const inside = usedRules(whole.slice(head.length + 1, -1), used);
      if (inside.trim() !== '') kept += `${head}{${inside}}`;
    } else if (
      selectors
        .split(',')
        .some((one) => (one.match(/\.[\w-]+/g) ?? []).every((name) => used.has(name.slice(1))))
    ) {
      kept += whole;
    } else kept += (head.match(/\/\*[\s\S]*?\*\//g) ?? []).join('');
  }
  return kept;
}

/**
 * Leaves out of the page what it never uses: rules of the design system for other parts, and the writing of
 * JSON Schemas, which zod ties to each of its classes. The build for browsers of csv-parse carries a copy of Node's
 * Buffer: the plain one is taken, with the few bytes of a Buffer that it needs, and the first worker, which reads no
 * file of the user, has a reader of its own. English texts of reports come later, except in workers.
 */
function lean(thread: 'page' | 'worker'): Plugin {
  const used = usedClasses();
  const english = join(project, 'src/report/texts/en.ts');
  const bytes = join(project, 'web/bytes.ts');
  let isFirst = false;
  return {
    name: 'lean',
    enforce: 'pre',
    buildStart({ input }) {
      isFirst = JSON.stringify(input).includes('page-worker');
    },
    resolveId(id, importer) {
      if (id === 'virtual:report-english') return english;
      if (id === 'csv-parse/browser/esm/sync') {
        return isFirst ? join(project, 'web/workers/plain-csv.ts') : this.resolve('csv-parse/sync', importer);
      }
      const swap =
        thread === 'page' && this.environment.name !== 'node' && importer?.endsWith('report/texts/index.ts');
      return swap === true && id === './en.ts' ? join(project, 'web/texts/english-later.ts') : undefined;
    },
    transform(code, id) {
      if (this.environment.name === 'node') return undefined;
      if (/@utrecht\/[\w-]+-css\/.*\.css$/.test(id)) return { code: usedRules(code, used), map: null };
      // Words of the command line stand among those of reports; the page says none of them.
      if (thread === 'page' && id.endsWith('src/report/texts/planning-commands.ts')) {
        return { code: 'export const nl = {}; export const en = {};', map: null };
      }
      if (id.endsWith('.json?raw')) {
        // Without the blanks that make a scenario readable, two of them share what they have in common.
        const text = JSON.parse(code.replace(/^export default /, '').replace(/;?\s*$/, '')) as string;
        return { code: `export default ${JSON.stringify(JSON.stringify(JSON.parse(text)))};`, map: null };
      }
      if (/\/csv-parse\/lib\/.*\.js$/.test(id) && /\bBuffer\b/.test(code)) {
        return { code: `import { Bytes as Buffer } from ${JSON.stringify(bytes)};\n${code}`, map: null };
      }
      if (!id.endsWith('zod/v4/classic/schemas.js')) return undefined;
      const without = code
        .replace(
          'import * as processors from "../core/json-schema-processors.js";',
          'const processors = new Proxy({}, { get: () => () => undefined });',
        )
        .replace(
          /import \{ createStandardJSONSchemaMethod, createToJSONSchemaMethod \} from "[^"]+";/,
          'const none = () => () => { throw new Error("The page writes no JSON Schema."); };' +
            'const createStandardJSONSchemaMethod = none, createToJSONSchemaMethod = none;',
        );
      if (/json-schema-processors|to-json-schema/.test(without)) {
        throw new Error('zod/v4/classic/schemas.js is other than expected: see lean() in vite.config.ts.');
      }
      return { code: without, map: null };
    },
  };
}

export default defineConfig({
  root: hasPage ? join(project, 'web') : project,
  base: './',
  plugins: [lean('page'), notePackages(), page()],
  worker: { plugins: () => [lean('worker'), notePackages()] },
  server: { fs: { allow: [project] } },
  environments: {
    client: {
      build: {
        outDir: join(project, 'dist/web'),
        emptyOutDir: true,
        modulePreload: { polyfill: false },
        rolldownOptions: {
          output: {
            codeSplitting: {
              // All that the page needs at once is one file: it packs better than many.
              groups: [{ name: 'first', tags: ['$initial'] }],
            },
          },
        },
      },
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
        // Everything is bundled, so that the CLI starts fast, but yargs, which reads its Dutch
        // texts from its own folder, and the driver of a browser that only a benchmark needs.
        noExternal: true,
        external: ['yargs', 'playwright-core'],
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
