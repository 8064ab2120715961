/**
 * A value that is worked out when it is first asked for. A background that was ended starts anew for each page: large tables of words must not hold its
 * first answer up.
 */
export function lazily<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
