/** The reader's own place, remembered in this browser and nowhere else. */
const NAME = 'place';

export function ownPlace(): string {
  try {
    return localStorage.getItem(NAME) ?? '';
  } catch {
    return '';
  }
}

export function setOwnPlace(id: string): void {
  try {
    if (id) localStorage.setItem(NAME, id);
    else localStorage.removeItem(NAME);
  } catch {
    // Without storage the choice holds for this page.
  }
}
