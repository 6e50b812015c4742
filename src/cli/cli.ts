/**
 * The command line: which command, which options, which language; what happens when something is wrong.
 * Exit status: 0 done, 1 the run failed, 2 bad input.
 */
import yargs, { type Argv } from 'yargs';
import { describeValue, nearest, ProblemError, type Problem } from '../problem/problem.ts';
import type { Lang } from '../report/number-format.ts';
import { problemText } from '../report/problem-text.ts';
import { LANGS, textsOf, type Texts } from '../report/texts/index.ts';
import { ENGINE_VERSION } from '../experiment/version.ts';
import type { Command, Context, Services } from './command.ts';
import { COMMANDS } from './commands/index.ts';
import { failureText } from './failure-text.ts';
import { optionHelp, type Arguments } from './options.ts';
import { preferredLang, type Terminal } from './terminal.ts';

/** A command line that yargs cannot read; the message is in the user's language. */
class UsageError extends Error {}

export async function cli(argv: readonly string[], terminal: Terminal, services: Services): Promise<number> {
  const lang = langOf(argv) ?? preferredLang(terminal.env);
  const texts = textsOf(lang);
  const context: Context = { terminal, lang, texts, services };
  try {
    const found = await parse(argv, context);
    if (found.command === null) {
      await terminal.out(found.output);
      return 0;
    }
    return await found.command.run(found.args, context);
  } catch (error) {
    if (terminal.signal.aborted) {
      terminal.err(`${texts.cli.stopped}\n`);
      return 1;
    }
    if (error instanceof UsageError) {
      terminal.err(`${error.message}\n${texts.cli.seeHelp}\n`);
      return 2;
    }
    if (error instanceof ProblemError) return refuse(error.problems, context);
    terminal.err(`${failureText(error, texts.cli)}\n`);
    return 1;
  }
}

/** Lists every problem; a run that failed by itself is status 1. */
function refuse(problems: readonly Problem[], { terminal, lang, texts }: Context): number {
  const lines = problems.map((problem) => `- ${problemText(problem, lang)}`);
  terminal.err(
    `${[texts.problems.count(problems.length), ...lines, texts.problems.nothingWritten].join('\n')}\n`,
  );
  return problems.some(({ code }) => code === 'run.failed') ? 1 : 2;
}

type Parsed =
  | { readonly command: Command; readonly args: Arguments }
  /** Help or version, to be printed. */
  | { readonly command: null; readonly output: string };

async function parse(argv: readonly string[], context: Context): Promise<Parsed> {
  const { texts, lang, terminal } = context;
  const chosen: Command[] = [];
  const parser = yargs()
    .scriptName('buurtsim')
    .usage(texts.cli.usage)
    .locale(lang)
    // Singular and plural, which the types of yargs do not know.
    .updateStrings(texts.cli.yargs as unknown as Record<string, string>)
    .parserConfiguration({
      'camel-case-expansion': false,
      'dot-notation': false,
      'boolean-negation': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
    })
    .exitProcess(false)
    .option('lang', optionHelp('lang', texts))
    .help('help', texts.cli.options.help)
    .alias('help', 'h')
    .version('version', texts.cli.options.version, ENGINE_VERSION)
    .wrap(Math.min(100, terminal.width))
    .fail((message: string | null, error: Error | undefined) => {
      throw new UsageError(message ?? error?.message);
    });
  for (const command of COMMANDS) {
    parser.command(
      usageOf(command),
      texts.cli.commands[command.name],
      (y) => {
        declare(y, command, texts);
      },
      () => void chosen.push(command),
    );
    parser.example(`$0 ${command.name} ${command.example}`, texts.cli.examples[command.name]);
  }
  let output = '';
  const args = await parser.parseAsync([...argv], {}, (_error, _args, text) => {
    output = text;
  });
  if (output !== '') return { command: null, output: `${output}\n` };
  return { command: judge(chosen[0], args), args };
}

const usageOf = ({ name, positionals }: Command): string =>
  [name, ...Object.entries(positionals).map(([key, many]) => `<${key}${many}>`)].join(' ');

function declare(y: Argv, command: Command, texts: Texts): void {
  for (const name of positionalsOf(command)) {
    y.positional(name, { describe: texts.cli.positionals[name], type: 'string' });
  }
  for (const name of command.options) y.option(name, optionHelp(name, texts));
}

const positionalsOf = ({ positionals }: Command): (keyof Texts['cli']['positionals'])[] =>
  Object.keys(positionals) as (keyof Texts['cli']['positionals'])[];

/** Refuses a command, option or argument that does not exist, with the nearest that does. */
function judge(command: Command | undefined, args: Arguments & { readonly _: readonly unknown[] }): Command {
  const problems: Problem[] = [];
  const names = COMMANDS.map(({ name }) => name);
  const [given, ...rest] = args._.map(String);
  if (command === undefined) {
    const expected = `one of: ${names.join(', ')}`;
    if (given === undefined) throw new ProblemError([{ code: 'key.missing', expected }]);
    const suggestion = nearest(given, names);
    const hint = suggestion === undefined ? {} : { suggestion };
    throw new ProblemError([{ code: 'value.unknown', path: [given], expected, ...hint }]);
  }
  const options: string[] = [...command.options, 'help', 'version'];
  const known = new Set<string>([...options, ...positionalsOf(command), 'lang', 'h', '_', '$0']);
  for (const key of Object.keys(args)) {
    if (known.has(key)) continue;
    const suggestion = nearest(key, options);
    problems.push({
      code: 'key.unknown',
      path: [key.length === 1 ? `-${key}` : `--${key}`],
      expected: `one of: ${options.map((name) => `--${name}`).join(', ')}`,
      ...(suggestion === undefined ? {} : { suggestion: `--${suggestion}` }),
    });
  }
  for (const extra of rest)
    problems.push({ code: 'value.unknown', path: [extra], expected: 'no more arguments' });
  const lang = args['lang'];
  if (lang !== undefined && !LANGS.some((name) => name === lang)) {
    const expected = `one of: ${LANGS.join(', ')}`;
    problems.push({ code: 'option.wrong', path: ['--lang'], expected, actual: describeValue(lang) });
  }
  if (problems.length > 0) throw new ProblemError(problems);
  return command;
}

/** The language asked for, read before anything else so that help and refusals are in it. */
function langOf(argv: readonly string[]): Lang | undefined {
  const at = argv.lastIndexOf('--lang');
  const value = at >= 0 ? argv[at + 1] : argv.findLast((arg) => arg.startsWith('--lang='))?.slice(7);
  return LANGS.find((lang) => lang === value);
}
