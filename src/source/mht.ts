import { InputError } from '../errors.ts';

const MOST_PARTS = 1000;

/**
 * A web archive (.mht: RFC 2557, a MIME message with the page and its pictures) → the page's HTML. Throws
 * InputError where there is none.
 */
export function htmlOfArchive(bytes: Uint8Array, file: string): string {
  const message = Buffer.from(bytes).toString('latin1');
  const { headers, body } = divide(message);
  const boundary = parameter(headers, 'content-type', 'boundary');
  const parts = boundary === undefined ? [message] : body.split(`--${boundary}`, MOST_PARTS);
  for (const part of parts) {
    const entity = divide(part.replace(/^\r?\n/, ''));
    if (!/^\s*text\/html/i.test(entity.headers.get('content-type') ?? '')) continue;
    const content = decodeTransfer(
      entity.body,
      entity.headers.get('content-transfer-encoding')?.trim().toLowerCase() ?? '',
    );
    return decodeCharset(content, parameter(entity.headers, 'content-type', 'charset'), file);
  }
  throw new InputError(`${file}：网页存档里没有网页，请用浏览器另存为“仅 HTML”`);
}

/** Headers (folded lines undone) and body of a MIME entity (RFC 5322 §2.1). */
function divide(entity: string): { headers: Map<string, string>; body: string } {
  const end = /\r?\n\r?\n/.exec(entity);
  const head = entity.slice(0, end?.index ?? entity.length).replace(/\r?\n[ \t]+/g, ' ');
  const headers = new Map(
    head.split(/\r?\n/).map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1)];
    }),
  );
  return { headers, body: end ? entity.slice(end.index + end[0].length) : '' };
}

function parameter(headers: Map<string, string>, header: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(
    headers.get(header) ?? '',
  );
  return found?.[1] ?? found?.[2];
}

/** RFC 2045 §6: the octets that base64 or quoted-printable stand for. */
function decodeTransfer(body: string, encoding: string): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const plain = body
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, 'latin1');
}

function decodeCharset(content: Uint8Array, charset: string | undefined, file: string): string {
  const declared = /<meta[^>]{0,200}charset=["']?([\w-]+)/i.exec(
    Buffer.from(content.subarray(0, 2000)).toString('latin1'),
  )?.[1];
  try {
    return new TextDecoder(charset ?? declared ?? 'utf-8').decode(content);
  } catch {
    throw new InputError(`${file}：网页存档的编码不认识，请用浏览器另存为“仅 HTML”`);
  }
}
