/** A source of chance: numbers from 0 up to, but not including, 1. */
export type Random = () => number;

/** Returns the items in an order that is drawn by chance, every order equally likely (Fisher and Yates). */
export function shuffle<Item>(items: readonly Item[], random: Random): readonly Item[] {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const [one, two] = [shuffled[last], shuffled[other]];
    if (one !== undefined && two !== undefined) [shuffled[last], shuffled[other]] = [two, one];
  }
  return shuffled;
}
