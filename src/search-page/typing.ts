/**
 * Calls back with the text of a field as it is typed: at once, but never while an input method is
 * composing, since what stands in the field then is not what the reader means.
 */
export function onTyped(
  field: HTMLInputElement | HTMLTextAreaElement,
  tell: (text: string) => void,
): void {
  let told = field.value;
  const changed = () => {
    if (field.value === told) return;
    told = field.value;
    tell(told);
  };
  field.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) changed();
  });
  field.addEventListener('compositionend', changed);
}

/**
 * Runs an asynchronous task for the latest of the values it is given: while one runs, only the newest
 * of those that follow is kept.
 */
export function latest<T>(run: (value: T) => Promise<void>): (value: T) => void {
  let waiting: { value: T } | null = null;
  let running = false;
  const next = async () => {
    running = true;
    while (waiting) {
      const { value } = waiting;
      waiting = null;
      await run(value);
    }
    running = false;
  };
  return (value) => {
    waiting = { value };
    if (!running) void next();
  };
}
