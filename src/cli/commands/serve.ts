/** `buurtsim serve`: the page, on this computer only, until it is stopped. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describeValue, ProblemError } from '../../problem/problem.ts';
import type { Command } from '../command.ts';
import type { Arguments } from '../options.ts';
import { packageRoot } from '../package-root.ts';

const FIRST_PORT = 8017;

export const serve: Command = {
  name: 'serve',
  positionals: {},
  options: ['port', 'lang', 'quiet'],
  example: '',
  async run(args, { terminal, texts }) {
    const port = readPort(args);
    const folder = join(packageRoot(), 'dist/web');
    if (!existsSync(join(folder, 'index.html'))) {
      throw new ProblemError([
        { code: 'file.missing', file: 'dist/web/index.html', expected: 'a file that exists' },
      ]);
    }
    const { servePage } = await import('../page-server.ts');
    const server = await servePage(folder, port).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      throw new ProblemError([
        { code: 'option.wrong', path: ['--port'], expected: 'a port that is free', actual: String(port) },
      ]);
    });
    if (args['quiet'] !== true) await terminal.out(`${texts.cli.serving(server.url)}\n`);
    if (!terminal.signal.aborted) {
      await new Promise((resolve) => terminal.signal.addEventListener('abort', resolve, { once: true }));
    }
    await server.close();
    return 0;
  },
};

/** 0 takes any free port. */
function readPort(args: Arguments): number {
  const given = args['port'];
  if (given === undefined) return FIRST_PORT;
  const port = Number(given);
  if (typeof given === 'string' && /^\d{1,5}$/.test(given) && port <= 65_535) return port;
  throw new ProblemError([
    {
      code: 'option.wrong',
      path: ['--port'],
      expected: 'whole number 0 to 65535',
      actual: describeValue(given),
    },
  ]);
}
