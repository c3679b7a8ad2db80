/** Runs deeds one after another: a key pressed while the case file still writes acts on what that write made. */
export function oneAfterAnother(): (deed: () => Promise<void>) => void {
  let last: Promise<void> | null = null;
  return (deed) => {
    // A deed that failed has said so; the next one is not to blame.
    const next: Promise<void> = last === null ? deed() : last.then(deed, deed);
    last = next;
    void next.finally(() => {
      if (last === next) last = null;
    });
  };
}
