/** Entry of the program. Ctrl-C stops the run, clears up, and then ends the program as the signal asks. */
import { cli } from './cli.ts';
import { services } from './services.ts';
import { processTerminal } from './terminal.ts';

const stop = new AbortController();
let received: NodeJS.Signals | null = null;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // Files are written in one go, so a second signal can end the program at once.
    if (received !== null) process.exit(1);
    received = signal;
    stop.abort(new Error(signal));
  });
}

process.exitCode = await cli(process.argv.slice(2), processTerminal(stop.signal), services);
endBySignal(received);

/** A shell or a script must see that the program was stopped, not that it failed. */
function endBySignal(signal: NodeJS.Signals | null): void {
  if (signal === null) return;
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}
