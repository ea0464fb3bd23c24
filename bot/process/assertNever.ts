/** Makes a `switch` exhaustive: a new case of a union does not compile until it is handled. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected case: ${JSON.stringify(value)}`);
}
