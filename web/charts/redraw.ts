/** Draws charts one a frame, so that a page full of them never holds up the user. */
const waiting = new Map<object, () => void>();
let asked = false;

/** Draws at a coming frame; a later request of the same owner takes the place of an earlier one. */
export function redrawSoon(owner: object, draw: () => void): void {
  waiting.set(owner, draw);
  ask();
}

export const forgetRedraw = (owner: object): void => void waiting.delete(owner);

function ask(): void {
  if (asked || waiting.size === 0) return;
  asked = true;
  requestAnimationFrame(() => {
    asked = false;
    const next = waiting.entries().next().value;
    if (next === undefined) return;
    waiting.delete(next[0]);
    next[1]();
    ask();
  });
}
