/** What is needed of a transaction to end it. */
type Ending = { readonly done: Promise<void>; abort(): void };

/**
 * Does the work of a transaction, and returns once all of it is kept. Work that throws half-way would
 * otherwise be kept by half: a transaction ends well unless it is told not to.
 */
export async function wholeOrNothing<Value>(
  transaction: Ending,
  work: () => Promise<Value>,
): Promise<Value> {
  try {
    const value = await work();
    await transaction.done;
    return value;
  } catch (cause) {
    transaction.done.catch(() => 'told by the cause');
    abort(transaction);
    throw cause;
  }
}

function abort(transaction: Ending): void {
  try {
    transaction.abort();
  } catch {
    // The browser has ended it already, and kept nothing.
  }
}
