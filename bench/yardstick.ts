/**
 * Two models that measure the cost of an event on the engine, with real entities and records. One line out:
 *
 *     node dist/yardstick.js M1 1000000     M/M/10, a million customers, a tiny event list
 *     node dist/yardstick.js M2 100         a city of 18 teams over three years, thousands of pending events
 */
import { mmTen } from './mm-ten.ts';
import { cityReplication } from './city-yardstick.ts';
import { meanInterval } from '../src/engine/index.ts';

const USAGE = 'usage: yardstick M1 <customers> | M2 <replications>';

function main(model: string | undefined, size: number): string {
  if (!(Number.isSafeInteger(size) && size >= 1))
    throw new RangeError(`${USAGE}\nexpected a whole number >= 1`);
  if (model === 'M1') {
    const { meanWait, events } = mmTen(size, 'yardstick');
    return `M1 n=${size} wait=${meanWait.toFixed(6)} events=${events}`;
  }
  if (model !== 'M2') throw new RangeError(USAGE);
  const waits = new Float64Array(size);
  const caseloads = new Float64Array(size);
  let events = 0;
  for (let replication = 0; replication < size; replication++) {
    const result = cityReplication('yardstick', replication);
    waits[replication] = result.meanWait;
    caseloads[replication] = result.caseload;
    events += result.events;
  }
  const text = (values: Float64Array): string => {
    const { value, lower, upper } = meanInterval(values);
    return `${value.toFixed(5)} hw=${(0.5 * (upper - lower)).toFixed(5)}`;
  };
  return `M2 reps=${size} wait=${text(waits)} caseload=${text(caseloads)} events=${events}`;
}

try {
  console.log(main(process.argv[2], Number(process.argv[3])));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
