/** Entry of the program. Ctrl-C stops the run, clears up, and then ends the program as the signal asks. */
import { cli } from './cli.ts';
import { services } from './services.ts';
import { processTerminal } from './terminal.ts';

const stop = new AbortController();
let received: NodeJS.Signals | null = null;
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
const onSignal = (signal: NodeJS.Signals): void => {
  // Files are written in one go, so a second signal can end the program at once.
  if (received !== null) process.exit(1);
  received = signal;
  stop.abort(new Error(signal));
};
const listen = (): void => {
  for (const signal of SIGNALS) process.on(signal, onSignal);
};

/** Without a listener the system ends the program itself. */
function withoutTurns<T>(work: () => T): T {
  for (const signal of SIGNALS) process.off(signal, onSignal);
  try {
    return work();
  } finally {
    listen();
  }
}

listen();
process.exitCode = await cli(process.argv.slice(2), processTerminal(stop.signal, withoutTurns), services);
endBySignal(received);

/** A shell or a script must see that the program was stopped, not that it failed. */
function endBySignal(signal: NodeJS.Signals | null): void {
  if (signal === null) return;
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}
