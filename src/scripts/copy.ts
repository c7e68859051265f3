let timer = 0;

/** Says a short message to everyone: shown for two seconds, read by screen readers. */
export function announce(message: string): void {
  // What lies below an open dialog is not read out.
  const region =
    document.querySelector<HTMLElement>('dialog[open] [data-announce]') ??
    document.querySelector<HTMLElement>('[data-announce]');
  if (!region) return;
  region.textContent = message;
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    region.textContent = '';
  }, 2000);
}

/** The second way: sites inside government networks often run over plain http, without navigator.clipboard. */
function copySelected(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'visually-hidden';
  const focused = document.activeElement as HTMLElement | null;
  // Inside an open dialog nothing outside of it can take the focus.
  (focused?.closest('dialog') ?? document.body).append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  focused?.focus({ preventScroll: true });
  return done;
}

/** Puts text on the clipboard, with HTML for word processors where given, and announces it. */
export async function copy(text: string, message = '已复制', html?: string): Promise<void> {
  try {
    if (html) {
      const as = (type: string, content: string) => ({ [type]: new Blob([content], { type }) });
      const item = new ClipboardItem({ ...as('text/plain', text), ...as('text/html', html) });
      await navigator.clipboard.write([item]);
    } else await navigator.clipboard.writeText(text);
  } catch {
    if (!copySelected(text)) {
      announce('未能复制，请手动选取');
      return;
    }
  }
  announce(message);
}
