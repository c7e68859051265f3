let timer = 0;

/** Says a short message to everyone: shown for two seconds, read by screen readers. */
export function announce(message: string): void {
  const region = document.querySelector<HTMLElement>('[data-announce]');
  if (!region) return;
  region.textContent = message;
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    region.textContent = '';
  }, 2000);
}

/**
 * Puts text on the clipboard and announces it. Sites inside government networks are often served
 * over plain http, where navigator.clipboard does not exist; hence the second way.
 */
export async function copy(text: string, message = '已复制'): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    area.className = 'visually-hidden';
    document.body.append(area);
    const focused = document.activeElement as HTMLElement | null;
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    focused?.focus();
    if (!done) {
      announce('未能复制，请手动选取');
      return;
    }
  }
  announce(message);
}
