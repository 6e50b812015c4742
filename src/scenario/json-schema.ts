/** The JSON Schema of scenario files, for editors: it completes keys and marks what is wrong. */
import { z } from 'zod';
import { describePlace } from './descriptions.ts';
import { keyed, id, object } from './schema/fields.ts';
import { SCHEMA_NAME, cityName, scenarioName, sections, team } from './schema/sections.ts';

type Node = Record<string, unknown>;

/** Lists to which an extending file adds, unless it says `replace`. */
const ADDED = ['shocks', 'staffChanges'] as const;
/** Objects of which an extending file may take a member out with null. */
const REMOVABLE = [
  ['teams'],
  ['demand', 'channels'],
  ['casework', 'types'],
  ['casework', 'reasons'],
  ['staff', 'absenceSpells'],
  ['pool', 'policy', 'settings'],
  ['pool', 'policy', 'shares'],
  ['levers', 'channels'],
  ['levers', 'places'],
  ['levers', 'growth'],
];

/**
 * A file that extends another may leave anything out, so what a whole scenario needs is required nowhere but
 * inside numbers with an origin, distributions and lists.
 */
export function scenarioJsonSchema(): Node {
  const file = object({
    $schema: z.string().optional(),
    schema: z.literal(SCHEMA_NAME),
    name: scenarioName,
    extends: z.string().optional(),
    city: cityName,
    ...sections,
    teamDefaults: team,
    teams: keyed(id(), team),
  });
  const schema = z.toJSONSchema(file, { io: 'input', reused: 'inline' }) as Node;
  relax(schema, []);
  schema['required'] = ['schema'];
  for (const place of REMOVABLE) for (const node of nodesAt(schema, place)) allowNull(node);
  const properties = schema['properties'] as Record<string, Node>;
  for (const name of ADDED) {
    const list = properties[name];
    if (list === undefined) continue;
    const replace = {
      type: 'object',
      properties: { replace: list },
      required: ['replace'],
      additionalProperties: false,
    };
    properties[name] = { ...describe([name]), anyOf: [list, replace] };
  }
  return {
    $schema: schema['$schema'],
    title: 'buurtsim scenario',
    description: 'Wat er gesimuleerd wordt. / What is simulated.',
    ...Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$schema')),
  };
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const describe = (path: readonly string[]): Node => {
  const description = describePlace(path.join('.'));
  return description === undefined ? {} : { description };
};

/** Takes `required` out of whatever can be merged, and puts descriptions in. */
function relax(node: Node, path: readonly string[]): void {
  const { properties, additionalProperties } = node;
  // A distribution is one statement; so are the members of lists.
  const merges = !(isNode(properties) && 'dist' in properties);
  if (merges) delete node['required'];
  if (isNode(properties)) {
    for (const [key, inner] of Object.entries(properties)) {
      if (!isNode(inner)) continue;
      const place = [...path, key];
      if (merges) relax(inner, place);
      const described = describe(place);
      if (described['description'] !== undefined) inner['description'] = described['description'];
    }
  }
  if (isNode(additionalProperties)) relax(additionalProperties, [...path, '*']);
  for (const key of ['anyOf', 'oneOf', 'allOf']) {
    const branches = node[key];
    if (Array.isArray(branches)) for (const branch of branches) if (isNode(branch)) relax(branch, path);
  }
}

/** Every schema that stands at a place, through the branches of a choice. */
function nodesAt(node: Node, place: readonly string[]): Node[] {
  const branches = ['anyOf', 'oneOf'].flatMap((key) =>
    Array.isArray(node[key]) ? (node[key] as Node[]) : [],
  );
  if (branches.length > 0) return branches.flatMap((branch) => nodesAt(branch, place));
  const [step, ...rest] = place;
  if (step === undefined) return [node];
  const inner = isNode(node['properties']) ? node['properties'][step] : undefined;
  return isNode(inner) ? nodesAt(inner, rest) : [];
}

function allowNull(node: Node): void {
  node['additionalProperties'] = { anyOf: [node['additionalProperties'], { type: 'null' }] };
}
