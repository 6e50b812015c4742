/**
 * Two desks, so that a question of the user never waits for a long sum: the first reads scenarios and answers at
 * once, the other adds up results. The second starts when it is first asked.
 */
import PageWorker from 'virtual:page-worker';
import type { DeskCalls } from '../workers/desk-calls.ts';
import { Desk } from '../workers/desk.ts';

type PageDesk = Desk<DeskCalls>;
const counter: PageDesk = new Desk(new PageWorker());
let office: PageDesk | null = null;

/** What takes milliseconds. */
export const ask: PageDesk['ask'] = counter.ask.bind(counter);
/** What may take longer; asked in turn. */
export const askOffice: PageDesk['ask'] = (call, ...given) =>
  (office ??= new Desk(new PageWorker())).ask(call, ...given);
