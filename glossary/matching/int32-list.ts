/**
 * A growing list of whole numbers. The index is thousands of them: as objects they would be most of
 * the time that the background takes to start.
 */
export class Int32List {
  /** The numbers; only the first `size` count. */
  values: Int32Array;
  size = 0;

  constructor(capacity: number) {
    this.values = new Int32Array(capacity);
  }

  /** Adds a number and returns its place. */
  push(value: number): number {
    if (this.size === this.values.length) {
      const larger = new Int32Array(this.values.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.size] = value;
    return this.size++;
  }

  /** Returns the number at a place of the list. */
  at(place: number): number {
    return this.values[place] ?? 0;
  }

  /** Puts another number at a place of the list. */
  set(place: number, value: number): void {
    this.values[place] = value;
  }
}
