/** The commands, in the order of the help. A new one is a file beside this one and a line here. */
import type { Command } from '../command.ts';
import { backtest } from './backtest.ts';
import { calibrate } from './calibrate.ts';
import { compare } from './compare.ts';
import { forecast } from './forecast.ts';
import { levers } from './levers.ts';
import { merge } from './merge.ts';
import { divide } from './divide.ts';
import { importCbs } from './import-cbs.ts';
import { marginal } from './marginal.ts';
import { norm } from './norm.ts';
import { pool } from './pool.ts';
import { report } from './report.ts';
import { run } from './run.ts';
import { serve } from './serve.ts';
import { size } from './size.ts';
import { tornado } from './tornado.ts';
import { validate } from './validate.ts';
import { verify } from './verify.ts';
import { why } from './why.ts';

export const COMMANDS: readonly Command[] = [
  run,
  compare,
  levers,
  calibrate,
  forecast,
  backtest,
  why,
  tornado,
  report,
  merge,
  size,
  divide,
  marginal,
  norm,
  pool,
  importCbs,
  serve,
  validate,
  verify,
];
