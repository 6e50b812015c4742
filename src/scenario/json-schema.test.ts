import { readdirSync, readFileSync } from 'node:fs';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { scenarioJsonSchema } from './json-schema.ts';

const root = new URL('../../', import.meta.url);
const shipped = 'scenarios/schema/scenario.schema.json';

describe('the JSON Schema of scenario files', () => {
  // Written anew by `npx vitest run src/scenario/json-schema.test.ts --update`.
  it('is shipped as the schema of today makes it', async () => {
    const text = await format(JSON.stringify(scenarioJsonSchema()), { parser: 'json', printWidth: 110 });
    await expect(text).toMatchFileSnapshot(`../../${shipped}`);
  });

  it('takes every scenario that is shipped, each of which points to it', () => {
    const check = z.fromJSONSchema(scenarioJsonSchema());
    for (const folder of ['', 'questions/', 'levers/', 'verification/']) {
      const names = readdirSync(new URL(`scenarios/${folder}`, root)).filter((name) =>
        name.endsWith('.json'),
      );
      for (const name of names) {
        const content = JSON.parse(readFileSync(new URL(`scenarios/${folder}${name}`, root), 'utf8')) as {
          $schema: string;
        };
        expect(check.safeParse(content).error?.issues, name).toBeUndefined();
        const target = new URL(content.$schema, new URL(`scenarios/${folder}${name}`, root));
        expect(target.pathname.endsWith(shipped), name).toBe(true);
      }
    }
  });
});
