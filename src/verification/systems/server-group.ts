/** The servers of one group: who is free, busy, away, or goes home after the client in hand. */
export const ServerState = { Free: 0, Busy: 1, Away: 2, Leaving: 3, Home: 4 } as const;

export class ServerGroup {
  readonly unlimited: boolean;
  readonly state: Uint8Array;
  /** Client in hand, -1 = none. */
  readonly client: Int32Array;
  #free: number[] = [];
  busy = 0;

  /** @param most the greatest number of servers at any time; -1 = unlimited */
  constructor(most: number) {
    this.unlimited = most < 0;
    this.state = new Uint8Array(Math.max(0, most));
    this.client = new Int32Array(Math.max(0, most));
  }

  reset(onDuty: number): void {
    this.#free = [];
    this.busy = 0;
    this.client.fill(-1);
    for (let server = this.state.length - 1; server >= 0; server--) {
      const present = server < onDuty;
      this.state[server] = present ? ServerState.Free : ServerState.Home;
      if (present) this.#free.push(server);
    }
  }

  get hasFree(): boolean {
    return this.unlimited || this.#free.length > 0;
  }

  /** A free server takes a client; its number, or -1 in an unlimited group. */
  take(client: number): number {
    this.busy++;
    if (this.unlimited) return -1;
    const server = this.#free.pop()!;
    this.state[server] = ServerState.Busy;
    this.client[server] = client;
    return server;
  }

  /** The client of a server is done or taken away. The server is free unless it was to leave. */
  release(server: number): void {
    this.busy--;
    if (server < 0) return;
    this.client[server] = -1;
    if (this.state[server] === ServerState.Leaving) this.state[server] = ServerState.Home;
    else {
      this.state[server] = ServerState.Free;
      this.#free.push(server);
    }
  }

  /** A free server goes away or home. */
  withdraw(server: number, to: number): void {
    this.#free.splice(this.#free.indexOf(server), 1);
    this.state[server] = to;
  }

  /** A server comes back. */
  admit(server: number): void {
    this.state[server] = ServerState.Free;
    this.#free.push(server);
  }
}
