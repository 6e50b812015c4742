/** Work that the page does a piece a frame, drawing charts above all, so that it never holds up the user. */
const waiting = new Map<object, () => void>();
let asked = false;

/** Works at a coming frame; a later request of the same owner takes the place of an earlier one. */
export function atFrame(owner: object, work: () => void): void {
  waiting.set(owner, work);
  ask();
}

export const forgetFrame = (owner: object): void => void waiting.delete(owner);

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
