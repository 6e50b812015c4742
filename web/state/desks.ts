/**
 * Two desks, so that a question of the user never waits for a long sum: the first reads scenarios and answers at
 * once, the other adds up results and does studies. The second starts when it is first asked.
 */
import { Desk } from '../workers/desk.ts';

const counter = new Desk();
let office: Desk | null = null;

/** What takes milliseconds. */
export const ask: Desk['ask'] = counter.ask.bind(counter);
/** What may take longer; asked in turn. */
export const askOffice: Desk['ask'] = (call, ...given) => (office ??= new Desk()).ask(call, ...given);
