import { quoted, type Remark } from '../docx/pieces.ts';
import { attribute, type Element } from './dom.ts';

/** What is to be said of a file shown within a page; null where there is none. */
export function embeddedFile(element: Element): Remark | null {
  const address = attribute(element, 'src') ?? attribute(element, 'data') ?? '';
  if (!/[^\s#]/.test(address) || /^(?:about|javascript):/i.test(address)) return null;
  const message = `嵌在网页里的文件没有读取，请另行导入：${quoted(address)}`;
  return { ruleId: 'part-not-read', message };
}

const SMALLEST = 50;
const ICON = /icon|ico\b|logo|qrcode|ewm|blank|spacer|share|print|bullet|line|arrow|filetype/i;

/** A picture that may hold text: no icon, by its size and name. */
export function isPicture(element: Element): boolean {
  const source = attribute(element, 'src') ?? attribute(element, 'data-src') ?? '';
  if (source === '' || ICON.test(source.startsWith('data:') ? '' : source)) return false;
  const style = attribute(element, 'style') ?? '';
  return ['width', 'height'].every((name) => {
    const stated =
      attribute(element, name) ??
      new RegExp(`(?:^|[;\\s])${name}\\s*:\\s*(\\d+)px`).exec(style)?.[1];
    return stated === undefined || !(Number.parseFloat(stated) < SMALLEST) || stated.endsWith('%');
  });
}
