/** What an act gives, or nothing where the browser forbids it: storage may be off or hold what is not ours. */
export function attempt<Result>(act: () => Result): Result | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
