/** The JSON outputs as JSON Schema (draft 2020-12), by the file under `schema/` that the package ships. */
import { z } from 'zod';
import { attributionSchema } from './attribution-schema.ts';
import { ATTRIBUTION_SCHEMA } from './attribution.ts';
import { comparisonSchema } from './comparison-schema.ts';
import { COMPARISON_SCHEMA } from './comparison.ts';
import { PART_SCHEMA, partSchema } from './part.ts';
import { resultSchema } from './result-schema.ts';
import { RESULT_SCHEMA } from './result.ts';
import { caseTimelineSchema, teamTimelineSchema } from './timeline-schema.ts';
import { CASE_TIMELINE_SCHEMA, TEAM_TIMELINE_SCHEMA } from './timeline.ts';
import { tornadoSchema } from './tornado-schema.ts';
import { TORNADO_SCHEMA } from './tornado.ts';
import { uncertaintySchema } from './uncertainty-schema.ts';
import { UNCERTAINTY_SCHEMA } from './uncertainty.ts';

/** Name of the output -> its schema. */
export const OUTPUT_SCHEMAS = {
  result: [RESULT_SCHEMA, resultSchema],
  comparison: [COMPARISON_SCHEMA, comparisonSchema],
  part: [PART_SCHEMA, partSchema],
  uncertainty: [UNCERTAINTY_SCHEMA, uncertaintySchema],
  tornado: [TORNADO_SCHEMA, tornadoSchema],
  attribution: [ATTRIBUTION_SCHEMA, attributionSchema],
  'team-timeline': [TEAM_TIMELINE_SCHEMA, teamTimelineSchema],
  'case-timeline': [CASE_TIMELINE_SCHEMA, caseTimelineSchema],
} as const satisfies Readonly<Record<string, readonly [string, z.ZodType]>>;

export type OutputName = keyof typeof OUTPUT_SCHEMAS;

export function outputJsonSchema(name: OutputName): object {
  const [title, schema] = OUTPUT_SCHEMAS[name];
  return {
    title,
    ...z.toJSONSchema(schema, { reused: name === 'result' || name === 'part' ? 'inline' : 'ref' }),
  };
}
