/** Timelines as schemas: shipped as `schema/team-timeline.schema.json` and `schema/case-timeline.schema.json`. */
import { z } from 'zod';
import { figure } from './estimate-schema.ts';
import { CASE_TIMELINE_SCHEMA, TEAM_TIMELINE_SCHEMA } from './timeline.ts';

const code = <C extends string>(name: C): z.ZodObject<{ code: z.ZodLiteral<C> }, z.core.$strict> =>
  z.strictObject({ code: z.literal(name) });
const count = z.int().min(0);
const weekName = z.string().regex(/^\d{4}-W\d{2}$/);
const reasons = z.array(
  z.discriminatedUnion('code', [
    code('intake-stop'),
    code('no-slots'),
    code('slots-full').extend({ slots: count }),
    code('slots-cancelled').extend({ slots: count }),
    code('absent').extend({ workers: count }),
    code('vacancy').extend({ fte: z.number() }),
    code('overload').extend({ load: z.number().describe('Client hours asked over those available.') }),
    code('pool').extend({ fte: z.number() }),
  ]),
);
const date = { date: z.iso.date() };
const event = z.discriminatedUnion('code', [
  code('registered').extend({ urgent: z.boolean(), returning: z.boolean(), ...date }),
  code('carried-in').extend(date),
  code('redirected').extend(date),
  code('ready').extend(date),
  code('waited').extend({ week: weekName, reasons, ...date }),
  code('missed').extend(date),
  code('cancelled').extend({ appointment: z.iso.date(), ...date }),
  code('conversation').extend({ wait: count, pool: z.boolean(), ...date }),
  code('withdrawn').extend(date),
  code('closed').extend(date),
  code('still-waiting').extend({ wait: count, ...date }),
  code('still-open').extend(date),
]);

export const teamTimelineSchema = z
  .strictObject({
    schema: z.literal(TEAM_TIMELINE_SCHEMA),
    team: z.string(),
    replication: count,
    weeks: z.array(
      z.strictObject({
        week: weekName,
        from: z.iso.date(),
        registered: count,
        started: count,
        queue: count.describe('Waiting at the end of the week.'),
        slotsOffered: count,
        slotsUsed: count,
        wait: figure.describe('Mean wait of the conversations held, working days.'),
        reasons,
      }),
    ),
    longest: z.array(z.strictObject({ id: count, registered: z.iso.date(), wait: count })),
  })
  .describe('One replication of one team, week by week, with what made residents wait.');

export const caseTimelineSchema = z
  .strictObject({
    schema: z.literal(CASE_TIMELINE_SCHEMA),
    id: count,
    team: z.string(),
    replication: count,
    events: z.array(event),
  })
  .describe('The way of one case through one replication.');
