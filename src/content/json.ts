/**
 * JSON that can stand inside a `<script>` element whatever the data says: `<` never appears, so
 * neither `</script>` nor `<!--` can; U+2028 and U+2029 are escaped for old parsers.
 */
export function jsonForHtml(data: unknown): string {
  return JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
