/** `buurtsim validate SCENARIO`: every problem of a scenario and its data, or none. */
import type { Command } from '../command.ts';
import { required } from '../simulating.ts';

export const validate: Command = {
  name: 'validate',
  positionals: { scenario: '' },
  options: ['lang', 'quiet'],
  example: 'utrecht-2017.json',
  async run(args, { terminal, services, lang, texts }) {
    const scenario = required(await services.load(String(args['scenario']), terminal.folder, 'all'));
    if (args['quiet'] === true) return 0;
    const { formatDate } = await import('../../report/number-format.ts');
    const { from, to } = scenario.period;
    const teams = String(scenario.teams.length);
    const hash = scenario.hash.slice(0, 12);
    await terminal.out(
      `${texts.cli.valid(scenario.name, teams, formatDate(from, lang), formatDate(to, lang), hash)}\n`,
    );
    return 0;
  },
};
