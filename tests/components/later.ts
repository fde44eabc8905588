/** A reply that a test sends when it wants to. */
export type Later<Value> = {
  readonly promise: Promise<Value>;
  readonly send: (value: Value) => void;
};

/** Promises a reply that has not come yet. */
export function later<Value>(): Later<Value> {
  let send: (value: Value) => void = () => {};
  const promise = new Promise<Value>((resolve) => {
    send = resolve;
  });
  return { promise, send: (value) => send(value) };
}
