/** The form of citation that the reader used last (site.ts remembers it too), kept in this browser; null for that of running text. */
const NAME = 'cite-form';

export function rememberedForm(): string | null {
  try {
    const form = localStorage.getItem(NAME);
    return form === 'pin' ? null : form;
  } catch {
    return null;
  }
}

export function rememberForm(form: string): void {
  try {
    localStorage.setItem(NAME, form);
  } catch {
    // Without storage the form holds for this page.
  }
}
