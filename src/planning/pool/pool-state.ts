/** The state of the teams and the ambulant pool on one morning, as a file says it: `buurtsim.state/1`. */
import { z } from 'zod';

export const STATE_SCHEMA = 'buurtsim.state/1';

/** Most working days that a resident can have waited: a year. */
const LONGEST_WAIT = 260;
const MOST_WAITING = 10_000;

const number = (expected: string, least: number, most: number): z.ZodNumber =>
  z.number({ error: expected }).min(least, expected).max(most, expected);
const text = z.string({ error: 'text' }).min(1, 'text').max(100, 'text of at most 100 characters');
const date = z.string({ error: 'date YYYY-MM-DD' }).regex(/^\d{4}-\d{2}-\d{2}$/, 'date YYYY-MM-DD');

export const stateSchema = z
  .strictObject({
    $schema: z.string().optional(),
    schema: z.literal(STATE_SCHEMA, { error: STATE_SCHEMA }),
    date: date.describe('The morning of the decision.'),
    teams: z.array(
      z.strictObject({
        team: text.describe('Id or name of a team of the scenario; each exactly once.'),
        waited: z
          .array(number(`number 0 to ${LONGEST_WAIT}`, 0, LONGEST_WAIT), { error: 'list of numbers' })
          .max(MOST_WAITING, `at most ${MOST_WAITING}`)
          .describe('Working days waited so far by each resident who has not had a first conversation.'),
        caseload: number('whole number 0 to 100000', 0, 100_000)
          .multipleOf(1, 'whole number 0 to 100000')
          .describe('Open cases.'),
        absentFte: number('number 0 to 1000', 0, 1000).describe('fte of own staff that is absent.'),
      }),
      { error: 'list of teams' },
    ),
    pool: z
      .array(
        z.strictObject({
          worker: text.describe('Name or number, unique.'),
          fte: z.number({ error: 'number > 0, <= 2' }).gt(0, 'number > 0, <= 2').max(2, 'number > 0, <= 2'),
          team: text.nullable().describe('Team where the worker is deployed; null = at rest.'),
          since: date.nullable().describe('Day on which the worker came there; null at rest.'),
          absent: z.boolean({ error: 'boolean' }).optional().describe('Whether the worker is absent today.'),
        }),
        { error: 'list of workers' },
      )
      .min(1, 'at least one worker')
      .max(200, 'at most 200'),
  })
  .describe('State of the teams and the ambulant pool on one morning.');

export type StateFile = z.output<typeof stateSchema>;

export interface StateTeam {
  /** Id of a team of the scenario. */
  readonly team: string;
  /** Working days waited so far, longest first. */
  readonly waited: readonly number[];
  readonly caseload: number;
  readonly absentFte: number;
}

export interface StateWorker {
  readonly worker: string;
  readonly fte: number;
  /** Id of a team; null = at rest. */
  readonly team: string | null;
  readonly since: string | null;
  readonly absent: boolean;
}

/** A checked state: every team of the scenario, in its order. */
export interface PoolState {
  readonly date: string;
  readonly teams: readonly StateTeam[];
  readonly pool: readonly StateWorker[];
}

/** The file as JSON Schema (draft 2020-12). */
export const stateJsonSchema = (): object => ({
  title: STATE_SCHEMA,
  ...z.toJSONSchema(stateSchema, { io: 'input' }),
});
