/*
 * The yardstick's zero line: models M1 and M2 by hand in C, a binary heap of (time, kind), no entities, no records.
 * Its last word is the processor time in seconds.
 *
 *     cc -O2 -o reference reference.c -lm && ./reference M1 1000000
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

/* xoshiro256+ (Blackman and Vigna 2018), seeded by splitmix64. */
static uint64_t state[4];

static void seed(uint64_t z) {
  for (int i = 0; i < 4; i++) {
    uint64_t x = z += 0x9e3779b97f4a7c15ull;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ull;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebull;
    state[i] = x ^ (x >> 31);
  }
}

static inline double uniform(void) {
  const uint64_t word = state[0] + state[3], moved = state[1] << 17;
  state[2] ^= state[0];
  state[3] ^= state[1];
  state[1] ^= state[2];
  state[0] ^= state[3];
  state[2] ^= moved;
  state[3] = (state[3] << 45) | (state[3] >> 19);
  return ((word >> 11) + 0.5) * 0x1p-53;
}

static inline double exponential(void) { return -log(uniform()); }

typedef struct {
  double time;
  int kind;
} Event;

static Event heap[1 << 16];
static int size;

static inline void schedule(double time, int kind) {
  int hole = size++;
  while (hole > 0) {
    const int parent = (hole - 1) >> 1;
    if (heap[parent].time <= time) break;
    heap[hole] = heap[parent];
    hole = parent;
  }
  heap[hole] = (Event){time, kind};
}

static inline Event next_event(void) {
  const Event first = heap[0], last = heap[--size];
  int hole = 0;
  for (int child = 1; child < size; child = 2 * hole + 1) {
    if (child + 1 < size && heap[child + 1].time < heap[child].time) child++;
    if (heap[child].time >= last.time) break;
    heap[hole] = heap[child];
    hole = child;
  }
  heap[hole] = last;
  return first;
}

static void model_1(long customers) {
  enum { ARRIVAL, END };
  double *queue = malloc(sizeof(double) * (size_t)customers), waited = 0;
  long head = 0, tail = 0, came = 0, events = 0;
  int free_servers = 10;
  seed(1);
  schedule(exponential() / 9, ARRIVAL);
  while (size > 0) {
    const Event event = next_event();
    events++;
    if (event.kind == ARRIVAL) {
      if (++came < customers) schedule(event.time + exponential() / 9, ARRIVAL);
      if (free_servers > 0) {
        free_servers--;
        schedule(event.time + exponential(), END);
      } else {
        queue[tail++] = event.time;
      }
    } else if (head < tail) {
      waited += event.time - queue[head++];
      schedule(event.time + exponential(), END);
    } else {
      free_servers++;
    }
  }
  printf("M1 n=%ld wait=%.6f events=%ld", customers, waited / (double)customers, events);
  free(queue);
}

enum { TEAMS = 18, QUEUE = 4096, POOL = 2 * TEAMS };
static const double SEASON[12] = {1.09, 1.01, 1.10, .98, .99, .97, .81, .74, 1.12, 1.13, 1.10, .96};
static const double MONTH = 365.0 / 12, LAST = 1095, FIRST = 365;

/* One replication of the city; arrival of team i is kind i, the end of a stay in it TEAMS + i. */
static double queue[TEAMS][QUEUE], passed[TEAMS], waited, occupied, since;
static int head[TEAMS], tail[TEAMS], month[TEAMS], slots[TEAMS], pool, served, clients;

static void plan_arrival(int team) {
  double rest = exponential();
  for (;;) {
    const double rate = 8854.0 / 365 / TEAMS * SEASON[month[team] % 12];
    const double end = (month[team] + 1) * MONTH, used = (end - passed[team]) * rate;
    if (used >= rest) {
      passed[team] += rest / rate;
      break;
    }
    rest -= used;
    passed[team] = end;
    month[team]++;
  }
  if (passed[team] < LAST) schedule(passed[team], team);
}

static void count(double now, int by) {
  if (now > since) {
    occupied += clients * (now - since);
    since = now;
  }
  clients += by;
}

static void start(double now, double arrived, int kind) {
  const double u = uniform(), mean = u < .2 ? 100 : u < .7 ? 280 : 1300.0 / 3;
  if (now >= FIRST) {
    waited += now - arrived;
    served++;
  }
  count(now, 1);
  schedule(now + mean * exponential(), kind);
}

static double first_of(int team) { return queue[team][head[team]++ % QUEUE]; }

static void deploy_pool(double now) {
  while (pool > 0) {
    int best = -1, longest = 5;
    for (int team = 0; team < TEAMS; team++) {
      if (tail[team] - head[team] > longest) {
        longest = tail[team] - head[team];
        best = team;
      }
    }
    if (best < 0) return;
    pool--;
    start(now, first_of(best), POOL);
  }
}

static long replicate(int number) {
  long events = 0;
  seed(100 + (uint64_t)number);
  size = served = clients = 0;
  waited = occupied = 0;
  since = FIRST;
  pool = 300;
  for (int team = 0; team < TEAMS; team++) {
    head[team] = tail[team] = month[team] = 0;
    passed[team] = 0;
    slots[team] = 360;
    plan_arrival(team);
  }
  while (size > 0 && heap[0].time < LAST) {
    const Event event = next_event();
    events++;
    if (event.kind < TEAMS) {
      const int team = event.kind;
      plan_arrival(team);
      if (slots[team] > 0) {
        slots[team]--;
        start(event.time, event.time, TEAMS + team);
      } else {
        queue[team][tail[team]++ % QUEUE] = event.time;
        if (tail[team] - head[team] > 5) deploy_pool(event.time);
      }
      continue;
    }
    count(event.time, -1);
    if (event.kind == POOL) {
      pool++;
      deploy_pool(event.time);
    } else {
      const int team = event.kind - TEAMS;
      if (head[team] < tail[team]) start(event.time, first_of(team), event.kind);
      else slots[team]++;
    }
  }
  count(LAST, 0);
  return events;
}

static double half_width(double sum, double squares, int n) {
  return 1.96 * sqrt((squares - sum * sum / n) / (n - 1) / n);
}

static void model_2(int replications) {
  double wait = 0, waits = 0, load = 0, loads = 0;
  long events = 0;
  for (int i = 0; i < replications; i++) {
    events += replicate(i);
    const double mean = waited / served, level = occupied / (LAST - FIRST);
    wait += mean;
    waits += mean * mean;
    load += level;
    loads += level * level;
  }
  printf("M2 reps=%d wait=%.5f hw=%.5f caseload=%.5f hw=%.5f events=%ld", replications, wait / replications,
         half_width(wait, waits, replications), load / replications, half_width(load, loads, replications),
         events);
}

int main(int count_of, char **words) {
  if (count_of != 3 || words[1][0] != 'M') return 2;
  if (words[1][1] == '1') model_1(atol(words[2]));
  else model_2(atoi(words[2]));
  printf(" cpu=%.4f\n", (double)clock() / CLOCKS_PER_SEC);
  return 0;
}
